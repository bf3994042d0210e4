package dev.routewright.dataset.source;

import org.jspecify.annotations.Nullable;

/** A line of a table as {@link LogMembers}. */
final class TableMembers implements LogMembers {
    private final TableRecord record;
    private final NamedColumns columns;
    private final ValueChecks checks;

    TableMembers(TableRecord record, NamedColumns columns, ValueChecks checks) {
        this.record = record;
        this.columns = columns;
        this.checks = checks;
    }

    @Override
    public @Nullable String text(String name) {
        return columns.text(record, name);
    }

    @Override
    public double number(String name) {
        return columns.number(record, name, checks);
    }

    @Override
    public double amount(String name, String what) {
        return checks.amount(number(name), record, name, what);
    }

    @Override
    public int tokens(String name) {
        return checks.tokens(number(name), record, name);
    }

    @Override
    public @Nullable String needed(String name) {
        String text = text(name);
        if (text == null || text.isBlank()) {
            report(name, "the cell is empty.", "Maybe the record was not saved completely.");
            return null;
        }
        return text;
    }

    @Override
    public void report(String name, String says, String fix) {
        checks.report(record, columns.of(name) < 0 ? null : name, says, fix);
    }
}
