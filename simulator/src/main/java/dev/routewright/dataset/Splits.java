package dev.routewright.dataset;

import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.SplitPart;
import dev.routewright.run.Draws;
import java.util.Arrays;

/** Which rows of a dataset belong to which part. The same rows for every engine, sweep and baseline. */
public final class Splits {
    private Splits() {}

    /**
     * The rows of a part, ascending. Rows that are parts or steps of others are left out; a query enters as a whole.
     *
     * @throws IllegalArgumentException where the split names a column of words that the dataset does not have
     */
    public static int[] rows(Dataset dataset, DatasetRef.Split split, SplitPart part) {
        int[] rows = new int[dataset.rows()];
        int count = 0;
        RowRelations relations = RowRelations.hasChildren(dataset) ? RowRelations.of(dataset) : null;
        for (int row = 0; row < rows.length; row++) {
            if (relations != null && relations.parent(row) >= 0) {
                continue;
            }
            if (part == SplitPart.ALL || isIn(dataset, split, part, row)) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    /** All rows that enter as queries, ascending: not those that are parts or steps of others. */
    public static int[] queries(Dataset dataset) {
        return rows(dataset, new DatasetRef.Split.None(), SplitPart.ALL);
    }

    private static boolean isIn(Dataset dataset, DatasetRef.Split split, SplitPart part, int row) {
        return switch (split) {
            case DatasetRef.Split.None n -> true;
            case DatasetRef.Split.Hashed h -> hashed(dataset.queries(), h, row) == part;
            case DatasetRef.Split.ByColumn c -> byColumn(dataset, c.column(), row, part);
        };
    }

    private static SplitPart hashed(QueryTable queries, DatasetRef.Split.Hashed split, int row) {
        String text = queries.texts().text(row);
        String key = text == null ? String.valueOf(queries.ids().text(row)) : NormalisedText.of(text);
        long percent = Long.remainderUnsigned(Draws.mix(Draws.hash(key), split.seed()), 100);
        if (percent < split.trainPercent()) {
            return SplitPart.TRAIN;
        }
        return percent < split.trainPercent() + split.searchPercent() ? SplitPart.SEARCH : SplitPart.REPORT;
    }

    private static boolean byColumn(Dataset dataset, String column, int row, SplitPart part) {
        if (!(dataset.queries().columns().get(column) instanceof Column.Words words)) {
            throw new IllegalArgumentException("Dataset '" + dataset.name() + "' has no column of words called '"
                    + column + "' to split by. Maybe the split was made for another dataset.");
        }
        int code = words.codes()[row];
        return code >= 0 && words.words().get(code).equalsIgnoreCase(part.name());
    }
}
