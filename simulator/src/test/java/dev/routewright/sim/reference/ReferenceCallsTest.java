package dev.routewright.sim.reference;

import static dev.routewright.sim.reference.Cells.grades;
import static dev.routewright.sim.reference.Cells.metrics;
import static dev.routewright.sim.reference.Cells.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Agent;
import dev.routewright.graph.Answer;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.Condition;
import dev.routewright.graph.ContextRule;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Document;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Llm;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Person;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Router;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Verifier;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.PerQuery;
import dev.routewright.sim.SimulationResult;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Calls, tags, guards and deciders, each computed by hand. */
class ReferenceCallsTest {
    private static Document oneCall(CallLimits limits, @Nullable ContextRule rule) {
        return Drawing.start()
                .node(new Llm(new NodeId("a"), "a", "a", limits, rule))
                .answer("end")
                .edges("query.out>a", "a.ok>end")
                .document();
    }

    @Test
    void aTimeOutBillsThePromptAndAShareOfTheAnswerAtEveryAttemptAndWaitsBetween() {
        Cells cells = new Cells();
        int row = cells.row("q");
        cells.cell(row, "a", 1, 1, 1000).tokens(row, "a", 10, 30);
        cells.builder.price("a", new Price(1, 1, "USD", ""));
        SimulationResult result = cells.run(oneCall(new CallLimits(null, 500.0, 2, 64), null));
        double attempt = 0.25 + 0.75 * 0.5;
        assertThat(metrics(result, 0)).containsExactly(0, 3 * attempt, 3 * 500 + 64 + 128);
        assertThat(grades(result, 0)).isEqualTo("RECORDED DERIVED ASSUMED");
        PerQuery.Use use = result.perQuery().use();
        assertThat(use.calls()).containsExactly(3);
        assertThat(use.tokensIn()).containsExactly(30);
        assertThat(use.tokensOut()).containsExactly(45);
        assertThat(use.ending()).containsExactly(PerQuery.Use.FAILED);
        assertThat(node(result, "a").p95Millis()).isEqualTo(1692);
    }

    @Test
    void aRetryReadsTheNextSampleWhereOneIsRecorded() {
        Cells cells = new Cells();
        int row = cells.row("q");
        cells.cell(row, "a", 0, 1, 100).failed(row, "a").cell(row, "a", "", 1, 1, 2, 50);
        SimulationResult result = cells.run(oneCall(new CallLimits(null, null, 1, 0), null));
        assertThat(metrics(result, 0)).containsExactly(1, 3, 150);
        assertThat(grades(result, 0)).isEqualTo("RECORDED RECORDED RECORDED");
        assertThat(result.perQuery().use().answerColumn()).containsExactly(1);
    }

    @Test
    void aTokenLimitCutsCostByThePriceAndLeavesTheQualityMissing() {
        Cells cells = new Cells();
        int row = cells.row("q");
        cells.cell(row, "a", 1, 1, 100).tokens(row, "a", 10, 30);
        cells.builder.price("a", new Price(0, 25_000, "USD", ""));
        SimulationResult result = cells.run(oneCall(new CallLimits(20, null, 0, 0), null));
        assertThat(metrics(result, 0)).containsExactly(Double.NaN, 1 - 10 * 0.025, Double.NaN);
        assertThat(grades(result, 0)).isEqualTo("MISSING DERIVED MISSING");
        assertThat(result.perQuery().use().tokensOut()).containsExactly(20);
    }

    @Test
    void aFailureRateOfOneFailsEveryAttemptAndMakesEverythingAssumed() {
        Cells cells = new Cells();
        cells.cell(cells.row("q"), "a", 1, 1, 100);
        LinkedHashMap<String, Profile> catalog = new LinkedHashMap<>();
        catalog.put("a", Profile.named("a").withLimits(new Profile.Limits(null, null, 1)));
        SimulationResult result = cells.run(oneCall(CallLimits.NONE, null).withCatalog(catalog));
        assertThat(metrics(result, 0)).containsExactly(0, 1, 100);
        assertThat(grades(result, 0)).isEqualTo("ASSUMED ASSUMED ASSUMED");
        assertThat(result.summary().failed()).isEqualTo(1);
    }

