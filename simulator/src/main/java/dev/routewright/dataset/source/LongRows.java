package dev.routewright.dataset.source;

import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.source.ColumnMapping.Role;
import dev.routewright.run.Cancelled;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Puts the records of one {@code long} table into a builder. */
final class LongRows {
    private final SourceFile file;
    private final @Nullable String part;
    private final DatasetBuilder into;
    private final LongExtras extras;
    private final Problems problems;
    private final ValueChecks checks;
    private final LongColumns columns;
    private final boolean queriesAreListed;
    private final LongContexts contexts;
    private final LongCalls calls;
    private final LongRelations relations;
    private int expectedRows;
    private boolean isUnusable;
    private String lastId = "";
    private int lastRow = -1;
    private @Nullable String currency;

    LongRows(
            Selection.Chosen chosen,
            @Nullable ColumnMapping mapping,
            DatasetBuilder into,
            LongExtras extras,
            LongRelations relations,
            Problems problems,
            boolean queriesAreListed) {
        this.file = chosen.file();
        this.part = chosen.part();
        this.into = into;
        this.extras = extras;
        this.problems = problems;
        this.queriesAreListed = queriesAreListed;
        this.checks = new ValueChecks(file.name(), problems);
        this.columns = new LongColumns(mapping);
        this.contexts = new LongContexts(columns, checks, into);
        this.calls = new LongCalls(columns, checks, into);
        this.relations = relations;
    }

    void read(Tables tables) throws IOException, Cancelled {
        expectedRows = into.rows();
        tables.read(file, this::record);
        if (!isUnusable && !columns.names().isEmpty()) {
            // Keys of JSONL may appear late, so only now is it known what never came.
            reportNotFound();
            contexts.finish(file, problems);
            columns.leftOut().forEach(name -> into.note("Column " + name + " was left out, as the mapping wants it."));
        }
    }

    private void record(TableRecord record) {
        boolean isFirst = columns.names().isEmpty();
        columns.meet(record);
        if (isFirst) {
            isUnusable = reportMissingColumns();
        }
        if (isUnusable) {
            return;
        }
        int row = row(record);
        LongContexts.At at = contexts.of(record);
        if (columns.isWide()) {
            if (row >= 0 && at != null) {
                describe(record, row);
                columns.profiles().forEach((profile, column) -> oneOfMany(record, row, profile, at, column));
            }
            return;
        }
        String profile = profile(record);
        if (row >= 0 && at != null && profile != null) {
            int cells = contexts.cells(profile, at);
            if (claim(record, row, cells, profile, at)) {
                describe(record, row);
                calls.put(record, row, cells);
                currency(record);
                extras(record, row, cells);
            }
        }
    }

    /** One of the columns of a table that has one for every profile. */
    private void oneOfMany(TableRecord record, int row, String profile, LongContexts.At at, int column) {
        int cells = contexts.cells(profile, at);
        if (claim(record, row, cells, profile, at)) {
            into.quality(row, cells, checks.share(record, column), Evidence.RECORDED);
            extras(record, row, cells);
        }
    }

    private boolean claim(TableRecord record, int row, int cells, String profile, LongContexts.At at) {
        boolean isNew = into.claim(row, cells);
        if (!isNew) {
            checks.report(
                    record,
                    null,
                    "query '" + ValueChecks.shortened(lastId) + "' has profile '" + profile + "' a second time"
                            + at.words() + ".",
                    "Maybe the file was joined from two runs; keep one record of each query and profile, or number"
                            + " repeated calls 0, 1, 2 in a column 'sample'.");
        }
        return isNew;
    }

    private void extras(TableRecord record, int row, int cells) {
        for (int column : columns.extras()) {
            extras.put(record, column, row, cells);
        }
    }

    private boolean reportMissingColumns() {
        for (String needed : columns.needed()) {
            problems.add(
                    file.name(),
                    null,
                    null,
                    "there is no column for " + needed + ". " + found(),
                    "Maybe state which column it is: --map ROLE=COLUMN, or File > Import table in the window.");
        }
        if (!columns.needed().isEmpty()) {
            reportNotFound();
        }
        return !columns.needed().isEmpty();
    }

    private void reportNotFound() {
        for (String missing : columns.notFound()) {
            problems.add(
                    file.name(),
                    null,
                    null,
                    "there is no column for " + missing + ". " + found(),
                    "Maybe the mapping has a typing error.");
        }
    }

    private String found() {
        return "Found: " + String.join(", ", columns.names()) + ".";
    }

    private int row(TableRecord record) {
        Role key = columns.of(Role.ID) >= 0 ? Role.ID : Role.TEXT;
        String id = columns.text(record, key);
        if (id == null) {
            checks.report(record, columns.name(key), "the query is empty.", "Maybe the columns are shifted.");
            return -1;
        }
        if (lastRow < 0 || !id.equals(lastId)) {
            lastRow = into.row(id, part);
            lastId = id;
            if (queriesAreListed && lastRow >= expectedRows) {
                expectedRows = lastRow + 1;
                checks.report(
                        record,
                        columns.name(key),
                        "query '" + ValueChecks.shortened(id) + "' is not in the list of queries.",
                        "Maybe the two files belong to different datasets.");
            }
        }
        return lastRow;
    }

    private @Nullable String profile(TableRecord record) {
        String name = columns.text(record, Role.PROFILE);
        if (name == null) {
            checks.report(
                    record, columns.name(Role.PROFILE), "the profile is empty.", "Maybe the columns are shifted.");
        }
        return name;
    }

    private void describe(TableRecord record, int row) {
        if (columns.of(Role.TEXT) >= 0 && !into.hasText(row)) {
            String text = columns.text(record, Role.TEXT);
            if (text != null) {
                into.text(row, text);
            }
        }
        String task = columns.text(record, Role.TASK);
        if (task != null) {
            into.task(row, task);
        }
        relations.put(record, columns, row, file, checks);
    }

    private void currency(TableRecord record) {
        String stated = columns.text(record, Role.CURRENCY);
        if (stated == null) {
            return;
        }
        if (currency == null) {
            currency = stated;
            into.currency(stated);
        } else if (!currency.equals(stated)) {
            checks.report(
                    record,
                    columns.name(Role.CURRENCY),
                    "the currency is " + stated + ", before it was " + currency + ".",
                    "Maybe convert all costs to one currency.");
        }
    }
}
