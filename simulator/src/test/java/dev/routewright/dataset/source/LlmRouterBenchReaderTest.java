package dev.routewright.dataset.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.Metric;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LlmRouterBenchReaderTest {
    private static final String BENCH = "results/bench/";

    @TempDir
    Path folder;

    private Fixture files;

    @BeforeEach
    void open() {
        files = new Fixture(folder);
    }

    private static String run(String... records) {
        return "{\"performance\": 0.5, \"time_taken\": 99.5, \"prompt_tokens\": 1, \"completion_tokens\": 1, \"cost\": 7,\n"
                + " \"counts\": " + records.length + ", \"records\": [\n" + String.join(",\n", records) + "]}";
    }

    private static String record(int index, String text, String score, String cost) {
        return "{\"index\": " + index + ", \"origin_query\": \"" + text + "\", \"prompt\": \"Answer: " + text + "\","
                + " \"prediction\": \"x\", \"ground_truth\": \"x\", \"score\": " + score + ", \"prompt_tokens\": 100,"
                + " \"completion_tokens\": 10, \"cost\": " + cost + ", \"raw_output\": \"many\\nlines\"}";
    }

    @Test
    void foldersNameTaskPartAndProfileAndTheNewestRunCounts() throws Exception {
        files.file(
                        BENCH + "mmlu/test/small/20250901_120000.json",
                        run(record(0, "One?", "0.0", "9"), record(1, "Two?", "0.0", "9")))
                .file(
                        BENCH + "mmlu/test/small/20251002_080000.json",
                        run(record(0, "One?", "1.0", "0.001"), record(1, "Two?", "null", "0.002")))
                .file(
                        BENCH + "mmlu/test/large/20250901_120000.json",
                        run(record(1, "Two?", "true", "0.02"), record(0, "One?", "0.5", "0.01")))
                .file(BENCH + "gpqa/train/small/20250901_120000.json", run(record(0, "Three?", "0", "0")))
                .file(BENCH + "notes.json", "{\"records\": 3}");
        Dataset d = files.read();
        assertThat(d.format()).isEqualTo("llmrouterbench");
        assertThat(d.profiles()).containsExactly("small", "large");
        assertThat(Fixture.texts(d)).containsExactly("Three?", "Two?", "One?");
        assertThat(d.queries().task(0)).isEqualTo("gpqa");
        assertThat(d.queries().task(1)).isEqualTo("mmlu");
        assertThat(d.queries().ids().text(2)).isEqualTo("mmlu/0");
        assertThat(d.queries().partNames()).containsExactly("train", "test");
        assertThat(Fixture.cells(d, Metric.QUALITY, 0)).containsExactly(0, Double.NaN);
        assertThat(Fixture.cells(d, Metric.QUALITY, 1)).containsExactly(Double.NaN, 1);
        assertThat(Fixture.cells(d, Metric.QUALITY, 2)).containsExactly(1, 0.5);
        assertThat(Fixture.cells(d, Metric.COST, 2)).containsExactly(new double[] {0.001, 0.01}, within(1e-8));
        assertThat(d.outcomes().grade(Metric.COST, 2, 0)).isEqualTo(Evidence.RECORDED);
        assertThat(d.outcomes().column(Metric.MILLIS, 0)).isNull();
        assertThat(d.currency()).isEqualTo("USD");
        assertThat(d.notes()).contains("Times are recorded per run and not per question, so there is no latency.");
        assertThat(d.origin().ignored())
                .containsExactlyInAnyOrder(
                        new Dataset.Ignored(
                                BENCH + "mmlu/test/small/20250901_120000.json",
                                "It is an older run of the same model."),
                        new Dataset.Ignored(
                                BENCH + "notes.json", "It carries no outcomes of the format llmrouterbench."));
        assertThat(files.readPart("test").rows()).isEqualTo(2);
    }

    @Test
    void aFolderDeepInTheTreeIsReadToo() throws Exception {
        files.file("mmlu/test/small/1.json", run(record(0, "One?", "1", "0")))
                .file("mmlu/test/large/1.json", run(record(0, "One?", "0", "0")));
        Dataset d = files.read("mmlu/test");
        assertThat(d.profiles()).containsExactly("large", "small");
        assertThat(d.queries().task(0)).isEqualTo("mmlu");
    }

    @Test
    void runsOnDifferentQuestionsAreNotJoined() throws IOException {
        files.file(
                        "mmlu/test/a/1.json",
                        run(record(0, "One?", "1", "0"), record(1, "Two?", "1", "-1"), record(1, "Two?", "1", "0")))
                .file("mmlu/test/b/1.json", run(record(0, "Another one?", "1", "0")));
        assertThat(files.problems())
                .containsExactly(
                        "mmlu/test/a/1.json, line 4, /records/1/cost: the cost -1 is negative.",
                        "mmlu/test/a/1.json, line 5, /records/2/index: question 1 occurs twice in this file.",
                        "mmlu/test/b/1.json, line 3, /records/0/origin_query: question 0 is another one here than in an earlier file.");
    }
}
