package dev.routewright.dataset.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Dataset.Ignored;
import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.Metric;
import dev.routewright.run.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Figures of the published files that were computed from them in another language. */
@Tag("real-data")
class RealDatasetsTest {
    private static final double FOUR_DIGITS = 5e-5;

    private static Path folder(String name) {
        Path folder = Path.of(System.getProperty("routewright.realData"), name);
        Assumptions.assumeTrue(Files.isDirectory(folder), "skipped: no " + name + " in routewright.realData");
        return folder;
    }

    private static Dataset read(Path path, String... parts) throws Exception {
        return DatasetReaders.read(path, ReadOptions.DEFAULT.withParts(List.of(parts)), Progress.NONE);
    }

    private static double mean(Dataset d, Metric metric, int profile) {
        double sum = 0;
        for (int row = 0; row < d.rows(); row++) {
            sum += d.outcomes().value(metric, row, profile);
        }
        return sum / d.rows();
    }

    private static double mean(Dataset d, Metric metric, String profile) {
        return mean(d, metric, d.outcomes().profile(profile));
    }

    @Test
    void routeProfileHasItsFilesTasksAndGrades() throws Exception {
        Dataset d = read(folder("routeprofile"));
        assertThat(d.format()).isEqualTo("routeprofile");
        assertThat(d.rows()).isEqualTo(600);
        assertThat(d.queries().taskNames()).hasSize(12);
        assertThat(d.queries().partNames()).containsExactly("routing_test_data");
        assertThat(d.duplicateQueries()).isZero();
        assertThat(d.currency()).isEqualTo("USD");
        assertThat(d.origin().used()).containsExactly("routing_test_data.json", "candidate_models.json");
        assertThat(d.origin().ignored())
                .contains(
                        new Ignored("pairwise_training_data_standard.json", "It holds preference pairs, no outcomes."),
                        new Ignored("default_query_test.jsonl", "It holds query texts, no outcomes."),
                        new Ignored("domain_task_map.json", "It groups tasks and holds no outcomes."),
                        new Ignored("task_feature.json", "It describes tasks and holds no outcomes."));
        assertThat(d.outcomes().grade(Metric.QUALITY, 0, 0)).isEqualTo(Evidence.RECORDED);
        assertThat(d.outcomes().grade(Metric.COST, 0, 0)).isEqualTo(Evidence.DERIVED);
        assertThat(d.outcomes().grade(Metric.MILLIS, 0, 0)).isEqualTo(Evidence.MISSING);
    }

