package dev.routewright.dataset.source;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * An in-memory DuckDB that reads files and keeps nothing: results are streamed, extensions are never fetched, memory is
 * bounded. The only class that starts it, so that a run without CSV and Parquet never loads its native library.
 */
final class DuckDb implements AutoCloseable {
    private final Connection connection;
    private int scans;

    private DuckDb(Connection connection) {
        this.connection = connection;
    }

    /** Loads the native library at the first call, which takes about a second. */
    static DuckDb open() throws Unavailable {
        Properties properties = new Properties();
        properties.setProperty("jdbc_stream_results", "true");
        try {
            Class.forName("org.duckdb.DuckDBDriver");
            Connection connection = DriverManager.getConnection("jdbc:duckdb:", properties);
            try (Statement set = connection.createStatement()) {
                set.execute("SET autoinstall_known_extensions=false");
                set.execute("SET autoload_known_extensions=false");
                set.execute("SET memory_limit='512MB'");
                set.execute("SET temp_directory=''");
                set.execute("SET threads=" + Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4));
            }
            return new DuckDb(connection);
        } catch (ClassNotFoundException | SQLException | LinkageError | RuntimeException e) {
            throw new Unavailable("DuckDB's native library does not start on " + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch") + " (" + reason(e) + ").");
        }
    }

    private static String reason(Throwable thrown) {
        Throwable deepest = thrown;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
        return message.lines().findFirst().orElse("no reason given");
    }

    Connection connection() {
        return connection;
    }

    /** A number that no earlier scan of this connection had, for the names of its tables of rejects. */
    int nextScan() {
        return ++scans;
    }

    /** The path as DuckDB takes it, with the characters that would make it a pattern escaped. */
    static String literally(Path path) {
        StringBuilder out = new StringBuilder();
        for (char c : path.toString().toCharArray()) {
            if (c == '*' || c == '?' || c == '[') {
                out.append('[').append(c).append(']');
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("An in-memory DuckDB connection could not be closed.", e);
        }
    }

    /** DuckDB's native library cannot be loaded here; the message is one sentence. */
    static final class Unavailable extends IOException {
        private static final long serialVersionUID = 1L;

        Unavailable(String says) {
            super(says);
        }
    }
}
