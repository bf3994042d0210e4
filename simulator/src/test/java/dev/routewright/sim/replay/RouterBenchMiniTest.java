package dev.routewright.sim.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.routewright.dataset.Column;
import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.source.DatasetReaders;
import dev.routewright.dataset.source.ReadOptions;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Document;
import dev.routewright.graph.PolicySpec;
import dev.routewright.run.Progress;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.Summary;
import dev.routewright.sim.dispatch.DesignRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drawn as rules over the recorded choices, every replayable strategy gives the figures of a computation elsewhere. */
@Tag("real-data")
class RouterBenchMiniTest {
    private static final String CHEAP = "qwen3.5-35b-a3b";
    private static final String STRONG = "qwen3.5-397b-a17b";
    private static final double QUERIES = 540;

    private static Dataset dataset;

    @BeforeAll
    static void read() throws Exception {
        Path folder = Path.of(System.getProperty("routewright.realData", "")).resolve("routerbench-mini");
        Assumptions.assumeTrue(Files.isDirectory(folder), "skipped: no routerbench-mini in routewright.realData");
        dataset = DatasetReaders.read(folder, ReadOptions.DEFAULT, Progress.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        CHEAP + ", 337, .095992, 655.654, 596.42, 1084.05",
        STRONG + ", 364, .265561, 1211.116, 1154.35, 1571.30",
        "reflection, 367, .400572, 2179.170, 1861.11, 4007.85",
        "oracle_reflection_rate, 380, .236766, 1408.641, 1467.65, 2875.32"
    })
    void aGraphOfOneProfileGivesItsLine(
            String profile, int correct, double totalCost, double meanMillis, double p50, double p95) throws Exception {
        Document document = Drawing.start()
                .llm("m", profile)
                .answer("end")
                .edges("query.out>m", "m.ok>end")
                .document();
        assertLine(run(document), correct, totalCost, meanMillis, p50, p95);
    }

    @ParameterizedTest
    @CsvSource({
        "task_aware, 363, .209829, 1019.233, 1080.56, 1500.92",
        "learned_text_only, 360, .257744, 1175.566, 1147.60, 1529.93",
        "learned_structured_only, 362, .264448, 1209.542, 1154.35, 1571.30",
        "learned_combined, 360, .259136, 1181.384, 1148.99, 1529.93",
        "oracle_learned_rate, 390, .256004, 1182.807, 1149.42, 1605.14",
        "global_oracle, 390, .110261, 708.213, 621.87, 1241.05"
    })
    void rulesOverTheRecordedChoicesGiveTheStrategysLine(
            String strategy, int correct, double totalCost, double meanMillis, double p50, double p95)
            throws Exception {
        Condition strong = new Condition.OneOf("policy:" + strategy, Set.of(STRONG));
        assertLine(
                run(cheapOrStrong(new PolicySpec.Rules(List.of(new PolicySpec.Rule(strong, "strong")), "cheap"))),
                correct,
                totalCost,
                meanMillis,
                p50,
                p95);
    }

    @Test
    void anOracleGivesTheGlobalOracle() throws Exception {
        assertLine(run(cheapOrStrong(new PolicySpec.Oracle())), 390, .110261, 708.213, 621.87, 1241.05);
    }

    @Test
    void strategiesThatDoNotReplayAreNoPolicies() {
        assertThat(dataset.queries().columns().entrySet().stream()
                        .filter(e -> e.getKey().startsWith("policy:") && e.getValue() instanceof Column.Words)
                        .map(e -> e.getKey().substring("policy:".length())))
                .contains("task_aware")
                .doesNotContain("reflection", "oracle_reflection_rate");
        assertThat(dataset.currency()).isEqualTo("CNY");
    }

    private static Document cheapOrStrong(PolicySpec policy) {
        return Drawing.start()
                .router("router", policy, "cheap", "strong")
                .llm("c", CHEAP)
                .llm("s", STRONG)
                .answer("end")
                .edges("query.out>router", "router.cheap>c", "router.strong>s", "c.ok>end", "s.ok>end")
                .document();
    }

    private static void assertLine(
            SimulationResult result, int correct, double totalCost, double meanMillis, double p50, double p95) {
        Summary summary = result.summary();
        assertThat(summary.n()).isEqualTo(540);
        assertThat(summary.quality()).isCloseTo(correct / QUERIES, within(1e-12));
        assertThat(summary.cost() * QUERIES).isCloseTo(totalCost, within(6e-7));
        assertThat(summary.millis().mean()).isCloseTo(meanMillis, within(6e-4));
        assertThat(summary.millis().p50()).isCloseTo(p50, within(6e-3));
        assertThat(summary.millis().p95()).isCloseTo(p95, within(6e-3));
    }

    private static SimulationResult run(Document document) throws Exception {
        return DesignRun.run(document, Map.of("d", dataset), 1, Progress.NONE);
    }
}
