package dev.routewright.sim.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.routewright.graph.Answer;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Document;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.plan.PlanRefused;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.EdgeStats;
import dev.routewright.sim.Grades;
import dev.routewright.sim.SimulationResult;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** simulator/README.md, sections 2.4, 3.4 and 3.12: refusals, caches and rounds, sentence by sentence. */
class RoundAndCacheSentencesTest {
    @Test
    void aLoopMakesItsMostRoundsAndReadsAFurtherSampleInEach() throws Exception {
        SimulationResult result = SmallData.rows(1)
                .cell(0, "m", 0.25, 1, 10)
                .cell(0, "m", "", 1, 0.5, 2, 20)
                .cell(0, "m", "", 2, 0.75, 4, 30)
                .run(looped(3, Loop.NEVER, null));
        assertThat(result.perQuery().quality()).containsExactly(0.75);
        assertThat(result.perQuery().cost()).containsExactly(1 + 2 + 4);
        assertThat(result.perQuery().millis()).containsExactly(10 + 20 + 30);
    }

    @Test
    void theStopConditionIsReadOnReturnNeverBeforeTheFirstRound() throws Exception {
        SimulationResult result = SmallData.rows(1)
                .cell(0, "m", 0.25, 1, 10)
                .cell(0, "m", "", 1, 0.5, 2, 20)
                .run(looped(3, new Condition.Everything(), null));
        assertThat(result.perQuery().use().calls()).containsExactly(1);
        assertThat(result.perQuery().quality()).containsExactly(0.25);
    }

    @Test
    void aRowWithStepsReadsTheChildRowOfTheRound() throws Exception {
        SmallData data = SmallData.rows(3);
        for (int step = 1; step <= 2; step++) {
            data.word(step, "parent", "0").number(step, "step", step).cell(step, "m", step - 1, step, 10 * step);
        }
        data.cell(0, "m", 0.5, 50, 50);
        SimulationResult last = data.run(looped(9, Loop.NEVER, null));
        assertThat(last.perQuery().cost()).containsExactly(1 + 2);
        assertThat(last.perQuery().quality()).containsExactly(1);
        SimulationResult share = data.run(looped(9, Loop.NEVER, Merge.Whole.SHARE_RIGHT));
        assertThat(share.perQuery().quality()).containsExactly(0.5);
        assertThat(share.summary().coverage().quality()).isEqualTo(new Grades(0, 1, 0, 0));
    }

    @Test
    void theCounterOfALoopResetsOnEntryFromOutside() throws Exception {
        // Two Loops in a row around the same profile: the second makes its own two rounds.
        Document document = Drawing.start()
                .node(new Loop(new NodeId("one"), "one", 2))
                .node(new Loop(new NodeId("two"), "two", 2))
                .llm("a", "m")
                .llm("b", "m")
                .answer("end")
                .edges(
                        "query.out>one",
                        "one.again>a",
                        "a.ok>one",
                        "one.done>two",
                        "two.again>b",
                        "b.ok>two",
                        "two.done>end")
                .document();
        SmallData data = SmallData.rows(1).cell(0, "m", 0, 1, 10);
        for (int sample = 1; sample < 4; sample++) {
            data.cell(0, "m", "", sample, sample / 4.0, 1, 10);
        }
        assertThat(data.run(document).perQuery().quality()).containsExactly(0.75);
        assertThat(data.run(document).perQuery().use().calls()).containsExactly(4);
    }

    @Test
    void aCircleWithoutALoopIsRefused() {
        Document document = Drawing.start()
                .llm("a", "m")
                .llm("b", "m")
                .answer("end")
                .edges("query.out>a", "a.ok>b", "a.failed>end", "b.ok>end", "b.failed>a")
                .document();
        assertThatThrownBy(() -> SmallData.rows(1).cell(0, "m", 1, 1, 1).run(document))
                .isInstanceOf(PlanRefused.class);
    }

    private static Document looped(int most, Condition stop, Merge.@Nullable Whole whole) {
        return Drawing.start()
                .node(new Loop(new NodeId("loop"), "loop", most, stop, whole))
                .llm("m", "m")
                .answer("end")
                .edges("query.out>loop", "loop.again>m", "m.ok>loop", "loop.done>end")
                .document();
    }

