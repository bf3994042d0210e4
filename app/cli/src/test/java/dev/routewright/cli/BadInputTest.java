package dev.routewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with a file: exit code 2, nothing on standard output, one clear message each with place and fix. */
class BadInputTest {
    private static final String HEADER = "query,profile,quality,cost,tokens_in,tokens_out\n";

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Ran unreadable(Object... args) {
        Ran ran = Ran.of(args);
        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("Maybe").doesNotContain("Exception", "fault in Routewright");
        return ran;
    }

    @Test
    void brokenJson() throws IOException {
        Path broken = file("broken.route.json", "{\"format\": \"routewright\",\n \"schema\" 1}");
        assertThat(unreadable("check", broken, "--json").err()).contains("broken.route.json, line 2, column");
        assertThat(unreadable("simulate", broken, "--json").err()).contains("line 2");
        assertThat(unreadable("sweep", broken).err()).contains("line 2");
        assertThat(unreadable("export", broken, "--target", "plan", "-o", folder.resolve("x"))
                        .err())
                .contains("line 2");
    }

    /** The simulator's tests break files in every way; here it counts that no way leads past the messages. */
    @Test
    void aSampleCutAnywhereNamesTheLineAndWithAZeroByteOrAWrongEncodingToo() throws IOException {
        byte[] whole = Files.readAllBytes(Ran.samples().resolve("support-desk.route.json"));
        for (int length = 1; length < whole.length - 2; length += whole.length / 25) {
            Path cut = Files.write(folder.resolve("cut.route.json"), Arrays.copyOf(whole, length));
            assertThat(unreadable("check", cut).err()).contains("cut.route.json, line ");
            byte[] damaged = whole.clone();
            damaged[length] = length % 2 == 0 ? 0 : (byte) 0xFF;
            assertThat(unreadable("check", Files.write(cut, damaged)).err()).contains("cut.route.json, line ");
        }
    }

    @Test
    void aNewerSchema() throws IOException {
        Path newer = file("newer.route.json", "{\"format\": \"routewright\", \"schema\": 9}");
        assertThat(unreadable("check", newer).err()).contains("schema version 9", "schema version 1");
    }

    @Test
    void anEmptyFileAFolderAndNoFile() throws IOException {
        Path empty = file("empty.route.json", "");
        assertThat(unreadable("check", empty).err()).contains("empty");
        assertThat(unreadable("check", folder).err()).contains("folder");
        assertThat(unreadable("check", folder.resolve("none.route.json")).err()).contains("no such file");
        assertThat(unreadable("baselines", empty).err()).contains("empty");
        assertThat(unreadable("baselines", folder.resolve("none.csv")).err()).contains("no such file");
    }

    @Test
    void aDuplicateId() throws IOException {
        Path doubled = file(
                "doubled.route.json",
                "{\"format\": \"routewright\", \"schema\": 1, \"graph\": {\"nodes\": [\n"
                        + "{\"id\": \"a\", \"kind\": \"answer\"},\n{\"id\": \"a\", \"kind\": \"answer\"}]}}");
        assertThat(unreadable("check", doubled).err())
                .contains("doubled.route.json, line 3, /graph/nodes/1/id: Two nodes have the id \"a\"");
    }

    @Test
    void aCycleStopsARunWithOne() throws IOException {
        Ran ran = Ran.of("simulate", Documents.cycle(folder), "--json");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("'one' → 'two' → 'one'", "[cycle]");
    }

    @Test
    void aDocumentOfTwoGigabytes() throws IOException {
        Path huge = folder.resolve("huge.route.json");
        try (var channel = Files.newByteChannel(
                huge, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            channel.position(2_000_000_000L);
            channel.write(ByteBuffer.wrap(new byte[] {'}'}));
        }
        assertThat(unreadable("check", huge).err()).contains("2000 MB");
    }

    @Test
    void aDatasetWithMissingColumns() throws IOException {
        Path csv = file("few.csv", "query,profile\na,mini\n");
        assertThat(unreadable("baselines", csv).err()).contains("few.csv", "query, profile");
        assertThat(unreadable("baselines", csv, "--as", "long").err()).contains("quality");
    }

    @Test
    void textInANumberColumn() throws IOException {
        Path csv = file("words.csv", HEADER + "a,mini,1,0.1,1,1\nb,mini,good,0.1,1,1\n");
        assertThat(unreadable("baselines", csv).err()).contains("words.csv, row 2, column quality", "'good'");
    }

    @Test
    void negativeAndMissingPrices() throws IOException {
        Path csv = file("data.csv", "query,profile,quality,tokens_in,tokens_out\na,mini,1,10,10\n");
        Path negative = file("negative.json", "{\"mini\": {\"input_price\": -1, \"output_price\": 2}}");
        assertThat(unreadable("baselines", csv, "--prices", negative).err())
                .contains("negative.json", "/mini/input_price", "-1");
        Path nan = file("nan.json", "{\"mini\": {\"input_price\": NaN, \"output_price\": 2}}");
        assertThat(unreadable("baselines", csv, "--prices", nan).err()).contains("nan.json");
        assertThat(unreadable("baselines", csv, "--prices", folder.resolve("none.json"))
                        .err())
                .contains("none.json");
    }

    @Test
    void aFolderWithoutOutcomes() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("nothing"));
        assertThat(unreadable("baselines", empty).err()).contains("The folder holds no files", "Maybe");
    }

    @Test
    void aFormatAPartAndADatasetThatDoNotExist() throws IOException {
        Path csv = file("data.csv", HEADER + "a,mini,1,0.1,1,1\n");
        assertThat(unreadable("baselines", csv, "--as", "parquetish").err()).contains("'parquetish' is no format");
        assertThat(unreadable("baselines", csv, "--part", "math").err()).contains("no part 'math'");
        Path document = Documents.oneCall(folder, "data.csv");
        assertThat(unreadable("simulate", document, "--dataset", "other=" + csv).err())
                .contains("'other'", "main");
        assertThat(unreadable("simulate", document, "--dataset", "main=" + folder.resolve("gone.csv"))
                        .err())
                .contains("gone.csv");
    }

    @Test
    void anExportTargetThatDoesNotExistAndAFileWhereAFolderBelongs() throws IOException {
        Path document = Ran.samples().resolve("portkey-ready.route.json");
        assertThat(unreadable("export", document, "--target", "kong", "-o", folder)
                        .err())
                .contains("'kong'", "portkey, litellm, plan");
        Path inTheWay = file("in-the-way", "x");
        assertThat(unreadable("export", document, "--target", "plan", "-o", inTheWay)
                        .err())
                .contains("is a file");
        assertThat(unreadable("sample", "-o", inTheWay).err()).contains("in-the-way");
        assertThat(unreadable("sample", "-o", folder, "--queries", "0").err()).contains("--queries is 0");
    }
}
