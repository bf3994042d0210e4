package dev.routewright.dataset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows: id, text, task, part and attributes of every query.
 *
 * @param rows how many
 * @param ids ids by row, never null for a row
 * @param texts texts by row
 * @param tasks index in {@code taskNames} by row, -1 for none
 * @param taskNames task labels
 * @param parts index in {@code partNames} by row, -1 for none
 * @param partNames names of the files or splits the rows came from
 * @param columns further attributes by name; score columns are named {@code score:PROFILE}
 */
public record QueryTable(
        int rows,
        TextStore ids,
        TextStore texts,
        int[] tasks,
        List<String> taskNames,
        int[] parts,
        List<String> partNames,
        SequencedMap<String, Column> columns)
        implements Rows {
    public QueryTable {
        taskNames = List.copyOf(taskNames);
        partNames = List.copyOf(partNames);
        columns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columns));
    }

    /** The id of a row. */
    public String id(int row) {
        return Objects.requireNonNull(ids.text(row), "every row has an id");
    }

    /** The recorded task label of a row, or null. */
    public @Nullable String task(int row) {
        return tasks[row] < 0 ? null : taskNames.get(tasks[row]);
    }

    @Override
    public int size() {
        return rows;
    }

    @Override
    public @Nullable RowWords words(String name) {
        return columns.get(name) instanceof Column.Words w ? w : null;
    }

    @Override
    public RowWords labels() {
        return new Column.Words(tasks, taskNames);
    }

    @Override
    public float[] lengths() {
        float[] lengths = new float[rows];
        for (int row = 0; row < rows; row++) {
            int length = texts.length(row);
            lengths[row] = length < 0 ? Float.NaN : length;
        }
        return lengths;
    }

    @Override
    public boolean areLasting() {
        return true;
    }

    /** The numeric column of that name, or null where there is none or it holds words. */
    @Override
    public float @Nullable [] numbers(String name) {
        return columns.get(name) instanceof Column.Numbers n ? n.values() : null;
    }
}