    /** Query, tool, model. */
    private static Document retrieved(@Nullable ContextRule rule) {
        return Drawing.start()
                .node(new Tool(new NodeId("t"), "t", "search", "rag"))
                .node(new Llm(new NodeId("a"), "a", "a", CallLimits.NONE, rule))
                .answer("end")
                .edges("query.out>t", "t.ok>a", "a.ok>end")
                .document();
    }

    @Test
    void aToolsTagChoosesTheCellAndWithoutOneTheRuleDecides() {
        Cells cells = new Cells();
        int recorded = cells.row("recorded");
        int plain = cells.row("plain");
        for (int row : List.of(recorded, plain)) {
            cells.cell(row, "a", 0, 1, 100).cell(row, "search", 0, 0.5, 10);
        }
        cells.cell(recorded, "a", "rag", 0, 1, 2, 200);
        SimulationResult none = cells.run(retrieved(null));
        assertThat(metrics(none, 0)).containsExactly(1, 2.5, 210);
        assertThat(metrics(none, 1)).containsExactly(Double.NaN, Double.NaN, Double.NaN);
        SimulationResult same = cells.run(retrieved(new ContextRule.SameAsBase()));
        assertThat(metrics(same, 1)).containsExactly(0, 1.5, 110);
        assertThat(grades(same, 1)).isEqualTo("ASSUMED ASSUMED ASSUMED");
        SimulationResult fixed = cells.run(retrieved(new ContextRule.FixesBreaks(1, 0)));
        assertThat(metrics(fixed, 1)).containsExactly(1, 1.5, 110);
        assertThat(fixed.perQuery().use().answerColumn()).containsExactly(2, -1);
    }

    @Test
    void anAgentMultipliesItsBackbonesCallAndAssumesAll() {
        Cells cells = new Cells();
        int row = cells.row("q");
        cells.cell(row, "a", 0.5, 1, 100).tokens(row, "a", 10, 20);
        for (Agent.Strategy strategy : List.of(Agent.Strategy.REACT, Agent.Strategy.SELF_CONSISTENCY)) {
            SimulationResult result = cells.run(Drawing.start()
                    .node(new Agent(new NodeId("g"), "g", "", "a", strategy, 2.5, 2, 0.5, 0.25, null))
                    .answer("end")
                    .edges("query.out>g", "g.ok>end")
                    .document());
            assertThat(metrics(result, 0))
                    .containsExactly(0.5 + 0.25 - 0.125, 5, strategy == Agent.Strategy.REACT ? 500 : 200);
            assertThat(grades(result, 0)).isEqualTo("ASSUMED ASSUMED ASSUMED");
            assertThat(result.perQuery().use().calls()).containsExactly(3);
            assertThat(result.perQuery().use().tokensOut()).containsExactly(100);
        }
    }

    @Test
    void aPersonWithoutRecordedCostAndTimeTakesTheStatedOnes() {
        Cells cells = new Cells();
        int row = cells.row("q");
        cells.builder.quality(row, cells.builder.profile("crew"), 1, Evidence.RECORDED);
        SimulationResult result = cells.run(Drawing.start()
                .node(new Person(new NodeId("p"), "p", "crew", 3.0, 2.0, 1, 0, 24))
                .answer("end")
                .edges("query.out>p", "p.ok>end")
                .document());
        assertThat(metrics(result, 0)).containsExactly(1, 3, 120_000);
        assertThat(grades(result, 0)).isEqualTo("RECORDED ASSUMED ASSUMED");
        assertThat(result.perQuery().use().tokensIn()).containsExactly(0);
    }

