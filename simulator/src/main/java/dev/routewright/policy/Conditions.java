package dev.routewright.policy;

import dev.routewright.dataset.Column;
import dev.routewright.dataset.RowWords;
import dev.routewright.dataset.Rows;
import dev.routewright.dataset.TextStore;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Condition.Comparison;
import dev.routewright.graph.NodeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compiles conditions to tests on row numbers: words become tables by dictionary code, texts of rows that last are read at
 * most once per row and test. Columns hold {@code float}, so the numbers they are compared with are taken as {@code float} too, and so
 * is what a query has spent. An attribute that a Tool has set stands for the column of the same name; the built-in fields
 * cannot be set.
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
    /** What the query has spent so far. */
    public static final String PATH_COST = "path.cost";
    /** The milliseconds that it has taken so far. */
    public static final String PATH_MILLIS = "path.millis";
    /** The calls that were made for it so far. */
    public static final String PATH_CALLS = "path.calls";
    /** The answers that it has got so far. */
    public static final String PATH_ANSWERS = "path.answers";

    private static final Set<String> BUILT_IN =
            Set.of(TASK, RECORDED_TASK, TEXT, LENGTH, PATH_COST, PATH_MILLIS, PATH_CALLS, PATH_ANSWERS);

    private final Rows queries;
    private final TaskCodes tasks;
    private final TagCodes tags;
    private final AttributeCodes attributes;
    private final ToIntFunction<NodeId> numberOf;

    /** @param numberOf a node's number in the plan; negative for one that is not there */
    public Conditions(
            Rows queries, TaskCodes tasks, TagCodes tags, AttributeCodes attributes, ToIntFunction<NodeId> numberOf) {
        this.queries = queries;
        this.tasks = tasks;
        this.tags = tags;
        this.attributes = attributes;
        this.numberOf = numberOf;
    }

    /** Whether a field is one that every dataset has, rather than a column. */
    public static boolean isBuiltIn(String field) {
        return BUILT_IN.contains(field);
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
            case Condition.Matches m ->
                words(m.field(), Pattern.compile(m.regex()).asPredicate());
            case Condition.HasTag t -> {
                long bit = tags.bit(t.tag());
                yield query -> (query.tags & bit) != 0;
            }
            case Condition.Visited v -> PassedTests.visited(number(v.node()));
            case Condition.Before b -> PassedTests.before(number(b.first()), number(b.then()));
            case Condition.Never n -> PassedTests.never(number(n.node()));
            case Condition.Until u -> PassedTests.until(number(u.node()), number(u.until()));
            case Condition.And a -> all(a.of().stream().map(this::compile).toArray(RowTest[]::new));
            case Condition.Or o -> any(o.of().stream().map(this::compile).toArray(RowTest[]::new));
            case Condition.Not n -> {
                RowTest inner = compile(n.of());
                yield query -> !inner.holds(query);
            }
        };
    }

    private int number(NodeId node) {
        return numberOf.applyAsInt(node);
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
        return switch (c.field()) {
            case LENGTH -> {
                TextStore texts = queries.texts();
                yield query -> {
                    int length = texts.length(query.cellRow);
                    return length >= 0 && holds(op, length, bound);
                };
            }
            case PATH_COST -> query -> holds(op, (float) query.cost, bound);
            case PATH_MILLIS -> query -> holds(op, (float) query.millis, bound);
            case PATH_CALLS -> query -> holds(op, query.calls, bound);
            case PATH_ANSWERS -> query -> holds(op, query.answers, bound);
            case TASK, RECORDED_TASK, TEXT -> query -> false;
            default -> {
                RowTest inColumn = compareColumn(c.field(), op, bound);
                yield overridden(c.field(), word -> holds(op, AttributeCodes.number(word), bound), inColumn);
            }
        };
    }

    private RowTest compareColumn(String field, Comparison op, float bound) {
        float[] column = queries.numbers(field);
        return column == null ? query -> false : query -> holds(op, column[query.cellRow], bound);
    }

    /** Where a Tool has set the field, its word is asked, else the column of that name. */
    private RowTest overridden(String field, Predicate<String> accepted, RowTest inColumn) {
        int slot = attributes.slot(field);
        if (slot == AttributeCodes.NONE) {
            return inColumn;
        }
        return query -> {
            String set = query.attributes[slot];
            return set == null ? inColumn.holds(query) : accepted.test(set);
        };
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
            case RECORDED_TASK -> byWords(queries.labels(), accepted);
            case TEXT -> text(accepted);
            case LENGTH, PATH_COST, PATH_MILLIS, PATH_CALLS, PATH_ANSWERS -> query -> false;
            default -> overridden(field, accepted, byWords(queries.words(field), accepted));
        };
    }

    private RowTest text(Predicate<String> accepted) {
        TextStore texts = queries.texts();
        if (queries.areLasting()) {
            return new TextTest(texts, queries.size(), accepted);
        }
        return query -> {
            String text = texts.text(query.cellRow);
            return text != null && accepted.test(text);
        };
    }

    private static RowTest byWords(@Nullable RowWords words, Predicate<String> accepted) {
        return switch (words) {
            case Column.Words w -> byCode(w.codes(), w.words(), accepted);
            case RowWords.Spelled s ->
                query -> {
                    String word = s.word(query.cellRow);
                    return word != null && accepted.test(word);
                };
            case null -> query -> false;
        };
    }

    private static RowTest byCode(int[] codes, List<String> words, Predicate<String> accepted) {
        boolean[] table = table(words.size(), code -> accepted.test(words.get(code)));
        return query -> codes[query.cellRow] >= 0 && table[codes[query.cellRow]];
    }

    private static boolean[] table(int size, IntPredicate accepted) {
        boolean[] table = new boolean[size];
        for (int code = 0; code < size; code++) {
            table[code] = accepted.test(code);
        }
        return table;
    }
}
