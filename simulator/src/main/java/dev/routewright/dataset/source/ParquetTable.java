package dev.routewright.dataset.source;

import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One Parquet file: numbers as they are typed there, everything else as text. */
final class ParquetTable {
    private static final Set<String> NUMERIC = Set.of(
            "TINYINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "HUGEINT",
            "UTINYINT",
            "USMALLINT",
            "UINTEGER",
            "UBIGINT",
            "UHUGEINT",
            "FLOAT",
            "DOUBLE");
    private static final int ASK_EVERY = 4096;

    private final DuckDb db;
    private final SourceFile file;
    private final Problems problems;
    private final Progress progress;
    private final List<String> names = new ArrayList<>();
    private final List<String> types = new ArrayList<>();

    ParquetTable(DuckDb db, SourceFile file, Problems problems, Progress progress) {
        this.db = db;
        this.file = file;
        this.problems = problems;
        this.progress = progress;
    }

    /** The names of the columns, or none if the file is no Parquet file. */
    static List<String> columns(DuckDb db, SourceFile file) {
        ParquetTable table = new ParquetTable(db, file, new Problems(), Progress.NONE);
        try {
            table.describe();
        } catch (SQLException e) {
            return List.of();
        }
        return table.names;
    }

    void read(Tables.Visitor visitor) throws Cancelled {
        long visited = 0;
        try {
            describe();
            SqlRecord record = new SqlRecord(names, numeric());
            try (PreparedStatement query = db.connection().prepareStatement(sql())) {
                query.setString(1, DuckDb.literally(file.path()));
                try (ResultSet rows = query.executeQuery()) {
                    record.over(rows);
                    while (rows.next()) {
                        record.next();
                        visited = record.rows();
                        if (visited % ASK_EVERY == 0) {
                            progress.check();
                            progress.at(Double.NaN, file.name() + ": " + visited + " records");
                        }
                        visitor.record(record);
                    }
                }
            }
        } catch (SQLException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given.");
            problems.add(
                    file.name(),
                    visited == 0 ? null : "after row " + visited,
                    null,
                    "DuckDB cannot read it: " + why,
                    "Maybe the file is not a whole Parquet file.");
        }
    }

    private void describe() throws SQLException {
        try (PreparedStatement ask = db.connection().prepareStatement("DESCRIBE SELECT * FROM read_parquet(?)")) {
            ask.setString(1, DuckDb.literally(file.path()));
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                    types.add(rows.getString(2));
                }
            }
        }
    }

    private boolean isNumeric(int column) {
        return NUMERIC.contains(types.get(column)) || types.get(column).startsWith("DECIMAL");
    }

    private boolean[] numeric() {
        boolean[] numeric = new boolean[names.size()];
        for (int i = 0; i < numeric.length; i++) {
            numeric[i] = isNumeric(i);
        }
        return numeric;
    }

    private String sql() {
        StringBuilder select = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            String quoted = '"' + names.get(i).replace("\"", "\"\"") + '"';
            boolean plain = types.get(i).equals("DOUBLE")
                    || types.get(i).equals("FLOAT")
                    || types.get(i).equals("BIGINT")
                    || types.get(i).equals("INTEGER");
            String target = isNumeric(i) ? "DOUBLE" : "VARCHAR";
            select.append(i == 0 ? "" : ", ").append(plain ? quoted : "CAST(" + quoted + " AS " + target + ")");
        }
        return "SELECT " + select + " FROM read_parquet(?)";
    }
}
