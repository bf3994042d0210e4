package dev.routewright.dataset.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The current record of a DuckDB result. Reading a value that was fetched cannot fail but by a programming error. */
final class SqlRecord implements TableRecord {
    private final List<String> names;
    private final boolean[] numeric;
    private @Nullable ResultSet rows;
    private long row;
    /** The number that {@link #isNumber} saw last. */
    private double held;

    SqlRecord(List<String> names) {
        this(names, new boolean[names.size()]);
    }

    SqlRecord(List<String> names, boolean[] numeric) {
        this.names = names;
        this.numeric = numeric;
    }

    void over(ResultSet newRows) {
        rows = newRows;
    }

    void next() {
        row++;
    }

    long rows() {
        return row;
    }

    private ResultSet at() {
        if (rows == null) {
            throw new IllegalStateException("A record was read before its result was opened.");
        }
        return rows;
    }

    @Override
    public int columns() {
        return names.size();
    }

    @Override
    public String column(int column) {
        return names.get(column);
    }

    @Override
    public boolean isNumber(int column) {
        try {
            if (!numeric[column]) {
                return false;
            }
            held = at().getDouble(column + 1);
            return !at().wasNull();
        } catch (SQLException e) {
            throw unexpected(e);
        }
    }

    @Override
    public double number(int column) {
        return held;
    }

    @Override
    public @Nullable String text(int column) {
        try {
            return at().getString(column + 1);
        } catch (SQLException e) {
            throw unexpected(e);
        }
    }

    private IllegalStateException unexpected(SQLException e) {
        return new IllegalStateException("DuckDB did not give a value of row " + row + ".", e);
    }

    @Override
    public String words() {
        return "row " + row;
    }
}
