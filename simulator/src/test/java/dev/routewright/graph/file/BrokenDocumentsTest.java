package dev.routewright.graph.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** 300 broken files: each opens, or says where, what and why, and what to do. */
class BrokenDocumentsTest {
    private static final int FILES = 300;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    @TempDir
    Path folder;

    static LongStream seeds() {
        return LongStream.range(0, FILES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aBrokenFileOpensAndKeepsWhatItHoldsOrSaysWhereAndWhy(long seed) throws IOException {
        Path file = Files.write(folder.resolve("broken.route.json"), BrokenDocuments.of(seed));
        Document document;
        try {
            document = DocumentFile.read(file);
        } catch (BadDocument e) {
            assertThat(e.problems()).isNotEmpty();
            for (DocumentProblem problem : e.problems()) {
                assertClear(problem, file);
            }
            return;
        }
        assertOpensAgain(document);
    }

    private void assertOpensAgain(Document document) throws IOException {
        Path saved = folder.resolve("saved.route.json");
        DocumentFile.save(document, saved);
        try {
            Document again = DocumentFile.read(saved);
            assertThat(again).isEqualTo(document);
            assertThat(again.graph().sameOrder(document.graph())).isTrue();
            assertThat(DocumentFile.write(again)).isEqualTo(Files.readString(saved));
        } catch (BadDocument e) {
            throw new AssertionError("What was opened could not be opened again after saving it.", e);
        }
    }

    private static void assertClear(DocumentProblem problem, Path file) throws IOException {
        String text = problem.toString();
        assertThat(problem.file()).isEqualTo(file.toString());
        assertThat(problem.says()).as(text).endsWith(".").doesNotContain("Exception", "null pointer", "tools.jackson");
        assertThat(problem.says().length()).as(text).isLessThan(400);
        assertThat(problem.fix()).as(text).startsWith("Maybe ").endsWith(".");
        assertThat(text).doesNotContain("\0");
        byte[] bytes = Files.readAllBytes(file);
        if (new String(bytes, StandardCharsets.UTF_8).isBlank()) {
            return;
        }
        assertThat(problem.line()).as(text).isBetween(1, (int) lines(bytes));
        if (isJson(bytes)) {
            assertThat(problem.pointer().startsWith("/") || problem.pointer().isEmpty() && isOfRoot(problem))
                    .as(text)
                    .isTrue();
        }
    }

    /** RFC 6901 names the whole document with an empty pointer. */
    private static boolean isOfRoot(DocumentProblem problem) {
        return problem.says().contains("not a Routewright document")
                || problem.says().endsWith("\" is missing.");
    }

    private static boolean isJson(byte[] bytes) {
        try {
            JSON.readTree(bytes);
            return !new String(bytes, StandardCharsets.UTF_8).contains("\0");
        } catch (JacksonException e) {
            return false;
        }
    }

    private static long lines(byte[] bytes) {
        return 1
                + new String(bytes, StandardCharsets.ISO_8859_1)
                        .chars()
                        .filter(c -> c == '\n' || c == '\r')
                        .count();
    }

    @Test
    void atLeastATenthOpensAndAtLeastHalfIsRefusedAndTheirMessagesLieInTarget() throws IOException {
        int opened = 0;
        List<String> said = new ArrayList<>();
        for (long seed = 0; seed < FILES; seed++) {
            Path file = Files.write(folder.resolve("broken.route.json"), BrokenDocuments.of(seed));
            try {
                DocumentFile.read(file);
                opened++;
            } catch (BadDocument e) {
                said.add(seed + " " + String.valueOf(e.getMessage()).replace(folder + "/", ""));
            }
        }
        Path messages = Path.of(System.getProperty("routewright.build", "target"), "broken-documents.txt");
        Files.write(messages, said);
        assertThat(opened).isBetween(FILES / 10, FILES / 2);
    }
}
