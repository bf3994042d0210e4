package dev.routewright.sim.reference;

import dev.routewright.dataset.Column;
import dev.routewright.dataset.QueryTable;
import dev.routewright.graph.Condition;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a condition word by word. */
final class PlainCondition {
    private final QueryTable queries;

    PlainCondition(QueryTable queries) {
        this.queries = queries;
    }

    boolean holds(Condition condition, Traveller t) {
        return switch (condition) {
            case Condition.Everything e -> true;
            case Condition.HasTag h -> false;
            case Condition.Visited v -> false;
            case Condition.Before b -> false;
            case Condition.Never n -> true;
            case Condition.Until u -> true;
            case Condition.And a -> a.of().stream().allMatch(c -> holds(c, t));
            case Condition.Or o -> o.of().stream().anyMatch(c -> holds(c, t));
            case Condition.Not n -> !holds(n.of(), t);
            case Condition.OneOf o -> {
                String word = word(o.field(), t);
                yield word != null && o.values().contains(word);
            }
            case Condition.Matches m -> {
                String word = word(m.field(), t);
                yield word != null && Pattern.compile(m.regex()).matcher(word).find();
            }
            case Condition.Compare c -> compare(c, number(c.field(), t.row()));
        };
    }

    /** Columns hold single precision, so the number in the condition is read in single precision too. */
    private static boolean compare(Condition.Compare c, float value) {
        float bound = (float) c.value();
        if (Float.isNaN(value)) {
            return false;
        }
        return switch (c.op()) {
            case EQ -> value == bound;
            case NE -> value != bound;
            case LT -> value < bound;
            case LE -> value <= bound;
            case GT -> value > bound;
            case GE -> value >= bound;
        };
    }

    private @Nullable String word(String field, Traveller t) {
        if (field.equals("task")) {
            return t.task();
        }
        if (field.equals("task.recorded")) {
            return queries.task(t.row());
        }
        if (field.equals("text")) {
            return queries.texts().text(t.row());
        }
        if (!field.equals("length") && queries.columns().get(field) instanceof Column.Words words) {
            int code = words.codes()[t.row()];
            return code < 0 ? null : words.words().get(code);
        }
        return null;
    }

    private float number(String field, int row) {
        if (field.equals("length")) {
            String text = queries.texts().text(row);
            return text == null ? Float.NaN : text.length();
        }
        boolean builtIn = field.equals("task") || field.equals("task.recorded") || field.equals("text");
        float[] column = builtIn ? null : queries.numbers(field);
        return column == null ? Float.NaN : column[row];
    }

    /** What a field holds for a query, as text; null where it holds nothing. */
    @Nullable String shown(String field, Traveller t) {
        float number = number(field, t.row());
        return Float.isNaN(number) ? word(field, t) : Reasons.number(number);
    }

    /** The number that a Threshold reads: the length of the text or a column; NaN where a row has none. */
    float score(String score, int row) {
        return number(score, row);
    }
}
