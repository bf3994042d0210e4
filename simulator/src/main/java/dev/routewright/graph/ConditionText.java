package dev.routewright.graph;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A condition as a person reads it, such as {@code length > 200 and task is refund or chat}. */
public final class ConditionText {
    private ConditionText() {}

    /** Names nodes by their ids. */
    public static String of(Condition condition) {
        return of(condition, NodeId::value);
    }

    /** @param names what a person calls a node */
    public static String of(Condition condition, Function<NodeId, String> names) {
        return switch (condition) {
            case Condition.Everything e -> "everything";
            case Condition.Compare c -> c.field() + " " + c.op().sign() + " " + number(c.value());
            case Condition.OneOf o -> o.field() + " is " + String.join(" or ", o.values());
            case Condition.Matches m -> m.field() + " matches " + m.regex();
            case Condition.HasTag t -> "tagged " + t.tag();
            case Condition.Visited v -> "passed " + names.apply(v.node());
            case Condition.Never n -> "never passed " + names.apply(n.node());
            case Condition.Before b -> names.apply(b.first()) + " before " + names.apply(b.then());
            case Condition.Until u -> "no " + names.apply(u.node()) + " until " + names.apply(u.until());
            case Condition.And a -> joined(a.of(), " and ", "everything", names);
            case Condition.Or o -> joined(o.of(), " or ", "nothing", names);
            case Condition.Not n -> n.of() instanceof Condition.Everything ? "nothing" : "not " + inner(n.of(), names);
        };
    }

    private static String joined(List<Condition> of, String by, String empty, Function<NodeId, String> names) {
        return of.isEmpty()
                ? empty
                : of.stream().map(part -> inner(part, names)).collect(Collectors.joining(by));
    }

    /** Parts that are made of parts stand in parentheses, because "and" and "or" would otherwise run together. */
    private static String inner(Condition condition, Function<NodeId, String> names) {
        boolean compound = condition instanceof Condition.And a && a.of().size() > 1
                || condition instanceof Condition.Or o && o.of().size() > 1;
        return compound ? "(" + of(condition, names) + ")" : of(condition, names);
    }

    private static String number(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }
}
