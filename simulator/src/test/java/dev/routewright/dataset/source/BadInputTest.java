package dev.routewright.dataset.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.routewright.dataset.BadDataset;
import dev.routewright.dataset.Problem;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a file is bad gives one clear message with its place and what may help. */
class BadInputTest {
    private static final String HEADER = "query_id,model,score,cost,latency_ms,prompt_tokens\n";

    @TempDir
    Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static BadDataset bad(Path path) {
        return bad(path, ReadOptions.DEFAULT);
    }

    private static BadDataset bad(Path path, ReadOptions options) {
        BadDataset bad =
                catchThrowableOfType(BadDataset.class, () -> DatasetReaders.read(path, options, Progress.NONE));
        assertThat(bad).as("reading %s should fail", path).isNotNull();
        assertThat(bad.problems()).allSatisfy(p -> assertThat(p.fix()).startsWith("Maybe "));
        return bad;
    }

    private static Problem only(Path path) {
        BadDataset bad = bad(path);
        assertThat(bad.problems()).hasSize(1);
        return bad.problems().getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "1,a,good,,,; score; 'good' is not a number.",
                "1,a,1.5,,,; score; the quality 1.5 lies outside 0..1.",
                "1,a,-0.25,,,; score; the quality -0.25 lies outside 0..1.",
                "1,a,NaN,,,; score; 'NaN' is not a number.",
                "1,a,1,-3,,; cost; the cost -3 is negative.",
                "1,a,1,NaN,,; cost; 'NaN' is not a number.",
                "1,a,1,0x1p3,,; cost; '0x1p3' is not a number.",
                "1,a,1,,-1,; latency_ms; the latency -1 is negative.",
                "1,a,1,,Infinity,; latency_ms; the latency Infinity is infinite.",
                "1,a,1,,,1.5; prompt_tokens; '1.5' is not a count of tokens.",
                "1,,1,,,; model; the profile is empty.",
                ",a,1,,,; query_id; the query is empty.",
            })
    void aBadCellIsNamedWithItsRowColumnAndValue(String record, String column, String says) throws IOException {
        Problem problem = only(write("o.csv", HEADER + "0,a,1,0.1,5,7\n" + record + "\n"));
        assertThat(problem.file()).isEqualTo("o.csv");
        assertThat(problem.place()).isEqualTo("row 2");
        assertThat(problem.column()).isEqualTo(column);
        assertThat(problem.says()).isEqualTo(says);
    }

    @Test
    void aBadCellOfJsonLinesIsNamedWithItsLine() throws IOException {
        BadDataset bad = bad(write("o.jsonl", """
                {"id":"1","model":"a","score":1}

                {"id":"2","model":"a","score":"good"}
                {"id":"3","model":"a","score":NaN}
                {"id":"4","model":"a","score":1
                ["5"]
                {"id":"6","model":"a","score":1,"score":0}
                """));
        assertThat(bad.problems())
                .extracting(Problem::place)
                .containsExactly("line 3", "line 4", "line 5", "line 6", "line 7");
        assertThat(bad.problems())
                .extracting(Problem::says)
                .satisfiesExactly(
                        s -> assertThat(s).isEqualTo("'good' is not a number."),
                        s -> assertThat(s).isEqualTo("the value is NaN."),
                        s -> assertThat(s).startsWith("broken JSON: "),
                        s -> assertThat(s).isEqualTo("there is no JSON object but [\"5\"]."),
                        s -> assertThat(s).startsWith("broken JSON: ").contains("score"));
    }

    @Test
    void allProblemsAreCountedAndTheFirstHundredShown() throws IOException {
        BadDataset bad = bad(write("o.csv", HEADER + "1,a,bad,,,\n".repeat(1).concat(rows(250))));
        assertThat(bad.count()).isEqualTo(251);
        assertThat(bad.problems()).hasSize(100);
        assertThat(bad).hasMessageContaining("… and 151 more problems.");
    }

    private static String rows(int n) {
        StringBuilder rows = new StringBuilder();
        for (int i = 2; i < n + 2; i++) {
            rows.append(i).append(",a,bad,,,\n");
        }
        return rows.toString();
    }

    @Test
    void aCellThatOccursTwiceIsADuplicate() throws IOException {
        Problem problem = only(write("o.csv", HEADER + "1,a,1,,,\n1,b,1,,,\n1,a,0,,,\n"));
        assertThat(problem.place()).isEqualTo("row 3");
        assertThat(problem.says()).isEqualTo("query '1' has profile 'a' a second time.");
    }

    @Test
    void missingColumnsAreNamedBesideThoseFound() throws IOException {
        BadDataset bad = bad(write("o.csv", "query_id,good\n1,1\n"), ReadOptions.DEFAULT.withFormat("long"));
        assertThat(bad.problems())
                .extracting(Problem::says)
                .containsExactly(
                        "there is no column for the profile (profile, model, model_name). Found: query_id, good.",
                        "there is no column for the quality (quality, score, performance). Found: query_id, good.");
    }

    @Test
    void anUnknownLayoutListsTheFormatsAndWhatWasSeen() throws IOException {
        Problem problem = only(write("o.csv", "query_id,good\n1,1\n"));
        assertThat(problem.says()).isEqualTo("no format is recognised. Its columns are query_id, good.");
        assertThat(problem.fix()).contains("--map").contains("--as").contains("long (");
    }

    @Test
    void anUnknownFormatListsTheKnownOnes() throws IOException {
        BadDataset bad = bad(write("o.csv", HEADER), ReadOptions.DEFAULT.withFormat("excel"));
        assertThat(bad.problems().getFirst().says()).isEqualTo("'excel' is no format.");
        assertThat(bad.problems().getFirst().fix()).contains("long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"o.csv", "o.jsonl", "o.parquet", "o.json"})
    void anEmptyFileIsSaidToBeEmpty(String name) throws IOException {
        assertThat(bad(write(name, "")).getMessage()).contains("The file is empty.");
        Problem told = bad(folder.resolve(name), ReadOptions.DEFAULT.withFormat("long"))
                .problems()
                .getFirst();
        assertThat(told.says()).containsIgnoringCase("the file is empty.");
    }

    @Test
    void aHeaderAloneCarriesNoOutcome() throws IOException {
        assertThat(only(write("o.csv", HEADER)).says()).isEqualTo("it carries no outcome.");
    }

    @Test
    void aFolderWithoutOutcomesListsWhatItHolds() throws IOException {
        assertThat(only(Files.createDirectory(folder.resolve("none"))).says()).isEqualTo("The folder holds no files.");
        write("readme.md", "x");
        assertThat(only(folder).says()).isEqualTo("no format is recognised. The folder holds readme.md.");
    }

    @Test
    void aPathWithNothingThereIsSaidSo() {
        assertThat(only(folder.resolve("nothing.csv")).says()).isEqualTo("there is no such file or folder.");
    }

    @Test
    void aFileThatVanishesWhileBeingReadIsSaidSo() throws IOException {
        for (String name : List.of("o.csv", "o.jsonl")) {
            Path file = name.endsWith("csv")
                    ? write(name, HEADER + rows(9000).replace("bad", "1"))
                    : write(name, "{\"id\":\"1\",\"model\":\"a\",\"score\":1}\n" + "\n".repeat(3000));
            BadDataset bad = catchThrowableOfType(
                    BadDataset.class, () -> DatasetReaders.read(file, ReadOptions.DEFAULT, deleting(file)));
            assertThat(bad.problems())
                    .extracting(Problem::says)
                    .containsExactly("the file vanished while it was read.");
        }
    }

    private static Progress deleting(Path file) {
        return new Progress() {
            @Override
            public void at(double share, String doing) {
                if (doing.startsWith(file.getFileName().toString())) {
                    file.toFile().delete();
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }

    @Test
    void readingStopsWhenAsked() throws IOException {
        Path file = write("o.csv", HEADER + rows(9000));
        Progress never = new Progress() {
            @Override
            public void at(double share, String doing) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThat(catchThrowableOfType(Cancelled.class, () -> DatasetReaders.read(file, ReadOptions.DEFAULT, never)))
                .isNotNull();
    }

    @Test
    void recordsOfTheWrongLengthAreNamedWithTheirLine() throws IOException {
        BadDataset bad = bad(write("o.csv", HEADER + "\"1\n2\",a,1,,,\n3,a,1,,\n4,a,1,,,,\n5,a,1,,,\n"));
        assertThat(bad.problems()).extracting(Problem::place).containsExactly("line 4", "line 5");
        assertThat(bad.problems())
                .extracting(Problem::says)
                .containsExactly(
                        "the record has 5 fields, the header names 6.", "the record has 7 fields, the header names 6.");
    }

    @Test
    void aQuoteThatIsNeverClosedIsNamedWithTheLineThatOpensIt() throws IOException {
        Problem problem = bad(write("o.csv", HEADER + "1,a,1,,,\n\"2,a,1,,,\n3,a,1,,,\n"))
                .problems()
                .getFirst();
        assertThat(problem.place()).isEqualTo("line 3");
        assertThat(problem.says()).contains("never closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"o.csv", "o.jsonl"})
    void bytesThatAreNotUtf8AreSaidSo(String name) throws IOException {
        String text = name.endsWith("csv")
                ? HEADER + "1,a,1,,,\ncaf\u00e9,a,1,,,\n"
                : "{\"id\":\"1\",\"model\":\"a\",\"score\":1}\n{\"id\":\"caf\u00e9\",\"model\":\"a\",\"score\":1}\n";
        Path file = Files.write(folder.resolve(name), text.getBytes(StandardCharsets.ISO_8859_1));
        Problem problem = only(file);
        assertThat(problem.says()).isEqualTo("there are bytes that are not UTF-8.");
        assertThat(problem.place()).startsWith("line ");
    }

    @Test
    void utf16IsSaidToBeNoUtf8() throws IOException {
        Path file = Files.write(folder.resolve("o.csv"), (HEADER + "1,a,1,,,\n").getBytes(StandardCharsets.UTF_16));
        assertThat(only(file).says()).isEqualTo("no format is recognised. The file is no UTF-8 text.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"o.csv", "o.jsonl"})
    void aByteOrderMarkIsPassedOver(String name) throws Exception {
        String text = name.endsWith("csv") ? HEADER + "1,a,1,,,\n" : "{\"id\":\"1\",\"model\":\"a\",\"score\":1}\n";
        var dataset = DatasetReaders.read(write(name, "\uFEFF" + text), ReadOptions.DEFAULT, Progress.NONE);
        assertThat(dataset.outcomes().value(dev.routewright.dataset.Metric.QUALITY, 0, 0))
                .isEqualTo(1);
    }

    @Test
    void twoColumnsOfOneNameAreRefused() throws IOException {
        Problem problem = only(write("o.csv", "id,model,score,score\n1,a,1,0\n"));
        assertThat(problem.column()).isEqualTo("score");
        assertThat(problem.says()).isEqualTo("two columns have this name.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"a\":{\"input_price\":-1,\"output_price\":1}}; /a/input_price; the price -1 is not a number of at least 0.",
                "{\"a\":{\"input_price\":1,\"output_price\":NaN}}; /a/output_price; the price NaN is not a number of at least 0.",
                "{\"a\":{\"input_price\":\"1\",\"output_price\":1}}; /a/input_price; the price \"1\" is not a number of at least 0.",
                "{\"a\":{\"input_price\":1}}; /a/output_price; the price is missing.",
                "{\"b\":{\"input_price\":1,\"output_price\":1}};; it prices b, but the dataset's profiles are a.",
                "{};; there is no price in it.",
                "[];; there is no JSON object of prices.",
                "{\"a\":; line 1; broken JSON",
            })
    void aBadFileOfPricesIsNamedWithItsPlace(String json, String place, String says) throws IOException {
        Path file = write("o.csv", HEADER + "1,a,1,,,\n");
        Path prices = write("p.json", json);
        BadDataset bad = bad(file, ReadOptions.DEFAULT.withPrices(prices));
        assertThat(bad.problems()).hasSize(1);
        assertThat(bad.problems().getFirst().file()).endsWith("p.json");
        assertThat(bad.problems().getFirst().place()).isEqualTo(place);
        assertThat(bad.problems().getFirst().says()).startsWith(says);
    }

    @Test
    void aFileOfPricesThatIsNotThereIsSaidSo() throws IOException {
        BadDataset bad =
                bad(write("o.csv", HEADER + "1,a,1,,,\n"), ReadOptions.DEFAULT.withPrices(folder.resolve("p")));
        assertThat(bad.problems()).extracting(Problem::says).containsExactly("there is no such file of prices.");
    }

    @Test
    void anUnknownPartListsTheKnownOnes() throws IOException {
        write("x.csv", HEADER + "1,a,1,,,\n");
        Problem problem = bad(folder, ReadOptions.DEFAULT.withParts(List.of("y")))
                .problems()
                .getFirst();
        assertThat(problem.says()).isEqualTo("there is no part 'y'.");
        assertThat(problem.fix()).isEqualTo("Maybe one of these: x.");
    }
}
