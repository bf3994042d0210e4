package dev.routewright.dataset.source;

import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One CSV or TSV file; every column is read as text, so that it is we who say which cell is bad and where. */
final class CsvTable {
    private static final int LONGEST_LINE = 1 << 23;
    private static final int ASK_EVERY = 4096;

    private final SourceFile file;
    private final Problems problems;
    private final Progress progress;
    private final List<String> header;

    CsvTable(SourceFile file, Problems problems, Progress progress) throws IOException {
        this.file = file;
        this.problems = problems;
        this.progress = progress;
        this.header = file.header();
    }

    void read(DuckDb db, Tables.Visitor visitor) throws IOException, Cancelled {
        String rejects = "rejects_" + db.nextScan();
        SqlRecord record = new SqlRecord(header);
        try (PreparedStatement query = db.connection().prepareStatement(sql(rejects))) {
            query.setString(1, DuckDb.literally(file.path()));
            try (ResultSet rows = query.executeQuery()) {
                record.over(rows);
                while (rows.next()) {
                    record.next();
                    if (record.rows() % ASK_EVERY == 0) {
                        progress.check();
                        progress.at(Double.NaN, file.name() + ": " + record.rows() + " records");
                    }
                    visitor.record(record);
                }
            }
            reportRejects(db, rejects);
        } catch (SQLException e) {
            afterFailure(e, record.rows(), visitor);
        }
    }

    private String sql(String rejects) {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < header.size(); i++) {
            columns.append(i == 0 ? "" : ", ").append("'c").append(i).append("': 'VARCHAR'");
        }
        String delimiter = file.delimiter() == '\t' ? "\\t" : ",";
        return "SELECT * FROM read_csv(?, auto_detect=false, header=true, delim='" + delimiter
                + "', quote='\"', escape='\"', strict_mode=true, null_padding=false, columns={" + columns
                + "}, store_rejects=true, rejects_limit=0, rejects_table='" + rejects + "', rejects_scan='" + rejects
                + "_scan', max_line_size=" + LONGEST_LINE + ", buffer_size=" + 2 * LONGEST_LINE + ")";
    }

    /** Our own parser knows lines exactly; what DuckDB alone objects to is reported in its words. */
    private void reportRejects(DuckDb db, String rejects) throws SQLException, IOException {
        try (Statement ask = db.connection().createStatement();
                ResultSet found =
                        ask.executeQuery("SELECT DISTINCT line, error_message FROM " + rejects + " ORDER BY 1")) {
            boolean explained = false;
            for (boolean first = true; found.next(); first = false) {
                if (first) {
                    explained = reportForm();
                }
                if (!explained) {
                    problems.add(
                            file.name(),
                            "line " + found.getLong(1),
                            null,
                            firstLine(found.getString(2)),
                            "Maybe a quote or a delimiter is missing there, or the line ends change in the file.");
                }
            }
        }
    }

    private void afterFailure(SQLException e, long visited, Tables.Visitor visitor) throws IOException, Cancelled {
        if (reportForm()) {
            return;
        }
        if (visited == 0) {
            // DuckDB refuses, for example, files whose line ends are mixed; nothing is wrong with their records.
            readPlainly(visitor);
            return;
        }
        problems.add(
                file.name(),
                "after row " + visited,
                null,
                "DuckDB stopped: " + firstLine(e.getMessage()),
                "Maybe the file was changed while it was read, or its line ends are mixed.");
    }

    /** Reports every record that is no record of this table; whether there was one. */
    boolean reportForm() throws IOException {
        long before = problems.count();
        try {
            walk(null);
        } catch (Cancelled e) {
            throw new IllegalStateException("A walk without a visitor was cancelled.", e);
        }
        return problems.count() > before;
    }

    /** Reads without DuckDB. */
    void readPlainly(Tables.Visitor visitor) throws IOException, Cancelled {
        walk(visitor);
    }

    private void walk(Tables.@Nullable Visitor visitor) throws IOException, Cancelled {
        PlainRecord record = new PlainRecord(header);
        try (CsvText csv = CsvText.open(file)) {
            List<String> fields = csv.record();
            try {
                for (long n = 1; (fields = csv.record()) != null; n++) {
                    if (fields.size() != header.size()) {
                        problems.add(
                                file.name(),
                                "line " + csv.recordLine(),
                                null,
                                "the record has " + fields.size() + " fields, the header names " + header.size() + ".",
                                "Maybe a quote or a delimiter is missing there.");
                    } else if (visitor != null) {
                        if (n % ASK_EVERY == 0) {
                            progress.check();
                        }
                        record.over(fields, csv.recordLine());
                        visitor.record(record);
                    }
                }
            } catch (CharacterCodingException e) {
                reportEncoding(csv.line());
            }
        } catch (CsvText.Malformed e) {
            problems.add(
                    file.name(),
                    "line " + e.line(),
                    null,
                    String.valueOf(e.getMessage()),
                    "Maybe a quote inside a field is not doubled.");
        } catch (CharacterCodingException e) {
            reportEncoding(1);
        }
    }

    private void reportEncoding(long line) {
        problems.add(
                file.name(),
                "line " + line + " or soon after",
                null,
                "there are bytes that are not UTF-8.",
                "Maybe the file was saved as Latin-1 or UTF-16; save it as UTF-8.");
    }

    private static String firstLine(@Nullable String message) {
        return message == null
                ? "no reason given."
                : message.lines().findFirst().orElse("no reason given.");
    }

    /** A record of the plain parser: all values are texts. */
    private static final class PlainRecord implements TableRecord {
        private final List<String> names;
        private List<String> fields = List.of();
        private long line;

        PlainRecord(List<String> names) {
            this.names = names;
        }

        void over(List<String> newFields, long newLine) {
            fields = newFields;
            line = newLine;
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
            return false;
        }

        @Override
        public double number(int column) {
            return Double.NaN;
        }

        @Override
        public @Nullable String text(int column) {
            String text = fields.get(column);
            return text.isEmpty() ? null : text;
        }

        @Override
        public String words() {
            return "line " + line;
        }
    }
}
