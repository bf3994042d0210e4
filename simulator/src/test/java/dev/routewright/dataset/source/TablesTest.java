package dev.routewright.dataset.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.run.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two ways to read CSV give the same records. */
class TablesTest {
    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    private List<List<String>> read(Path file, boolean withDuckDb) throws Exception {
        List<List<String>> records = new ArrayList<>();
        try (Tables tables = new Tables(problems, Progress.NONE, withDuckDb)) {
            tables.read(new SourceFile(file, file.getFileName().toString()), record -> {
                List<String> fields = new ArrayList<>();
                for (int c = 0; c < record.columns(); c++) {
                    fields.add(record.text(c));
                }
                records.add(fields);
            });
        }
        return records;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void duckDbAndThePlainParserAgreeOnRandomText(long seed) throws Exception {
        Random random = new Random(seed);
        String end = seed % 2 == 0 ? "\n" : "\r\n";
        StringBuilder csv = new StringBuilder("a,\"b \"\"x\"\"\",c").append(end);
        List<List<String>> expected = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            List<String> fields = List.of("row " + i, field(random), field(random));
            csv.append(String.join(",", fields.stream().map(TablesTest::quoted).toList()))
                    .append(end);
            expected.add(fields.stream().map(f -> f.isEmpty() ? null : f).toList());
        }
        Path file = Files.writeString(folder.resolve("o[1]*.csv"), csv);
        assertThat(read(file, false)).isEqualTo(expected);
        assertThat(read(file, true)).isEqualTo(expected);
        assertThat(problems.isEmpty()).isTrue();
    }

    private static String field(Random random) {
        String[] pieces = {"a", "é", "\"", ",", "\n", " ", "😀", "x y", "'", ""};
        StringBuilder field = new StringBuilder();
        for (int n = random.nextInt(6); n > 0; n--) {
            field.append(pieces[random.nextInt(pieces.length)]);
        }
        return field.toString();
    }

    private static String quoted(String field) {
        boolean plain = !field.contains("\"") && !field.contains(",") && !field.contains("\n");
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    @Test
    void mixedLineEndsAreReadAllTheSame() throws Exception {
        Path file = Files.writeString(folder.resolve("o.csv"), "a,b\r\n1,2\n3,4\r\n5,6");
        assertThat(read(file, true)).isEqualTo(List.of(List.of("1", "2"), List.of("3", "4"), List.of("5", "6")));
        assertThat(problems.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void lineEndsThatChangeFarBehindAreReadOrRefusedButNeverKept(String first) throws Exception {
        String second = first.equals("\n") ? "\r\n" : "\n";
        StringBuilder csv = new StringBuilder("a,b" + first);
        for (int i = 0; i < 20_000; i++) {
            csv.append(i).append(",word").append(i < 15_000 ? first : second);
        }
        List<List<String>> records = read(Files.writeString(folder.resolve("o.csv"), csv), true);
        assertThat(records).allSatisfy(record -> assertThat(record.get(1)).isEqualTo("word"));
        assertThat(problems.isEmpty()).isEqualTo(records.size() == 20_000);
    }

    @Test
    void withoutItsNativeLibraryDuckDbIsNamedOnceAndCsvIsReadAllTheSame() throws Exception {
        Path file = Files.writeString(folder.resolve("o.csv"), "id,model,score\n1,a,1\n");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + folder.resolve("nowhere"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MemoryProbe.class.getName(),
                        file.toString())
                .start();
        String out = new String(child.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(child.waitFor()).isZero();
        assertThat(out).startsWith("rows=1 profiles=1 ");
        assertThat(out).containsPattern("notes=\\[DuckDB's native library does not start on .*\\.\\]");
    }

    @Test
    void withoutDuckDbAParquetFileIsRefusedInOneSentence() throws Exception {
        Path file = Files.writeString(folder.resolve("o.parquet"), "PAR1");
        assertThat(read(file, false)).isEmpty();
        assertThat(problems.count()).isEqualTo(1);
    }

    @Test
    void aFileThatOnlyClaimsToBeParquetIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("o.parquet"), "not at all");
        assertThat(read(file, true)).isEmpty();
        assertThat(problems.count()).isEqualTo(1);
    }

    @Test
    void aPromptOfAMegabyteIsOneField() throws Exception {
        String prompt = "word ".repeat(200_000);
        Path file = Files.writeString(folder.resolve("o.csv"), "a,b\n\"" + prompt + "\",1\n");
        assertThat(read(file, true)).isEqualTo(List.of(List.of(prompt, "1")));
    }
}
