package dev.routewright.editor.skin;

import dev.routewright.graph.Condition;
import java.util.List;
import java.util.stream.Collectors;

/** A condition in a few words. */
public final class ConditionWords {
    private ConditionWords() {}

    public static String of(Condition condition) {
        return switch (condition) {
            case Condition.Everything e -> "everything";
            case Condition.Compare c -> field(c.field()) + " " + sign(c.op()) + " " + Figures.plain(c.value());
            case Condition.OneOf o -> field(o.field()) + " is " + String.join(" or ", o.values());
            case Condition.Matches m -> field(m.field()) + " has " + m.regex();
            case Condition.And a -> joined(a.of(), " and ", "everything");
            case Condition.Or o -> joined(o.of(), " or ", "nothing");
            case Condition.Not n -> "not " + of(n.of());
        };
    }

    private static String joined(List<Condition> of, String by, String empty) {
        return of.isEmpty() ? empty : of.stream().map(ConditionWords::of).collect(Collectors.joining(by));
    }

    private static String field(String field) {
        return field.equals("task.recorded") ? "label" : field;
    }

    private static String sign(Condition.Comparison op) {
        return switch (op) {
            case EQ -> "=";
            case NE -> "\u2260";
            case LT -> "<";
            case LE -> "\u2264";
            case GT -> ">";
            case GE -> "\u2265";
        };
    }
}
