package dev.routewright.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.source.DatasetReaders;
import dev.routewright.dataset.source.ReadOptions;
import dev.routewright.pareto.Hull;
import dev.routewright.run.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The baselines of real datasets against figures that were computed in another language. */
@Tag("real-data")
class BaselinesOnRealDataTest {
    private static final Offset<Double> SIX_DIGITS = within(5e-7);

    private static BaselineTable baselines(String name, String... parts) throws Exception {
        Path folder = Path.of(System.getProperty("routewright.realData"), name);
        Assumptions.assumeTrue(Files.isDirectory(folder), "skipped: no " + name + " in routewright.realData");
        Dataset d = DatasetReaders.read(folder, ReadOptions.DEFAULT.withParts(List.of(parts)), Progress.NONE);
        return Baselines.of(d, IntStream.range(0, d.rows()).toArray());
    }

    private static void costs(double actual, double expected) {
        assertThat(actual / expected).isCloseTo(1, within(5e-6));
    }

    @Test
    void routeProfileRandomSinglePerTaskAndOracle() throws Exception {
        BaselineTable table = baselines("routeprofile");
        assertThat(table.random().quality()).isCloseTo(.538211, SIX_DIGITS);
        costs(table.random().cost(), 1.21592e-4);
        assertThat(table.bestSingle().name()).isEqualTo("mistral-small-24b-instruct-2501-bf16");
        assertThat(table.bestSingle().figures().quality()).isCloseTo(.612497, SIX_DIGITS);
        costs(table.bestSingle().figures().cost(), 6.01025e-5);
        assertThat(table.bestPerTask().figures().quality()).isCloseTo(.672098, SIX_DIGITS);
        costs(table.bestPerTask().figures().cost(), 1.59103e-4);
        assertThat(table.oracle().figures().quality()).isCloseTo(.757385, SIX_DIGITS);
        costs(table.oracle().figures().cost(), 5.51233e-5);
    }

    @Test
    void routeProfileChoosesTheBestProfileOfEachTask() throws Exception {
        assertThat(baselines("routeprofile").bestPerTask().choice())
                .isEqualTo(Map.ofEntries(
                        Map.entry("agentverse-logicgrid", "mixtral-8x7b-instruct-v0.1"),
                        Map.entry("agentverse-mgsm", "mistral-small-24b-instruct-2501-bf16"),
                        Map.entry("arc_challenge", "mistral-small-24b-instruct-2501-bf16"),
                        Map.entry("commongen", "llama-3.3-70b-instruct"),
                        Map.entry("commonsense_qa", "mistral-small-24b-instruct-2501-bf16"),
                        Map.entry("gsm8k", "qwen2.5-7b-instruct"),
                        Map.entry("human_eval", "mistral-small-24b-instruct-2501-bf16"),
                        Map.entry("mbpp", "mixtral-8x22b-instruct-v0.1"),
                        Map.entry("mmlu", "llama-3.3-70b-instruct"),
                        Map.entry("natural_qa", "llama-3.3-70b-instruct"),
                        Map.entry("openbook_qa", "mistral-small-24b-instruct-2501-bf16"),
                        Map.entry("trivia_qa", "mixtral-8x7b-instruct-v0.1")));
    }

    @Test
    void routeProfileHullAndAiq() throws Exception {
        BaselineTable table = baselines("routeprofile");
        assertThat(table.hull())
                .extracting(Hull.Point::quality)
                .satisfiesExactly(
                        q -> assertThat(q).isCloseTo(.489776, SIX_DIGITS),
                        q -> assertThat(q).isCloseTo(.532245, SIX_DIGITS),
                        q -> assertThat(q).isCloseTo(.612497, SIX_DIGITS));
        assertThat(table.aiq().range()).isCloseTo(.605704, SIX_DIGITS);
    }

    @Test
    void llmRouterHasQualityOnly() throws Exception {
        BaselineTable train = baselines("llmrouter", "dcrouter_train");
        BaselineTable test = baselines("llmrouter", "dcrouter_test");
        assertThat(train.random().quality()).isCloseTo(.428791, SIX_DIGITS);
        assertThat(test.random().quality()).isCloseTo(.375478, SIX_DIGITS);
        assertThat(train.bestSingle().name()).isEqualTo("llama-3.1-nemotron-51b-instruct");
        assertThat(train.bestSingle().figures().quality()).isCloseTo(.621323, SIX_DIGITS);
        assertThat(test.bestSingle().figures().quality()).isCloseTo(.562572, SIX_DIGITS);
        assertThat(train.oracle().figures().quality()).isCloseTo(.801722, SIX_DIGITS);
        assertThat(test.oracle().figures().quality()).isCloseTo(.743364, SIX_DIGITS);
        assertThat(train.hull()).isNull();
        assertThat(train.aiq()).isNull();
        assertThat(train.random().cost()).isNaN();
    }
}
