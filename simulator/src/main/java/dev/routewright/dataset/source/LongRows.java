package dev.routewright.dataset.source;

import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.source.ColumnMapping.Role;
import dev.routewright.run.Cancelled;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the records of one {@code long} table into a builder. */
final class LongRows {
    private static final double MILLIS_PER_SECOND = 1000;

    private final SourceFile file;
    private final @Nullable String part;
    private final DatasetBuilder into;
    private final LongExtras extras;
    private final Problems problems;
    private final ValueChecks checks;
    private final LongColumns columns;
    private final boolean queriesAreListed;
    private final Map<String, Integer> profiles = new HashMap<>();
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
    }

    void read(Tables tables) throws IOException, Cancelled {
        expectedRows = into.rows();
        tables.read(file, this::record);
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
        int profile = profile(record);
        if (row < 0 || profile < 0) {
            return;
        }
        if (!into.claim(row, profile)) {
            checks.report(record, null, "query '" + ValueChecks.shortened(lastId) + "' has profile '"
                    + into.profiles().get(profile) + "' a second time.",
                    "Maybe the file was joined from two runs; keep one record of each query and profile.");
            return;
        }
        describe(record, row);
        outcome(record, row, profile);
        for (int column : columns.extras()) {
            extras.put(record, column, row, profile);
        }
    }

    private boolean reportMissingColumns() {
        for (Role role : columns.notFound()) {
            problems.add(file.name(), null, null, "there is no column for " + role.key() + " by the name that was stated. "
                    + found(), "Maybe the mapping has a typing error.");
        }
        for (String needed : columns.needed()) {
            problems.add(file.name(), null, null, "there is no column for " + needed + ". " + found(),
                    "Maybe state in a column mapping which column it is.");
        }
        return !columns.needed().isEmpty() || !columns.notFound().isEmpty();
    }

    private String found() {
        return "Found: " + String.join(", ", columns.names()) + ".";
    }

    private int row(TableRecord record) {
        Role key = columns.of(Role.ID) >= 0 ? Role.ID : Role.TEXT;
        String id = text(record, key);
        if (id == null) {
            checks.report(record, columns.name(key), "the query is empty.", "Maybe the columns are shifted.");
            return -1;
        }
        if (lastRow < 0 || !id.equals(lastId)) {
            lastRow = into.row(id, part);
            lastId = id;
            if (queriesAreListed && lastRow >= expectedRows) {
                expectedRows = lastRow + 1;
                checks.report(record, columns.name(key), "query '" + ValueChecks.shortened(id)
                        + "' is not in the list of queries.", "Maybe the two files belong to different datasets.");
            }
        }
        return lastRow;
    }

    private int profile(TableRecord record) {
        String name = text(record, Role.PROFILE);
        if (name == null) {
            checks.report(record, columns.name(Role.PROFILE), "the profile is empty.", "Maybe the columns are shifted.");
            return -1;
        }
        Integer known = profiles.get(name);
        if (known == null) {
            known = into.profile(name);
            profiles.put(name, known);
        }
        return known;
    }

    private void describe(TableRecord record, int row) {
        if (columns.of(Role.TEXT) >= 0 && !into.hasText(row)) {
            String text = text(record, Role.TEXT);
            if (text != null) {
                into.text(row, text);
            }
        }
        String task = text(record, Role.TASK);
        if (task != null) {
            into.task(row, task);
        }
    }

    private void outcome(TableRecord record, int row, int profile) {
        double quality = quality(record);
        if (columns.of(Role.SUCCESS) >= 0) {
            String success = text(record, Role.SUCCESS);
            Boolean went = success == null ? null : checks.truth(success, record, columns.name(Role.SUCCESS));
            if (Boolean.FALSE.equals(went)) {
                quality = 0;
                into.failed(row, profile);
            }
        }
        into.quality(row, profile, quality, Evidence.RECORDED);
        into.cost(row, profile, amount(record, Role.COST, "cost"), Evidence.RECORDED);
        double millis = columns.of(Role.MILLIS) >= 0
                ? amount(record, Role.MILLIS, "latency")
                : amount(record, Role.SECONDS, "latency") * MILLIS_PER_SECOND;
        into.millis(row, profile, millis, Evidence.RECORDED);
        into.tokens(row, profile, tokens(record, Role.TOKENS_IN), tokens(record, Role.TOKENS_OUT));
        currency(record);
    }

    private double quality(TableRecord record) {
        String name = columns.name(Role.QUALITY);
        int column = columns.of(Role.QUALITY);
        if (!record.isNumber(column)) {
            String text = record.text(column);
            if (text != null && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))) {
                return text.equalsIgnoreCase("true") ? 1 : 0;
            }
        }
        return checks.quality(number(record, Role.QUALITY), record, name);
    }

    private double amount(TableRecord record, Role role, String what) {
        double value = number(record, role);
        return Double.isNaN(value) ? value : checks.amount(value, record, columns.name(role), what);
    }

    private int tokens(TableRecord record, Role role) {
        double value = number(record, role);
        return Double.isNaN(value) ? -1 : checks.tokens(value, record, columns.name(role));
    }

    private double number(TableRecord record, Role role) {
        return columns.of(role) < 0 ? Double.NaN : checks.number(record, columns.of(role));
    }

    private void currency(TableRecord record) {
        String stated = text(record, Role.CURRENCY);
        if (stated == null) {
            return;
        }
        if (currency == null) {
            currency = stated;
            into.currency(stated);
        } else if (!currency.equals(stated)) {
            checks.report(record, columns.name(Role.CURRENCY), "the currency is " + stated + ", before it was " + currency
                    + ".", "Maybe convert all costs to one currency.");
        }
    }

    private @Nullable String text(TableRecord record, Role role) {
        return columns.of(role) < 0 ? null : record.text(columns.of(role));
    }
}
