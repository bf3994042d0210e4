package dev.routewright.dataset.source;

import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.RowRelations;
import dev.routewright.dataset.source.ColumnMapping.Role;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the rows of a {@code long} table belong together: the columns that {@link RowRelations} reads. Every record of a
 * query has to say the same, or nothing.
 */
final class LongRelations {
    private static final String CONFLICT = "Maybe two queries have the same id, or one record was changed alone.";

    /** Where a parent was named first. */
    private record Mention(String file, String place, String column) {}

    private final DatasetBuilder into;
    private final Problems problems;
    private final Map<String, Mention> parents = new LinkedHashMap<>();
    private float[] steps = {};
    private float[] refusals = {};

    LongRelations(DatasetBuilder into, Problems problems) {
        this.into = into;
        this.problems = problems;
    }

    /** Takes what a record says about its row. */
    void put(TableRecord record, LongColumns columns, int row, SourceFile file, ValueChecks checks) {
        if (columns.of(Role.GROUP) >= 0) {
            word(record, columns, Role.GROUP, RowRelations.GROUP, row, checks);
        }
        if (columns.of(Role.PARENT) >= 0) {
            parent(record, columns, row, file, checks);
        }
        if (columns.of(Role.STEP) >= 0) {
            step(record, columns, row, checks);
        }
        if (columns.of(Role.SHOULD_REFUSE) >= 0) {
            shouldRefuse(record, columns, row, checks);
        }
    }

    private boolean word(
            TableRecord record, LongColumns columns, Role role, String attribute, int row, ValueChecks checks) {
        String word = columns.text(record, role);
        if (word == null || word.isBlank()) {
            return false;
        }
        if (!into.offerWord(row, attribute, word, Integer.MAX_VALUE)) {
            checks.report(
                    record,
                    columns.name(role),
                    "the " + attribute + " is '" + ValueChecks.shortened(word)
                            + "', an earlier record of the query has another one.",
                    CONFLICT);
            return false;
        }
        return true;
    }

    private void parent(TableRecord record, LongColumns columns, int row, SourceFile file, ValueChecks checks) {
        if (!word(record, columns, Role.PARENT, RowRelations.PARENT, row, checks)) {
            return;
        }
        String parent = String.valueOf(columns.text(record, Role.PARENT));
        if (parent.equals(into.id(row))) {
            checks.report(
                    record,
                    columns.name(Role.PARENT),
                    "the query '" + ValueChecks.shortened(parent) + "' is its own parent.",
                    "Maybe leave the cell empty for a query that is no part of another.");
        } else if (!parents.containsKey(parent)) {
            parents.put(parent, new Mention(file.name(), record.words(), columns.name(Role.PARENT)));
        }
    }

    private void step(TableRecord record, LongColumns columns, int row, ValueChecks checks) {
        int column = columns.of(Role.STEP);
        double step = checks.number(record, column);
        if (Double.isNaN(step)) {
            return;
        }
        if (step < 1 || step > Short.MAX_VALUE || step != Math.rint(step)) {
            checks.report(
                    record,
                    record.column(column),
                    "'" + ValueChecks.plain(step) + "' is no number of a step.",
                    "Maybe count the steps of a query 1, 2, 3.");
            return;
        }
        steps = longer(steps, row);
        if (agrees(steps, row, step, RowRelations.STEP, record, columns, Role.STEP, checks)) {
            into.number(row, RowRelations.STEP, step);
        }
    }

    private void shouldRefuse(TableRecord record, LongColumns columns, int row, ValueChecks checks) {
        int column = columns.of(Role.SHOULD_REFUSE);
        double value = checks.share(record, column);
        if (Double.isNaN(value)) {
            return;
        }
        refusals = longer(refusals, row);
        if (agrees(refusals, row, value, RowRelations.SHOULD_REFUSE, record, columns, Role.SHOULD_REFUSE, checks)) {
            into.number(row, RowRelations.SHOULD_REFUSE, value);
        }
    }

    private static boolean agrees(
            float[] known,
            int row,
            double value,
            String what,
            TableRecord record,
            LongColumns columns,
            Role role,
            ValueChecks checks) {
        if (!Float.isNaN(known[row]) && known[row] != (float) value) {
            checks.report(
                    record,
                    columns.name(role),
                    "the " + what + " is " + ValueChecks.plain(value) + ", an earlier record of the query has "
                            + ValueChecks.plain(known[row]) + ".",
                    CONFLICT);
            return false;
        }
        known[row] = (float) value;
        return true;
    }

    private static float[] longer(float[] values, int row) {
        if (row < values.length) {
            return values;
        }
        float[] grown = Arrays.copyOf(values, Math.max(row + 1, values.length * 2));
        Arrays.fill(grown, values.length, grown.length, Float.NaN);
        return grown;
    }

    /** Reports parents that are no query. */
    void finish() {
        for (int row = 0; row < into.rows() && !parents.isEmpty(); row++) {
            parents.remove(into.id(row));
        }
        parents.forEach((parent, at) -> problems.add(
                at.file(),
                at.place(),
                at.column(),
                "the parent '" + ValueChecks.shortened(parent) + "' is no query of the dataset.",
                "Maybe its records were left out, or its id is spelt in another way."));
    }
}