    @Test
    void aHitOnEqualTextInheritsTheStoredQuality() throws Exception {
        SimulationResult result = SmallData.rows(2)
                .text(0, "What is it?")
                .text(1, "what  IS it?")
                .cell(0, "m", 0.75, 5, 50)
                .cell(1, "m", 0.75, 5, 50)
                .run(cached(null, null));
        assertThat(result.perQuery().quality()).containsExactly(0.75, 0.75);
        assertThat(result.perQuery().cost()).containsExactlyInAnyOrder(0, 5);
        assertThat(result.perQuery().use().calls()).containsExactlyInAnyOrder(0, 1);
        assertThat(result.summary().coverage().quality()).isEqualTo(new Grades(1, 1, 0, 0));
    }

    @Test
    void aHitOnTheSameGroupInheritsTheStoredQuality() throws Exception {
        SimulationResult result = SmallData.rows(2)
                .text(0, "what is it")
                .text(1, "what is it then")
                .word(0, "group", "g")
                .word(1, "group", "g")
                .cell(0, "m", 0.75, 5, 50)
                .cell(1, "m", 0.75, 5, 50)
                .run(cached(0.5, 0.25));
        assertThat(result.perQuery().quality()).containsExactly(0.75, 0.75);
        assertThat(result.summary().coverage().quality()).isEqualTo(new Grades(1, 1, 0, 0));
    }

    @Test
    void anyOtherHitGetsTheFalseHitQuality() throws Exception {
        SimulationResult result = SmallData.rows(2)
                .text(0, "what is it")
                .text(1, "what is it then")
                .cell(0, "m", 0.75, 5, 50)
                .cell(1, "m", 0.75, 5, 50)
                .run(cached(0.5, 0.25));
        assertThat(result.perQuery().quality()).containsExactlyInAnyOrder(0.75, 0.25);
        assertThat(result.summary().coverage().quality()).isEqualTo(new Grades(1, 0, 1, 0));
        SimulationResult exact = SmallData.rows(2)
                .text(0, "what is it")
                .text(1, "what is it then")
                .cell(0, "m", 0.75, 5, 50)
                .cell(1, "m", 0.75, 5, 50)
                .run(cached(null, 0.25));
        assertThat(exact.perQuery().use().calls()).containsExactly(1, 1);
    }

    @Test
    void anAnswerThatFailedIsNotStored() throws Exception {
        SimulationResult result = SmallData.rows(2)
                .text(0, "same")
                .text(1, "same")
                .failed(0, "m", 5, 50)
                .failed(1, "m", 5, 50)
                .run(cached(null, null));
        assertThat(result.perQuery().use().calls()).containsExactly(1, 1);
        assertThat(result.summary().failed()).isEqualTo(2);
    }

    @Test
    void aRefusalIsNotStored() throws Exception {
        Document document = Drawing.start()
                .node(Cache.exact(new NodeId("cache"), "cache"))
                .llm("m", "m")
                .node(new Answer(new NodeId("no"), "no", Answer.Ending.REFUSED, "no"))
                .edges("query.out>cache", "cache.hit>no", "cache.miss>m", "m.ok>no")
                .document();
        SimulationResult result = SmallData.rows(2)
                .text(0, "same")
                .text(1, "same")
                .cell(0, "m", 1, 5, 50)
                .cell(1, "m", 1, 5, 50)
                .run(document);
        assertThat(result.perQuery().use().calls()).containsExactly(1, 1);
    }

    @Test
    void inModeExamplesAHitSetsATagAndAnswersNothing() throws Exception {
        Document document = Drawing.start()
                .node(new Cache(
                        new NodeId("cache"), "cache", Cache.Mode.EXAMPLES, null, 0, null, 7.0, null, "examples"))
                .llm("m", "m")
                .answer("end")
                .edges("query.out>cache", "cache.hit>m", "cache.miss>m", "m.ok>end")
                .document();
        SmallData data = SmallData.rows(2).text(0, "same").text(1, "same");
        for (int row = 0; row < 2; row++) {
            data.cell(row, "m", 0.25, 5, 50).cell(row, "m", "examples", 0, 0.75, 6, 60);
        }
        SimulationResult result = data.run(document);
        assertThat(result.perQuery().quality()).containsExactlyInAnyOrder(0.25, 0.75);
        assertThat(result.perQuery().cost()).containsExactlyInAnyOrder(5, 6);
        assertThat(result.perQuery().millis()).containsExactlyInAnyOrder(50, 67);
    }

