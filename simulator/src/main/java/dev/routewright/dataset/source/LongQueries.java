package dev.routewright.dataset.source;

import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.source.ColumnMapping.Role;
import dev.routewright.run.Cancelled;
import java.io.IOException;

/** The list of queries beside a {@code long} table: id, text, task, and attributes in all other columns. */
final class LongQueries {
    private final SourceFile file;
    private final DatasetBuilder into;
    private final Problems problems;
    private final ValueChecks checks;
    private final LongRelations relations;
    private final LongColumns columns = new LongColumns(null);
    private boolean isUnusable;

    LongQueries(SourceFile file, DatasetBuilder into, LongRelations relations, Problems problems) {
        this.file = file;
        this.into = into;
        this.relations = relations;
        this.problems = problems;
        this.checks = new ValueChecks(file.name(), problems);
    }

    void read(Tables tables) throws IOException, Cancelled {
        tables.read(file, this::record);
    }

    private void record(TableRecord record) {
        if (columns.names().isEmpty()) {
            columns.meet(record);
            isUnusable = columns.of(Role.ID) < 0;
            if (isUnusable) {
                problems.add(
                        file.name(),
                        null,
                        null,
                        "there is no column for the query's id (" + String.join(", ", Role.ID.names()) + "). Found: "
                                + String.join(", ", columns.names()) + ".",
                        "Maybe the file is no list of queries.");
            }
        }
        columns.meet(record);
        if (isUnusable) {
            return;
        }
        String id = record.text(columns.of(Role.ID));
        int before = into.rows();
        if (id == null) {
            checks.report(record, columns.name(Role.ID), "the id is empty.", "Maybe the columns are shifted.");
        } else if (into.row(id) < before) {
            checks.report(
                    record,
                    columns.name(Role.ID),
                    "the id '" + ValueChecks.shortened(id) + "' occurs a second time.",
                    "Maybe two lists were joined; ids must be unique.");
        } else {
            describe(record, before);
        }
    }

    private void describe(TableRecord record, int row) {
        relations.put(record, columns, row, file, checks);
        for (int column = 0; column < record.columns(); column++) {
            if (column == columns.of(Role.ID) || columns.isRelation(column)) {
                continue;
            }
            boolean isNumber = record.isNumber(column);
            double number = isNumber ? record.number(column) : Double.NaN;
            String text = isNumber ? null : record.text(column);
            if (text != null && column == columns.of(Role.TEXT)) {
                into.text(row, text);
            } else if (text != null && column == columns.of(Role.TASK)) {
                into.task(row, text);
            } else if (isNumber) {
                into.number(row, record.column(column), number);
            } else if (text != null) {
                attribute(row, record.column(column), text);
            }
        }
    }

    private void attribute(int row, String column, String text) {
        double number = ValueChecks.parse(text);
        if (Double.isNaN(number)) {
            into.word(row, column, text);
        } else {
            into.number(row, column, number);
        }
    }
}
