package dev.routewright.dataset.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("full")
class LargeDatasetTest {
    private static final long MB = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void aMillionRowsOfTwentyProfilesFitIn400MegabytesAndUnderAGigabyteWhileReading() throws Exception {
        Path file = folder.resolve("big.parquet");
        generate(file);
        Map<String, Long> figures = probe(file);
        System.getLogger("slow").log(System.Logger.Level.INFO, "1 M rows x 20 profiles from Parquet: {0}", figures);
        assertThat(figures).containsEntry("rows", 1_000_000L).containsEntry("profiles", 20L);
        assertThat(figures.get("heapAfter")).isLessThan(400 * MB);
        assertThat(figures.get("residentPeak")).isLessThan(1000 * MB);
    }

    private static void generate(Path file) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var copy = connection.createStatement()) {
            copy.execute("COPY (SELECT i // 20 AS query_id, 'profile-' || (i % 20) AS profile, "
                    + "((i * 7919) % 1000) / 1000.0 AS quality, ((i * 104729) % 100000) / 1e8 AS cost, "
                    + "100 + (i * 31) % 5000 AS latency_ms FROM range(20000000) t(i)) TO '" + file
                    + "' (FORMAT parquet)");
        }
    }

    /** Runs the probe in a Java of its own; its heap leaves room for DuckDB below a gigabyte. */
    private static Map<String, Long> probe(Path file) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(List.of(
                        java.toString(),
                        "-Xmx640m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MemoryProbe.class.getName(),
                        file.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(out).isZero();
        return Arrays.stream(out.substring(0, out.indexOf(" notes=")).split(" "))
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Long.parseLong(pair[1])));
    }
}