    @Test
    void aBlockedQueryIsRefusedAndScoresByWhetherItShouldBe() {
        Cells cells = new Cells();
        for (int i = 0; i < 4; i++) {
            int row = cells.row("q" + i);
            cells.cell(row, "a", 1, 1, 100);
            cells.builder.number(row, "should_refuse", i % 2).number(row, "risk", i < 2 ? 0.25 : 0.75);
        }
        SimulationResult result = cells.run(Drawing.start()
                .node(new Guard(new NodeId("g"), "g", new Detector.Score("risk", 0.5), Decider.stated(0.25, 10.0)))
                .llm("a", "a")
                .answer("end")
                .node(new Answer(new NodeId("no"), "no", Answer.Ending.REFUSED, "risky"))
                .edges("query.out>g", "g.pass>a", "a.ok>end", "g.block>no")
                .document());
        assertThat(result.perQuery().quality()).containsExactly(1, 0, 0, 1);
        assertThat(result.perQuery().cost()).containsExactly(1.25, 1.25, 0.25, 0.25);
        assertThat(result.perQuery().use().deciding()).containsExactly(0.25, 0.25, 0.25, 0.25);
        assertThat(result.perQuery().answeredBy()).containsExactly(0, 0, -1, -1);
        assertThat(result.summary().refused()).isEqualTo(2);
        assertThat(result.summary().use().qualityWhenAnswered()).isEqualTo(0.5);
        assertThat(grades(result, 1)).isEqualTo("DERIVED ASSUMED ASSUMED");
        assertThat(grades(result, 3)).isEqualTo("RECORDED ASSUMED ASSUMED");
    }

    @Test
    void aRouterReadsTagsPathAndAttributesAndItsDecidersCallIsBilled() {
        Cells cells = new Cells();
        int row = cells.row("q");
        cells.cell(row, "a", 1, 1, 100).cell(row, "judge", 0, 0.5, 25).cell(row, "b", 0, 4, 400);
        LinkedHashMap<String, String> sets = new LinkedHashMap<>();
        sets.put("depth", "3");
        Condition deep = new Condition.And(List.of(
                new Condition.HasTag("rag"),
                new Condition.Compare("depth", Condition.Comparison.GE, 3),
                new Condition.Compare("path.calls", Condition.Comparison.EQ, 2),
                new Condition.Before(new NodeId("t"), new NodeId("r")),
                new Condition.Never(new NodeId("b"))));
        SimulationResult result = cells.run(Drawing.start()
                .node(new Tool(new NodeId("t"), "t", "judge", "", "rag", sets))
                .node(new Router(
                        new NodeId("r"),
                        "r",
                        List.of("deep", "else"),
                        new PolicySpec.Rules(List.of(new PolicySpec.Rule(deep, "deep")), "else"),
                        new Decider("judge", null, null)))
                .node(new Llm(new NodeId("a"), "a", "a", CallLimits.NONE, new ContextRule.SameAsBase()))
                .llm("b", "b")
                .answer("end")
                .edges("query.out>t", "t.ok>r", "r.deep>a", "r.else>b", "a.ok>end", "b.ok>end")
                .document());
        assertThat(metrics(result, 0)).containsExactly(1, 2, 150);
        assertThat(result.perQuery().use().deciding()).containsExactly(0.5);
        assertThat(result.perQuery().use().calls()).containsExactly(3);
    }

    @Test
    void agreementIsTheShareOfAnswersSoFarThatSayTheSame() {
        Cells cells = new Cells();
        int row = cells.row("q");
        cells.cell(row, "a", 1, 1, 100).cell(row, "b", 1, 1, 100).cell(row, "c", 0, 1, 100);
        cells.said(row, "a", "4").said(row, "b", "5").said(row, "c", "4");
        for (double cut : new double[] {0.6, 0.7}) {
            SimulationResult result = cells.run(Drawing.start()
                    .llm("a", "a")
                    .llm("b", "b")
                    .llm("c", "c")
                    .node(new Verifier(new NodeId("v"), "v", new ScoreSource.Agreement(), cut, Decider.FREE))
                    .answer("end")
                    .node(new Answer(new NodeId("no"), "no", Answer.Ending.REFUSED, ""))
                    .edges("query.out>a", "a.ok>b", "b.ok>c", "c.ok>v", "v.accept>end", "v.reject>no")
                    .document());
            assertThat(result.summary().refused()).isEqualTo(cut == 0.6 ? 0 : 1);
        }
    }
}
