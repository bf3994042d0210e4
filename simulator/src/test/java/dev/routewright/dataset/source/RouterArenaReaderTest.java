package dev.routewright.dataset.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouterArenaReaderTest {
    @TempDir
    Path folder;

    private Fixture files;

    @BeforeEach
    void open() {
        files = new Fixture(folder);
    }

    private static String line(String index, boolean success, String evaluation) {
        return "{\"global_index\": \"" + index + "\", \"question\": \"Ask " + index
                + "\", \"llm_selected\": \"provider/x\","
                + " \"token_usage\": {\"input_tokens\": 12, \"output_tokens\": 3, \"total_tokens\": 15}, \"success\": "
                + success
                + ", \"provider\": \"p\", \"error\": null, \"evaluation_result\": " + evaluation + "}\n";
    }

    private static String graded(String score, String cost) {
        return "{\"extracted_answer\": \"def f():\\n    return 1\\n\", \"ground_truth\": \"x\", \"score\": " + score
                + ", \"metric\": \"em\", \"inference_cost\": " + cost + "}";
    }

    @Test
    void filesAreProfilesAndTheIndexNamesTheTask() throws Exception {
        files.file(
                        "small-1b.jsonl",
                        line("Geo_Bench_7", true, graded("1.0", "0.0001"))
                                + line("ArcMMLU_12", false, graded("1.0", "0.0002"))
                                + line("ArcMMLU_13", true, "null"))
                .file("large.v2.jsonl", line("ArcMMLU_12", true, graded("0.5", "0.001")))
                .file("README.md", "hello");
        Dataset d = files.read();
        assertThat(d.format()).isEqualTo("routerarena");
        assertThat(d.profiles()).containsExactly("large.v2", "small-1b");
        assertThat(d.rows()).isEqualTo(3);
        assertThat(d.queries().ids().text(0)).isEqualTo("ArcMMLU_12");
        assertThat(d.queries().task(0)).isEqualTo("ArcMMLU");
        assertThat(d.queries().task(1)).isEqualTo("Geo_Bench");
        assertThat(d.queries().partNames()).isEmpty();
        assertThat(Fixture.texts(d)).containsExactly("Ask ArcMMLU_12", "Ask Geo_Bench_7", "Ask ArcMMLU_13");
        assertThat(Fixture.cells(d, Metric.QUALITY, 0)).containsExactly(0.5, 0);
        assertThat(Fixture.cells(d, Metric.QUALITY, 2)).containsExactly(Double.NaN, Double.NaN);
        assertThat(Fixture.cells(d, Metric.COST, 0)).containsExactly(new double[] {0.001, 0.0002}, within(1e-8));
        assertThat(d.outcomes().failed(0, 1)).isTrue();
        assertThat(d.outcomes().failed(2, 1)).isFalse();
        assertThat(d.outcomes().tokensIn(1)).containsExactly(12, 12, 12);
        assertThat(d.currency()).isEqualTo("USD");
    }

    @Test
    void everyProblemIsFoundWithItsPlace() throws IOException {
        files.file(
                "a.jsonl",
                line("T_1", true, graded("7", "-1")) + line("T_1", true, graded("1", "0"))
                        + line("T_2", true, "\"none\"") + "{\"evaluation_result\": {}}\n");
        assertThat(files.problems())
                .containsExactly(
                        "a.jsonl, line 1, /evaluation_result/score: the quality 7 lies outside 0..1.",
                        "a.jsonl, line 1, /evaluation_result/inference_cost: the cost -1 is negative.",
                        "a.jsonl, line 2, /global_index: 'T_1' occurs twice in this file.",
                        "a.jsonl, line 3, /evaluation_result: '\"none\"' is no JSON object.",
                        "a.jsonl, line 4, /global_index: the field 'global_index' is missing.");
    }
}
