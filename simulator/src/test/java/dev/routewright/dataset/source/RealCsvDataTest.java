package dev.routewright.dataset.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.routewright.dataset.Column;
import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import dev.routewright.run.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published CSV files, with the figures that were computed from them independently. */
@Tag("real-data")
class RealCsvDataTest {
    private static final Offset<Double> FOUR_DIGITS = within(5e-5);

    private static Path real(String name) {
        Path path = Path.of(System.getProperty("routewright.realData", "none"), name);
        Assumptions.assumeTrue(Files.isDirectory(path), "skipped: no " + name + " in routewright.realData");
        return path;
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

    private static int rowsWhere(Dataset d, int weak, int strong) {
        int n = 0;
        for (int row = 0; row < d.rows(); row++) {
            if (d.outcomes().value(Metric.QUALITY, row, 0) == weak
                    && d.outcomes().value(Metric.QUALITY, row, 1) == strong) {
                n++;
            }
        }
        return n;
    }

    @ParameterizedTest
    @CsvSource({
        "gsm8k_responses.csv, 1319, .6384, .8567, .9287, 95, 383, 1",
        "mmlu_responses, 14042, .6808, .8058, .8586, 742, 2497, 57",
    })
    void routeLlmHasThePublishedRightsOfWeakAndStrong(
            String name, int rows, double weak, double strong, double either, int onlyWeak, int onlyStrong, int tasks)
            throws Exception {
        Dataset d = read(real("routellm").resolve(name));
        assertThat(d.format()).isEqualTo("routellm");
        assertThat(d.profiles()).containsExactly("mistralai/Mixtral-8x7B-Instruct-v0.1", "gpt-4-1106-preview");
        assertThat(d.rows()).isEqualTo(rows);
        assertThat(d.queries().taskNames()).hasSize(tasks);
        assertThat(mean(d, Metric.QUALITY, 0)).isCloseTo(weak, FOUR_DIGITS);
        assertThat(mean(d, Metric.QUALITY, 1)).isCloseTo(strong, FOUR_DIGITS);
        assertThat(1 - rowsWhere(d, 0, 0) / (double) rows).isCloseTo(either, FOUR_DIGITS);
        assertThat(rowsWhere(d, 1, 0)).isEqualTo(onlyWeak);
        assertThat(rowsWhere(d, 0, 1)).isEqualTo(onlyStrong);
    }

    @Test
    void theRouteLlmFolderIsOneDatasetAndAPartOfItCanBeKept() throws Exception {
        Path folder = real("routellm");
        Dataset all = read(folder);
        assertThat(all.rows()).isEqualTo(1319 + 14042);
        assertThat(all.queries().partNames()).hasSize(58).contains("gsm8k_responses", "mmlu_anatomy");
        assertThat(all.origin().ignored())
                .extracting(Dataset.Ignored::file)
                .contains("mt_bench_judgements.jsonl", "LICENSE");
        assertThat(read(folder, "gsm8k_responses").rows()).isEqualTo(1319);
    }

    @Test
    void routerBenchMiniHasTheLinesOfItsTwoModelsAndReplaysSixStrategies() throws Exception {
        Dataset d = read(real("routerbench-mini"));
        assertThat(d.format()).isEqualTo("routerbench-mini");
        assertThat(d.currency()).isEqualTo("CNY");
        assertThat(d.rows()).isEqualTo(540);
        assertThat(d.queries().taskNames()).hasSize(7);
        assertThat(d.profiles())
                .containsExactly("qwen3.5-35b-a3b", "qwen3.5-397b-a17b", "reflection", "oracle_reflection_rate");
        line(d, 0, .624074, .00017776, 655.654);
        line(d, 1, .674074, .00049178, 1211.116);
        line(d, 2, .679630, .00074180, 2179.170);
        line(d, 3, .703704, .00043846, 1408.641);
        assertThat(d.notes())
                .containsExactly(
                        "Strategy reflection does not replay: it differs from the outcomes of the single models on 539 of 540 rows; "
                                + "it is a profile of its own.",
                        "Strategy oracle_reflection_rate does not replay: it differs from the outcomes of the single models on 280 "
                                + "of 540 rows; it is a profile of its own.",
                        "Strategies that replay from the outcomes of the single models on every row; their choices are the columns "
                                + "policy:NAME: task_aware, learned_text_only, learned_structured_only, learned_combined, "
                                + "oracle_learned_rate, global_oracle.");
    }

    private static void line(Dataset d, int profile, double quality, double cost, double millis) {
        assertThat(mean(d, Metric.QUALITY, profile)).isCloseTo(quality, within(5e-7));
        assertThat(mean(d, Metric.COST, profile)).isCloseTo(cost, within(5e-9));
        assertThat(mean(d, Metric.MILLIS, profile)).isCloseTo(millis, within(5e-4));
    }

    @ParameterizedTest
    @CsvSource({
        "task_aware, .672222, .00038857, 1019.233, 67.41",
        "learned_text_only, .666667, .00047730, 1175.566, 94.81",
        "learned_structured_only, .670370, .00048972, 1209.542, 99.44",
        "learned_combined, .666667, .00047988, 1181.384, 95.74",
        "oracle_learned_rate, .722222, .00047408, 1182.807, 94.26",
        "global_oracle, .722222, .00020419, 708.213, 9.81",
    })
    void theChoicesOfAReplayableStrategyGiveItsPublishedLine(
            String strategy, double accuracy, double cost, double millis, double strongPercent) throws Exception {
        Dataset d = read(real("routerbench-mini"));
        Column.Words choice = (Column.Words) d.queries().columns().get("policy:" + strategy);
        double[] sums = new double[4];
        for (int row = 0; row < d.rows(); row++) {
            int profile = d.outcomes().profile(choice.words().get(choice.codes()[row]));
            for (Metric metric : Metric.values()) {
                sums[metric.ordinal()] += d.outcomes().value(metric, row, profile);
            }
            sums[3] += profile;
        }
        assertThat(sums[0] / 540).isCloseTo(accuracy, within(5e-7));
        assertThat(sums[1] / 540).isCloseTo(cost, within(5e-9));
        assertThat(sums[2] / 540).isCloseTo(millis, within(5e-4));
        assertThat(sums[3] / 5.40).isCloseTo(strongPercent, within(5e-3));
    }
}
