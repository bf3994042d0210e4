package dev.routewright.desktop.inspector;

import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.graph.Condition;
import java.util.stream.Collectors;

/** Conditions as people read them. */
final class ConditionWords {
    private ConditionWords() {}

    static String of(Condition condition) {
        return switch (condition) {
            case Condition.Everything e -> "everything";
            case Condition.Compare c -> c.field() + " " + of(c.op()) + " " + NumberWords.plain(c.value());
            case Condition.OneOf o -> o.field() + " is " + String.join(" or ", o.values());
            case Condition.Matches m -> m.field() + " matches " + m.regex();
            case Condition.And a -> a.of().stream().map(ConditionWords::of).collect(Collectors.joining(" and "));
            case Condition.Or o -> o.of().stream().map(ConditionWords::of).collect(Collectors.joining(" or "));
            case Condition.Not n -> "not (" + of(n.of()) + ")";
        };
    }

    static String of(Condition.Comparison op) {
        return switch (op) {
            case EQ -> "=";
            case NE -> "≠";
            case LT -> "<";
            case LE -> "≤";
            case GT -> ">";
            case GE -> "≥";
        };
    }
}
