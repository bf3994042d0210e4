package dev.routewright.policy;

import dev.routewright.dataset.Column;
import dev.routewright.dataset.QueryTable;
import dev.routewright.dataset.TextStore;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Condition.Comparison;
import dev.routewright.graph.NodeId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compiles conditions to tests on row numbers: words become tables by dictionary code, texts are read at most once per
 * row and test. Columns hold {@code float}, so the numbers they are compared with are taken as {@code float} too.
 */
public final class Conditions {
    /** The label given by the last Task, else the recorded one. */
    public static final String TASK = "task";
    /** The recorded label. */
    public static final String RECORDED_TASK = "task.recorded";
    /** The query's text. */
    public static final String TEXT = "text";
    /** Characters of the text. */
    public static final String LENGTH = "length";

    private final QueryTable queries;
    private final TaskCodes tasks;
    private final TagCodes tags;
    private final AttributeCodes attributes;
    private final ToIntFunction<NodeId> numberOf;

    /** @param numberOf a node's number in the plan; negative for one that is not there */
    public Conditions(
            QueryTable queries,
            TaskCodes tasks,
            TagCodes tags,
            AttributeCodes attributes,
            ToIntFunction<NodeId> numberOf) {
        this.queries = queries;
        this.tasks = tasks;
        this.tags = tags;
        this.attributes = attributes;
        this.numberOf = numberOf;
    }

    /** Whether a field is one that every dataset has, rather than a column. */
    public static boolean isBuiltIn(String field) {
        return field.equals(TASK) || field.equals(RECORDED_TASK) || field.equals(TEXT) || field.equals(LENGTH);
    }

    /** Names of all fields that a condition reads, in order, with repeats. */
    public static List<String> fields(Condition condition) {
        List<String> fields = new ArrayList<>();
        switch (condition) {
            case Condition.Everything e -> {}
            case Condition.Compare c -> fields.add(c.field());
            case Condition.OneOf o -> fields.add(o.field());
            case Condition.Matches m -> fields.add(m.field());
            case Condition.HasTag t -> {}
            case Condition.Visited v -> {}
            case Condition.Before b -> {}
            case Condition.Never n -> {}
            case Condition.Until u -> {}
            case Condition.And a -> a.of().forEach(c -> fields.addAll(fields(c)));
            case Condition.Or o -> o.of().forEach(c -> fields.addAll(fields(c)));
            case Condition.Not n -> fields.addAll(fields(n.of()));
        }
        return fields;
    }

    /**
     * The test of a condition.
     *
     * @throws java.util.regex.PatternSyntaxException where a regular expression is not one
     */
    public RowTest compile(Condition condition) {
        return switch (condition) {
            case Condition.Everything e -> query -> true;
            case Condition.Compare c -> compare(c);
            case Condition.OneOf o -> words(o.field(), o.values()::contains);
            case Condition.Matches m -> words(m.field(), Pattern.compile(m.regex()).asPredicate());
            case Condition.HasTag t -> query -> false;
            case Condition.Visited v -> query -> false;
            case Condition.Before b -> query -> false;
            case Condition.Never n -> query -> true;
            case Condition.Until u -> query -> true;
            case Condition.And a -> all(a.of().stream().map(this::compile).toArray(RowTest[]::new));
            case Condition.Or o -> any(o.of().stream().map(this::compile).toArray(RowTest[]::new));
            case Condition.Not n -> {
                RowTest inner = compile(n.of());
                yield query -> !inner.holds(query);
            }
        };
    }

    private static RowTest all(RowTest[] of) {
        return query -> {
            for (RowTest test : of) {
                if (!test.holds(query)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static RowTest any(RowTest[] of) {
        return query -> {
            for (RowTest test : of) {
                if (test.holds(query)) {
                    return true;
                }
            }
            return false;
        };
    }

    private RowTest compare(Condition.Compare c) {
        float bound = (float) c.value();
        Comparison op = c.op();
        if (c.field().equals(LENGTH)) {
            TextStore texts = queries.texts();
            return query -> {
                int length = texts.length(query.row);
                return length >= 0 && holds(op, length, bound);
            };
        }
        float[] column = isBuiltIn(c.field()) ? null : queries.numbers(c.field());
        if (column == null) {
            return query -> false;
        }
        return query -> holds(op, column[query.row], bound);
    }

    private static boolean holds(Comparison op, float value, float bound) {
        return !Float.isNaN(value)
                && switch (op) {
                    case EQ -> value == bound;
                    case NE -> value != bound;
                    case LT -> value < bound;
                    case LE -> value <= bound;
                    case GT -> value > bound;
                    case GE -> value >= bound;
                };
    }

    private RowTest words(String field, Predicate<String> accepted) {
        return switch (field) {
            case TASK -> {
                boolean[] table = table(tasks.size(), code -> accepted.test(tasks.name(code)));
                yield query -> query.task >= 0 && table[query.task];
            }
            case RECORDED_TASK -> byCode(queries.tasks(), queries.taskNames(), accepted);
            case TEXT -> new TextTest(queries.texts(), queries.rows(), accepted);
            case LENGTH -> query -> false;
            default -> byColumn(queries.columns().get(field), accepted);
        };
    }

    private static RowTest byColumn(@Nullable Column column, Predicate<String> accepted) {
        return column instanceof Column.Words w ? byCode(w.codes(), w.words(), accepted) : query -> false;
    }

    private static RowTest byCode(int[] codes, List<String> words, Predicate<String> accepted) {
        boolean[] table = table(words.size(), code -> accepted.test(words.get(code)));
        return query -> codes[query.row] >= 0 && table[codes[query.row]];
    }

    private static boolean[] table(int size, IntPredicate accepted) {
        boolean[] table = new boolean[size];
        for (int code = 0; code < size; code++) {
            table[code] = accepted.test(code);
        }
        return table;
    }
}
