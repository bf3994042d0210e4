package dev.routewright.sim.reference;

import dev.routewright.dataset.Column;
import dev.routewright.dataset.QueryTable;
import dev.routewright.graph.Condition;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a condition word by word. */
final class PlainCondition {
    private static final Set<String> BUILT_IN =
            Set.of("task", "task.recorded", "text", "length", "path.cost", "path.millis", "path.calls", "path.answers");

    private final QueryTable queries;

    PlainCondition(QueryTable queries) {
        this.queries = queries;
    }

    boolean holds(Condition condition, Traveller t) {
        return switch (condition) {
            case Condition.Everything e -> true;
            case Condition.HasTag h -> t.tags().contains(h.tag());
            case Condition.Visited v -> t.visits(v.node()) > 0;
            case Condition.Before b -> t.passed().isBefore(b.first(), b.then());
            case Condition.Never n -> t.visits(n.node()) == 0;
            case Condition.Until u -> t.visits(u.node()) == 0 || t.passed().isBefore(u.until(), u.node());
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
            case Condition.Compare c -> compare(c, number(c.field(), t));
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
        if (BUILT_IN.contains(field)) {
            return switch (field) {
                case "task" -> t.task();
                case "task.recorded" -> queries.task(t.cellRow());
                case "text" -> queries.texts().text(t.cellRow());
                default -> null;
            };
        }
        if (t.attributes().containsKey(field)) {
            return t.attributes().get(field);
        }
        if (queries.columns().get(field) instanceof Column.Words words) {
            int code = words.codes()[t.cellRow()];
            return code < 0 ? null : words.words().get(code);
        }
        return null;
    }

    private float number(String field, Traveller t) {
        if (BUILT_IN.contains(field)) {
            return switch (field) {
                case "path.cost" -> (float) t.bill().cost();
                case "path.millis" -> (float) t.millis();
                case "path.calls" -> t.bill().calls();
                case "path.answers" -> t.answers().size();
                default -> score(field, t.cellRow());
            };
        }
        String set = t.attributes().get(field);
        return set == null ? score(field, t.cellRow()) : parsed(set);
    }

    private static float parsed(String word) {
        try {
            return (float) Double.parseDouble(word);
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }

    /** What a field holds for a query, as text; null where it holds nothing. */
    @Nullable
    String shown(String field, Traveller t) {
        float number = number(field, t);
        return Float.isNaN(number) ? word(field, t) : Words.number(number);
    }

    /** The number that a Threshold reads: the length of the text or a column; NaN where a row has none. */
    float score(String score, int row) {
        if (score.equals("length")) {
            String text = queries.texts().text(row);
            return text == null ? Float.NaN : text.length();
        }
        float[] column = BUILT_IN.contains(score) ? null : queries.numbers(score);
        return column == null ? Float.NaN : column[row];
    }
}
