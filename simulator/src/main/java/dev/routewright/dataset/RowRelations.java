package dev.routewright.dataset;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a dataset belong together, read from its columns: {@code group} (rows that ask the same), {@code parent}
 * (the id of the row that this one is a part or a step of), {@code step} (1 for the first) and {@code should_refuse} (at
 * least 0.5: the right answer is a refusal). Numbers and words are both read; a column that is not there relates nothing.
 */
public final class RowRelations {
    /** Name of the column of the row that a row is a part of. */
    public static final String PARENT = "parent";
    /** Name of the column of a step's number. */
    public static final String STEP = "step";
    /** Name of the column of a question's group. */
    public static final String GROUP = "group";
    /** Name of the column that says whether a query should be refused. */
    public static final String SHOULD_REFUSE = "should_refuse";

    private static final int NONE = -1;
    private static final int[] NO_ROWS = {};

    private final int[] parents;
    private final int[] steps;
    private final int[] groups;
    private final float @Nullable [] shouldRefuse;
    private final Map<Integer, int[]> parts = new HashMap<>();
    private final Map<Integer, int[]> stepRows = new HashMap<>();

    private RowRelations(Dataset dataset) {
        QueryTable queries = dataset.queries();
        parents = parents(queries);
        steps = wholeNumbers(queries, STEP);
        groups = codes(queries, GROUP);
        shouldRefuse = queries.numbers(SHOULD_REFUSE);
        for (int row = 0; row < parents.length; row++) {
            if (parents[row] != NONE && steps[row] <= 0) {
                parts.merge(parents[row], new int[] {row}, RowRelations::joined);
            }
        }
        for (int row = 0; row < parents.length; row++) {
            if (parents[row] != NONE && steps[row] > 0) {
                int[] known = stepRows.getOrDefault(parents[row], NO_ROWS);
                int[] longer = Arrays.copyOf(known, Math.max(known.length, steps[row]));
                Arrays.fill(longer, known.length, longer.length, NONE);
                longer[steps[row] - 1] = row;
                stepRows.put(parents[row], longer);
            }
        }
    }

    /** Reads a dataset's columns. */
    public static RowRelations of(Dataset dataset) {
        return new RowRelations(dataset);
    }

    /** Whether a dataset has rows that are parts or steps of others. */
    public static boolean hasChildren(Dataset dataset) {
        return dataset.queries().columns().containsKey(PARENT);
    }

    private static int[] joined(int[] a, int[] b) {
        int[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static int[] parents(QueryTable queries) {
        int[] parents = new int[queries.rows()];
        Arrays.fill(parents, NONE);
        if (queries.columns().containsKey(PARENT)) {
            Map<String, Integer> rowOf = new HashMap<>();
            for (int row = 0; row < queries.rows(); row++) {
                rowOf.putIfAbsent(String.valueOf(queries.ids().text(row)), row);
            }
            for (int row = 0; row < queries.rows(); row++) {
                String id = word(queries, PARENT, row);
                parents[row] = id == null ? NONE : rowOf.getOrDefault(id, NONE);
            }
        }
        return parents;
    }

    private static int[] wholeNumbers(QueryTable queries, String column) {
        int[] numbers = new int[queries.rows()];
        float[] values = queries.numbers(column);
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = values == null || Float.isNaN(values[row]) ? 0 : Math.round(values[row]);
        }
        return numbers;
    }

    private static int[] codes(QueryTable queries, String column) {
        int[] codes = new int[queries.rows()];
        Map<String, Integer> codeOf = new HashMap<>();
        for (int row = 0; row < codes.length; row++) {
            String word = word(queries, column, row);
            codes[row] = word == null ? NONE : codeOf.computeIfAbsent(word, w -> codeOf.size());
        }
        return codes;
    }

    private static @Nullable String word(QueryTable queries, String column, int row) {
        return switch (queries.columns().get(column)) {
            case Column.Words w -> w.codes()[row] < 0 ? null : w.words().get(w.codes()[row]);
            case Column.Numbers n when !Float.isNaN(n.values()[row]) -> number(n.values()[row]);
            case null, default -> null;
        };
    }

    private static String number(float value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Float.toString(value);
    }

    /** The row that a row is a part or a step of; -1 for a query of its own. */
    public int parent(int row) {
        return parents[row];
    }

    /** The rows that are parts of a row, in row order. */
    public int[] parts(int row) {
        return parts.getOrDefault(row, NO_ROWS);
    }

    /** The rows of a row's steps: step k at index k - 1, -1 for a step that is not there. */
    public int[] steps(int row) {
        return stepRows.getOrDefault(row, NO_ROWS);
    }

    /** A number that rows which ask the same share; -1 for a row that says nothing. */
    public int group(int row) {
        return groups[row];
    }

    /** Whether the right answer to a row is a refusal. */
    public boolean shouldRefuse(int row) {
        return shouldRefuse != null && shouldRefuse[row] >= 0.5f;
    }
}
