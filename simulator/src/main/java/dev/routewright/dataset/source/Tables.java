package dev.routewright.dataset.source;

import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV, TSV, Parquet and JSONL files record by record, never a whole file at once. CSV and Parquet go through
 * DuckDB, JSONL through Jackson; without DuckDB's native library CSV goes through {@link CsvText}.
 */
final class Tables implements AutoCloseable {
    private final Problems problems;
    private final Progress progress;
    private final boolean mayUseDuckDb;
    private @Nullable DuckDb duckDb;
    private @Nullable String withoutDuckDb;

    Tables(Problems problems, Progress progress) {
        this(problems, progress, true);
    }

    Tables(Problems problems, Progress progress, boolean mayUseDuckDb) {
        this.problems = problems;
        this.progress = progress;
        this.mayUseDuckDb = mayUseDuckDb;
    }

    /** Takes the records of a file, one after the other. */
    @FunctionalInterface
    interface Visitor {
        void record(TableRecord record) throws Cancelled;
    }

    /** Notes in one sentence why DuckDB was not used although it should have been. */
    void noteInto(DatasetBuilder into) {
        if (withoutDuckDb != null) {
            into.note(withoutDuckDb);
        }
    }

    /** Visits all records; what is wrong with the file's form is reported, and the rest of it is visited if possible. */
    void read(SourceFile file, Visitor visitor) throws IOException, Cancelled {
        if (Files.size(file.path()) == 0) {
            problems.add(file.name(), null, null, "the file is empty.", "Maybe writing it was interrupted.");
        } else if (file.isJsonLines()) {
            JsonTable.read(file, problems, progress, visitor);
        } else if (file.isParquet()) {
            DuckDb db = duckDb();
            if (db == null) {
                problems.add(
                        file.name(),
                        null,
                        null,
                        "Parquet files cannot be read: " + withoutDuckDb,
                        "Maybe save the table as CSV or JSONL.");
            } else {
                new ParquetTable(db, file, problems, progress).read(visitor);
            }
        } else {
            csv(file, visitor);
        }
    }

    private void csv(SourceFile file, Visitor visitor) throws IOException, Cancelled {
        if (!headerIsGood(file)) {
            return;
        }
        DuckDb db = duckDb();
        CsvTable table = new CsvTable(file, problems, progress);
        if (db == null) {
            table.readPlainly(visitor);
        } else {
            table.read(db, visitor);
        }
    }

    private boolean headerIsGood(SourceFile file) throws IOException {
        List<String> header = file.header();
        if (header.isEmpty()) {
            new CsvTable(file, problems, progress).reportForm();
            if (problems.isEmpty()) {
                problems.add(
                        file.name(),
                        "line 1",
                        null,
                        "there is no header line.",
                        "Maybe the first line should name the columns.");
            }
            return false;
        }
        Set<String> seen = new HashSet<>();
        boolean good = true;
        for (String column : header) {
            if (!seen.add(column)) {
                problems.add(
                        file.name(),
                        "line 1",
                        column,
                        "two columns have this name.",
                        "Maybe one of them should be renamed or removed.");
                good = false;
            }
        }
        return good;
    }

    private @Nullable DuckDb duckDb() {
        if (duckDb == null && withoutDuckDb == null && mayUseDuckDb) {
            try {
                duckDb = DuckDb.open();
            } catch (DuckDb.Unavailable e) {
                withoutDuckDb = e.getMessage();
            }
        } else if (!mayUseDuckDb) {
            withoutDuckDb = "DuckDB is switched off.";
        }
        return duckDb;
    }

    @Override
    public void close() {
        if (duckDb != null) {
            duckDb.close();
        }
    }
}
