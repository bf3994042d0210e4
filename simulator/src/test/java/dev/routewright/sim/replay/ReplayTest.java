package dev.routewright.sim.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Document;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Task;
import dev.routewright.graph.Verifier;
import dev.routewright.run.Progress;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.EdgeStats;
import dev.routewright.sim.Grades;
import dev.routewright.sim.NodeStats;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.dispatch.DesignRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final String VERIFIER = "verifier";

    @Test
    void aCascadeBillsTheRejectedDraftAndAnswersWithTheStrongModel() throws Exception {
        SimulationResult result = run(cascade(0.5, null), twoProfiles());
        // Row 0 is accepted, row 1 is rejected, row 2's cheap call failed and has no score to judge.
        assertThat(result.perQuery().cost()).containsExactly(1, 1 + 10, 1 + 10);
        assertThat(result.perQuery().millis()).containsExactly(100, 100 + 1000, 100 + 1000);
        assertThat(result.perQuery().quality()).containsExactly(0.75, 1, 1);
        assertThat(result.perQuery().answeredBy()).containsExactly(0, 1, 1);
        assertThat(result.edges().stream().map(EdgeStats::count)).containsExactly(3L, 2L, 1L, 1L, 1L, 2L);
        assertThat(result.summary().coverage().cost()).isEqualTo(new Grades(3, 0, 0, 0));
    }

    @Test
    void aVerifiersStatedCostIsBilledAndAssumed() throws Exception {
        SimulationResult result = run(cascade(0.5, 0.25), twoProfiles());
        assertThat(result.perQuery().cost()).containsExactly(1.25, 11.25, 11);
        assertThat(result.summary().coverage().cost()).isEqualTo(new Grades(1, 0, 2, 0));
        assertThat(result.summary().coverage().quality()).isEqualTo(new Grades(3, 0, 0, 0));
        assertThat(result.nodes().get(2))
                .isEqualTo(new NodeStats(new NodeId(VERIFIER), VERIFIER, 2, 0.25, Double.NaN, Double.NaN));
    }

    @Test
    void anUnconnectedFailedEndsTheQueryAsFailedAndKeepsItsBill() throws Exception {
        Document document = Drawing.start()
                .llm("cheap", "cheap")
                .answer("end")
                .edges("query.out>cheap", "cheap.ok>end")
                .document();
        SimulationResult result = run(document, twoProfiles());
        assertThat(result.perQuery().quality()).containsExactly(0.75, 0, 0);
        assertThat(result.perQuery().cost()).containsExactly(1, 1, 1);
        assertThat(result.perQuery().answeredBy()).containsExactly(0, 0, -1);
        assertThat(result.summary().failed()).isEqualTo(1);
    }

    @Test
    void anOracleTakesTheBestExitAndBillsOnlyThat() throws Exception {
        Document document = Drawing.start()
                .router("oracle", new PolicySpec.Oracle(), "a", "b")
                .llm("cheap", "cheap")
                .llm("strong", "strong")
                .answer("end")
                .edges("query.out>oracle", "oracle.a>strong", "oracle.b>cheap", "cheap.ok>end", "strong.ok>end")
                .document();
        SimulationResult result = run(document, twoProfiles());
        // Row 0: both profiles give 0.75, the cheap one costs less though it stands second.
        assertThat(result.perQuery().answeredBy()).containsExactly(0, 1, 1);
        assertThat(result.perQuery().cost()).containsExactly(1, 10, 10);
        assertThat(result.nodes().stream().map(NodeStats::visits)).containsExactly(3L, 3L, 1L, 2L, 3L);
        assertThat(result.summary().inSample()).isTrue();
    }

    @Test
    void aMissingCellStaysMissing() throws Exception {
        DatasetBuilder builder = new DatasetBuilder("d", "long");
        int p = builder.profile("p");
        builder.row("0");
        int row = builder.row("1");
        builder.quality(row, p, 0.5, Evidence.RECORDED);
        Document document = Drawing.start()
                .llm("m", "p")
                .answer("end")
                .edges("query.out>m", "m.ok>end")
                .document();
        SimulationResult result = run(document, builder.build());
        assertThat(result.perQuery().quality()).containsExactly(Double.NaN, 0.5);
        assertThat(result.perQuery().cost()).containsExactly(Double.NaN, Double.NaN);
        assertThat(result.summary().quality()).isEqualTo(0.5);
        assertThat(result.summary().cost()).isNaN();
        assertThat(result.summary().rowSet().rows()).isEqualTo(1);
        assertThat(result.summary().failed()).isZero();
    }

    @Test
    void theFirstTaskWhoseMatcherAcceptsTakesTheQuery() throws Exception {
        Task math = new Task(
                new NodeId("math"), "math", "math", new Condition.Matches("text", "[0-9]"), List.of("out"), null);
        Task any = new Task(new NodeId("any"), "any", "any", new Condition.Everything(), List.of("out"), null);
        Document document = new Drawing()
                .node(new Query(new NodeId("query"), "q", "d", SplitPart.ALL, List.of("m", "a")))
                .node(math)
                .node(any)
                .llm("cheap", "cheap")
                .llm("strong", "strong")
                .answer("end")
                .edges(
                        "query.m>math",
                        "query.a>any",
                        "query.other>end",
                        "math.out>strong",
                        "any.out>cheap",
                        "cheap.ok>end",
                        "strong.ok>end")
                .document();
        SimulationResult result = run(document, twoProfiles());
        assertThat(result.perQuery().answeredBy()).containsExactly(1, 0, -1);
    }

    @Test
    void aSplitFollowsItsWeights() throws Exception {
        DatasetBuilder builder = new DatasetBuilder("d", "long");
        int p = builder.profile("p");
        for (int i = 0; i < 4000; i++) {
            builder.quality(builder.row("" + i), p, 1, Evidence.RECORDED);
        }
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        weights.put("a", 25.0);
        weights.put("b", 75.0);
        Document document = Drawing.start()
                .router("split", new PolicySpec.Split(weights), "a", "b")
                .llm("m", "p")
                .answer("end")
                .edges("query.out>split", "split.a>m", "split.b>end", "m.ok>end")
                .document();
        SimulationResult result = run(document, builder.build());
        // Three standard deviations of Binomial(4000, 0.25) are 82.
        assertThat(result.edges().get(1).count()).isBetween(918L, 1082L);
    }

    private static Document cascade(double cut, Double cost) {
        return Drawing.start()
                .llm("cheap", "cheap")
                .node(new Verifier(
                        new NodeId(VERIFIER), VERIFIER, new ScoreSource.PerProfile("score"), cut, cost, null))
                .llm("strong", "strong")
                .answer("end")
                .edges(
                        "query.out>cheap",
                        "cheap.ok>verifier",
                        "cheap.failed>strong",
                        "verifier.accept>end",
                        "verifier.reject>strong",
                        "strong.ok>end")
                .document();
    }

    /** Three rows; the cheap call of the last one failed. */
    private static Dataset twoProfiles() {
        DatasetBuilder builder = new DatasetBuilder("d", "long").currency("USD");
        int cheap = builder.profile("cheap");
        int strong = builder.profile("strong");
        double[] cheapQuality = {0.75, 0, 0};
        double[] strongQuality = {0.75, 1, 1};
        double[] score = {0.5, 0.25, Double.NaN};
        String[] text = {"what is 2 + 2", "hello", "bye"};
        for (int i = 0; i < 3; i++) {
            int row = builder.row("" + i);
            builder.text(row, text[i]).number(row, "score:cheap", score[i]);
            builder.quality(row, cheap, cheapQuality[i], Evidence.RECORDED)
                    .cost(row, cheap, 1, Evidence.RECORDED)
                    .millis(row, cheap, 100, Evidence.RECORDED);
            builder.quality(row, strong, strongQuality[i], Evidence.RECORDED)
                    .cost(row, strong, 10, Evidence.RECORDED)
                    .millis(row, strong, 1000, Evidence.RECORDED);
        }
        builder.failed(2, cheap);
        return builder.build();
    }

    private static SimulationResult run(Document document, Dataset dataset) throws Exception {
        return DesignRun.run(document, Map.of("d", dataset), 1, Progress.NONE);
    }
}
