package dev.routewright.graph;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** A condition as a person reads it, such as {@code length > 200 and task is refund or chat}. */
public final class ConditionText {
    private ConditionText() {}

    public static String of(Condition condition) {
        return switch (condition) {
            case Condition.Everything e -> "everything";
            case Condition.Compare c -> c.field() + " " + c.op().sign() + " " + number(c.value());
            case Condition.OneOf o -> o.field() + " is " + String.join(" or ", o.values());
            case Condition.Matches m -> m.field() + " matches " + m.regex();
            case Condition.HasTag t -> "tagged " + t.tag();
            case Condition.Visited v -> "passed " + v.node();
            case Condition.Never n -> "never passed " + n.node();
            case Condition.Before b -> b.first() + " before " + b.then();
            case Condition.Until u -> "no " + u.node() + " until " + u.until();
            case Condition.And a -> joined(a.of(), " and ", "everything");
            case Condition.Or o -> joined(o.of(), " or ", "nothing");
            case Condition.Not n -> "not " + inner(n.of());
        };
    }

    private static String joined(List<Condition> of, String by, String empty) {
        return of.isEmpty() ? empty : of.stream().map(ConditionText::inner).collect(Collectors.joining(by));
    }

    /** Parts that are made of parts stand in parentheses, because "and" and "or" would otherwise run together. */
    private static String inner(Condition condition) {
        boolean compound = condition instanceof Condition.And a && a.of().size() > 1
                || condition instanceof Condition.Or o && o.of().size() > 1;
        return compound ? "(" + of(condition) + ")" : of(condition);
    }

    private static String number(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString() : Double.toString(value);
    }
}