    @Test
    void routeProfileMeansMatchToFourDigits() throws Exception {
        Dataset d = read(folder("routeprofile"));
        Map<String, double[]> expected = Map.of(
                "qwen2.5-7b-instruct", new double[] {.4988, 4.1905e-5},
                "gemma-2-9b-it", new double[] {.5322, 2.0851e-5},
                "llama-3.1-8b-instruct", new double[] {.5298, 5.8755e-5},
                "mixtral-8x7b-instruct-v0.1", new double[] {.4755, 1.6884e-4},
                "mixtral-8x22b-instruct-v0.1", new double[] {.5566, 3.2631e-4},
                "llama-3.2-3b-instruct", new double[] {.4898, 1.5572e-5},
                "mistral-small-24b-instruct-2501-bf16", new double[] {.6125, 6.0103e-5},
                "llama-3.3-70b-instruct", new double[] {.6104, 2.8040e-4});
        assertThat(d.profiles()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach((profile, figures) -> {
            assertThat(mean(d, Metric.QUALITY, profile)).as(profile).isCloseTo(figures[0], within(FOUR_DIGITS));
            assertThat(mean(d, Metric.COST, profile) / figures[1]).as(profile).isCloseTo(1, within(FOUR_DIGITS));
        });
    }

    @Test
    void routeProfileBoundsMatchToFourDigits() throws Exception {
        Dataset d = read(folder("routeprofile"));
        double random = 0;
        double oracle = 0;
        double oracleCost = 0;
        Map<String, Integer> picks = new TreeMap<>();
        for (int row = 0; row < d.rows(); row++) {
            int best = 0;
            for (int p = 0; p < d.profiles().size(); p++) {
                double quality = d.outcomes().value(Metric.QUALITY, row, p);
                random += quality / d.profiles().size();
                double lead = quality - d.outcomes().value(Metric.QUALITY, row, best);
                boolean isCheaper =
                        d.outcomes().value(Metric.COST, row, p) < d.outcomes().value(Metric.COST, row, best);
                best = lead > 0 || lead == 0 && isCheaper ? p : best;
            }
            oracle += d.outcomes().value(Metric.QUALITY, row, best);
            oracleCost += d.outcomes().value(Metric.COST, row, best);
            picks.merge(d.profiles().get(best), 1, Integer::sum);
        }
        assertThat(random / 600).isCloseTo(.538211, within(1e-6));
        assertThat(oracle / 600).isCloseTo(.757385, within(1e-6));
        assertThat(oracleCost / 600).isCloseTo(5.51233e-5, within(1e-9));
        // Elsewhere it is 348 and 110: on row 233 both cost 33 * 0.1 = 55 * 0.06 millionths, a tie that rounding
        // broke.
        assertThat(picks)
                .isEqualTo(new TreeMap<>(Map.of(
                        "llama-3.2-3b-instruct",
                        347,
                        "gemma-2-9b-it",
                        111,
                        "llama-3.3-70b-instruct",
                        40,
                        "mistral-small-24b-instruct-2501-bf16",
                        38,
                        "qwen2.5-7b-instruct",
                        21,
                        "llama-3.1-8b-instruct",
                        20,
                        "mixtral-8x22b-instruct-v0.1",
                        13,
                        "mixtral-8x7b-instruct-v0.1",
                        10)));
    }

    @Test
    void llmRouterFlagsExactlyTheHundredAndNineteenSharedQuestions() throws Exception {
        Dataset d = read(folder("llmrouter"));
        assertThat(d.format()).isEqualTo("llmrouter");
        assertThat(d.rows()).isEqualTo(6108);
        assertThat(d.duplicateQueries()).isEqualTo(119);
        assertThat(d.notes())
                .contains(
                        "119 queries occur in more than one part; each is kept once per part, and a split by text keeps them on one side.");
        assertThat(d.queries().partNames()).containsExactlyInAnyOrder("dcrouter_train", "dcrouter_test");
        assertThat(d.queries().taskNames()).hasSize(14);
        assertThat(d.queries().tasks()).doesNotContain(-1);
        assertThat(d.prices()).hasSize(9);
        assertThat(d.outcomes().column(Metric.COST, 0)).isNull();
    }

    @Test
    void llmRouterMeansMatchPartByPart() throws Exception {
        Map<String, double[]> expected = Map.of(
                "llama-3.1-nemotron-51b-instruct", new double[] {.6213, .5626},
                "llama-3.3-nemotron-super-49b-v1", new double[] {.5788, .5026},
                "llama-3.1-8b-instruct", new double[] {.5607, .5078},
                "gemma-2-9b-it", new double[] {.5347, .4500},
                "qwen2.5-7b-instruct", new double[] {.5204, .4228},
                "mistral-7b-instruct-v0.3", new double[] {.3710, .2774},
                "codegemma-7b", new double[] {.3031, .2352},
                "llama3-chatqa-1.5-70b", new double[] {.1941, .2671},
                "llama3-chatqa-1.5-8b", new double[] {.1751, .1538});
        Dataset train = read(folder("llmrouter"), "dcrouter_train");
        Dataset test = read(folder("llmrouter"), "dcrouter_test");
        assertThat(train.rows()).isEqualTo(5608);
        assertThat(test.rows()).isEqualTo(500);
        assertThat(train.duplicateQueries() + test.duplicateQueries()).isZero();
        expected.forEach((profile, figures) -> {
            assertThat(mean(train, Metric.QUALITY, profile)).as(profile).isCloseTo(figures[0], within(FOUR_DIGITS));
            assertThat(mean(test, Metric.QUALITY, profile)).as(profile).isCloseTo(figures[1], within(FOUR_DIGITS));
        });
    }
}
