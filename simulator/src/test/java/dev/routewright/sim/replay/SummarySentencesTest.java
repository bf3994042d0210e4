package dev.routewright.sim.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.routewright.graph.Answer;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Document;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Router;
import dev.routewright.sim.Coverage;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.EdgeStats;
import dev.routewright.sim.Grades;
import dev.routewright.sim.LatencySummary;
import dev.routewright.sim.NodeStats;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.Summary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What simulator/README.md, section 8.1, says that every run reports, as far as one replay has it. */
class SummarySentencesTest {
    @Test
    void everyRunReportsEachNamedQuality() throws Exception {
        SmallData data = SmallData.rows(4).with(builder -> {
            builder.quality(0, builder.profile("m"), "safety", 0.5);
            builder.quality(1, builder.profile("m"), "safety", 1);
        });
        for (int row = 0; row < 3; row++) {
            data.cell(row, "m", 0.25 * (row + 1), 1, 10);
        }
        data.failed(3, "m", 1, 10);
        Summary summary = data.agreed(line()).summary();
        assertThat(summary.quality()).isEqualTo((0.25 + 0.5 + 0.75 + 0) / 4);
        assertThat(summary.use().qualityWhenAnswered()).isEqualTo((0.25 + 0.5 + 0.75) / 3);
        SequencedMap<String, Summary.NamedQuality> expected = new LinkedHashMap<>();
        expected.put("safety", new Summary.NamedQuality(0.75, 2));
        assertThat(summary.use().qualities()).isEqualTo(expected);
    }

    @Test
    void everyRunReportsTheCostPerQueryWithDecidingApart() throws Exception {
        Document document = Drawing.start()
                .node(new Router(
                        new NodeId("r"), "r", List.of("a"), new PolicySpec.Always("a"), Decider.stated(0.5, 4.0)))
                .llm("m", "m")
                .answer("end")
                .edges("query.out>r", "r.a>m", "m.ok>end")
                .document();
        Summary summary = SmallData.rows(2)
                .cell(0, "m", 1, 2, 10)
                .cell(1, "m", 1, 5, 30)
                .agreed(document)
                .summary();
        assertThat(summary.cost()).isEqualTo((2.5 + 5.5) / 2);
        assertThat(summary.use().deciding()).isEqualTo(0.5);
        assertThat(summary.currency()).isEqualTo("USD");
        assertThat(summary.millis().mean()).isEqualTo((14 + 34) / 2.0);
    }

    @Test
    void everyRunReportsTheLatencysMeanAndPercentiles() throws Exception {
        // 0, 100, 400, 900, …: the percentile p lies at the place p * 10 between the squares.
        SmallData data = SmallData.rows(11);
        for (int row = 0; row < 11; row++) {
            int place = (7 * row) % 11;
            data.cell(row, "m", 1, 1, 100 * place * place);
        }
        LatencySummary millis = data.agreed(line()).summary().millis();
        assertThat(millis.mean()).isEqualTo(3500);
        assertThat(millis.p50()).isEqualTo(2500);
        assertThat(millis.p90()).isEqualTo(8100);
        assertThat(millis.p95()).isCloseTo(8100 + 0.5 * 1900, within(1e-9));
        assertThat(millis.p99()).isCloseTo(8100 + 0.9 * 1900, within(1e-9));
    }

    @Test
    void everyRunReportsTokensAndCalls() throws Exception {
        Document document = Drawing.start()
                .llm("m", "m")
                .llm("n", "n")
                .answer("end")
                .edges("query.out>m", "m.ok>end", "m.failed>n", "n.ok>end")
                .document();
        Summary.Use use = SmallData.rows(2)
                .cell(0, "m", 1, 1, 10)
                .tokens(0, "m", 10, 4)
                .failed(1, "m", 1, 10)
                .tokens(1, "m", 20, 0)
                .cell(1, "n", 1, 1, 10)
                .tokens(1, "n", 20, 8)
                .agreed(document)
                .summary()
                .use();
        assertThat(use.calls()).isEqualTo((1 + 2) / 2.0);
        assertThat(use.tokensIn()).isEqualTo((10 + 40) / 2.0);
        assertThat(use.tokensOut()).isEqualTo((4 + 8) / 2.0);
    }

    @Test
    void everyRunReportsTheShareOfEachExitTheFailuresAndTheRefusals() throws Exception {
        Document document = Drawing.start()
                .router("r", new PolicySpec.Threshold("hard", List.of(1.0, 2.0)), "a", "b", "c")
                .llm("m", "m")
                .llm("n", "n")
                .answer("end")
                .node(new Answer(new NodeId("no"), "no", Answer.Ending.REFUSED, "policy"))
                .edges("query.out>r", "r.a>m", "r.b>n", "r.c>no", "m.ok>end", "n.ok>end")
                .document();
        SmallData data = SmallData.rows(6);
        double[] hard = {0, 0, 0, 1, 1, 2};
        for (int row = 0; row < 6; row++) {
            data.number(row, "hard", hard[row]).cell(row, "m", 1, 1, 10).failed(row, "n", 3, 20);
        }
        SimulationResult result = data.agreed(document);
        assertThat(result.edges().stream()
                        .filter(edge -> edge.from().equals(new NodeId("r")))
                        .collect(Collectors.toMap(EdgeStats::exit, EdgeStats::count)))
                .containsOnly(Map.entry("a", 3L), Map.entry("b", 2L), Map.entry("c", 1L));
        assertThat(result.nodes().stream().map(NodeStats::visits)).containsExactly(6L, 6L, 3L, 2L, 3L, 1L);
        assertThat(result.summary().failed()).isEqualTo(2);
        assertThat(result.summary().refused()).isEqualTo(1);
    }

    @Test
    void everyRunReportsCoverageByMetricAndEvidence() throws Exception {
        SmallData data = SmallData.rows(3)
                .cell(0, "m", 1, 1, Double.NaN)
                .cell(1, "m", Double.NaN, 2, 10)
                .cell(2, "m", 0.5, 3, Double.NaN);
        Summary summary = data.agreed(line()).summary();
        assertThat(summary.coverage())
                .isEqualTo(new Coverage(new Grades(2, 0, 0, 1), new Grades(3, 0, 0, 0), new Grades(1, 0, 0, 2)));
        assertThat(summary.quality()).isEqualTo(0.75);
        assertThat(summary.cost()).isEqualTo(2);
        assertThat(summary.millis()).isEqualTo(new LatencySummary(10, 10, 10, 10, 10));
    }

    private static Document line() {
        return Drawing.start()
                .llm("m", "m")
                .answer("end")
                .edges("query.out>m", "m.ok>end")
                .document();
    }
}