    @Test
    void theLongestUnusedEntryIsForgottenFirst() throws Exception {
        // With one entry a query hits only where one of the same text came right before.
        SmallData data = SmallData.rows(60);
        for (int row = 0; row < 60; row++) {
            data.text(row, "text " + row % 3).cell(row, "m", 1, 5, 50);
        }
        long hitsOfOne = hits(data.run(bounded(1, null)));
        long hitsOfThree = hits(data.run(bounded(3, null)));
        assertThat(hitsOfThree).isEqualTo(57);
        assertThat(hitsOfOne).isBetween(1L, 40L);
        assertThat(hits(data.run(bounded(0, 0)))).isZero();
    }

    private static long hits(SimulationResult result) {
        return result.edges().stream()
                .filter(e -> e.exit().equals("hit"))
                .mapToLong(EdgeStats::count)
                .sum();
    }

    private static Document bounded(int capacity, @Nullable Integer lifetime) {
        return cached(new Cache(
                new NodeId("cache"), "cache", Cache.Mode.ANSWERS, null, capacity, lifetime, null, null, "examples"));
    }

    private static Document cached(@Nullable Double threshold, @Nullable Double falseHit) {
        return cached(new Cache(
                new NodeId("cache"), "cache", Cache.Mode.ANSWERS, threshold, 0, null, null, falseHit, "examples"));
    }

    private static Document cached(Cache cache) {
        return Drawing.start()
                .node(cache)
                .llm("m", "m")
                .answer("end")
                .edges("query.out>cache", "cache.hit>end", "cache.miss>m", "m.ok>end")
                .document();
    }

    @Test
    void aRefusalScoresOneWhereTheRowShouldBeRefusedAndZeroElsewhere() throws Exception {
        PolicySpec rules = new PolicySpec.Rules(
                List.of(new PolicySpec.Rule(new Condition.Compare("risk", Condition.Comparison.GE, 1), "a")), "b");
        Document document = Drawing.start()
                .router("r", rules, "a", "b")
                .llm("m", "m")
                .answer("end")
                .node(new Answer(new NodeId("no"), "no", Answer.Ending.REFUSED, "no"))
                .edges("query.out>r", "r.a>no", "r.b>m", "m.ok>end")
                .document();
        SmallData data = SmallData.rows(4);
        for (int row = 0; row < 4; row++) {
            data.number(row, "risk", row % 2)
                    .number(row, "should_refuse", row / 2)
                    .cell(row, "m", 0.75, 1, 10);
        }
        SimulationResult result = data.run(document);
        assertThat(result.perQuery().quality()).containsExactly(0.75, 0, 0, 1);
        assertThat(result.summary().refused()).isEqualTo(2);
        assertThat(result.summary().failed()).isZero();
        assertThat(result.summary().quality()).isEqualTo(1.75 / 4);
        assertThat(result.summary().use().qualityWhenAnswered()).isEqualTo(0.75 / 2);
        assertThat(result.summary().coverage().quality()).isEqualTo(new Grades(3, 1, 0, 0));
    }

    @Test
    void furtherNamedQualitiesAreReportedOfAnswersThatAreOneCells() throws Exception {
        SimulationResult result = SmallData.rows(2)
                .cell(0, "m", 1, 1, 10)
                .cell(1, "m", 0, 1, 10)
                .with(b -> b.quality(0, 0, "helpful", 0.5)
                        .quality(1, 0, "helpful", 0.25)
                        .quality(1, 0, "safe", 1))
                .run(Drawing.start()
                        .llm("m", "m")
                        .answer("end")
                        .edges("query.out>m", "m.ok>end")
                        .document());
        var qualities = result.summary().use().qualities();
        assertThat(qualities.keySet()).containsExactly("helpful", "safe");
        assertThat(qualities.get("helpful").mean()).isEqualTo(0.375);
        assertThat(qualities.get("helpful").rows()).isEqualTo(2);
        assertThat(qualities.get("safe").rows()).isEqualTo(1);
        assertThat(Arrays.stream(result.perQuery().use().answerColumn()).boxed())
                .containsExactly(0, 0);
        assertThat(Arrays.stream(result.perQuery().use().answerRow()).boxed()).containsExactly(0, 1);
    }
}
