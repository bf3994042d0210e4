package dev.routewright.sim.reference;

import static dev.routewright.sim.reference.Cells.grades;
import static dev.routewright.sim.reference.Cells.metrics;
import static dev.routewright.sim.reference.Cells.node;
import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Answer;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Join;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Wait;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.SimulationResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Fans, Joins and Loops, each computed by hand. */
class ReferenceBranchesTest {
    /** Models a, b, … side by side. */
    private static Document sideBySide(FanMode mode, Wait wait, Merge merge, boolean cancels, String... profiles) {
        Drawing drawing = Drawing.start()
                .node(new Fan(new NodeId("fan"), "fan", List.of(profiles), mode, Decider.FREE))
                .node(new Join(new NodeId("join"), "join", wait, merge, cancels))
                .answer("end")
                .edges("query.out>fan", "join.out>end");
        for (String profile : profiles) {
            drawing.llm(profile, profile).edges("fan." + profile + ">" + profile, profile + ".ok>join");
        }
        return drawing.document();
    }

    private static Cells threeModels() {
        Cells cells = new Cells();
        int row = cells.row("q");
        return cells.cell(row, "a", 1, 1, 400).cell(row, "b", 0, 2, 100).cell(row, "c", 1, 4, 200);
    }

    @Test
    void allBranchesTakeTheTimeOfTheSlowestAndCostTheirSum() {
        SimulationResult result = threeModels()
                .run(sideBySide(new FanMode.All(), new Wait.All(), new Merge.First(), true, "a", "b", "c"));
        assertThat(metrics(result, 0)).containsExactly(0, 7, 400);
        assertThat(grades(result, 0)).isEqualTo("RECORDED RECORDED RECORDED");
        assertThat(result.perQuery().answeredBy()).containsExactly(1);
    }

    @Test
    void aStoppedLoserIsBilledForItsShareAndNothingThatItWouldHaveDoneCounts() {
        SimulationResult stopped = threeModels()
                .run(sideBySide(new FanMode.All(), new Wait.FirstOk(), new Merge.First(), true, "a", "b", "c"));
        assertThat(metrics(stopped, 0)).containsExactly(0, 0.25 + 2 + 2, 100);
        assertThat(grades(stopped, 0)).isEqualTo("RECORDED DERIVED RECORDED");
        assertThat(stopped.perQuery().use().calls()).containsExactly(3);
        assertThat(stopped.edges().stream()
                        .filter(e -> e.to().value().equals("join"))
                        .mapToLong(e -> e.count()))
                .containsExactly(0L, 1L, 0L);
        assertThat(node(stopped, "a").p95Millis()).isEqualTo(100);
        assertThat(node(stopped, "a").meanQuality()).isNaN();
        SimulationResult billed = threeModels()
                .run(sideBySide(new FanMode.All(), new Wait.FirstOk(), new Merge.First(), false, "a", "b", "c"));
        assertThat(metrics(billed, 0)).containsExactly(0, 7, 100);
        assertThat(node(billed, "a").meanQuality()).isEqualTo(1);
    }

    @Test
    void aQuorumVotesWhenEnoughHaveAnsweredAndFailsOnceThatCannotHappen() {
        Document two = sideBySide(new FanMode.All(), new Wait.Quorum(2), new Merge.Majority(), false, "a", "b", "c");
        assertThat(metrics(threeModels().run(two), 0)).containsExactly(0, 7, 200);
        assertThat(grades(threeModels().run(two), 0)).isEqualTo("ASSUMED RECORDED RECORDED");
        Cells failing = threeModels().failed(0, "b").failed(0, "c");
        SimulationResult failed = failing.run(two);
        assertThat(metrics(failed, 0)).containsExactly(0, 7, 200);
        assertThat(failed.summary().failed()).isEqualTo(1);
    }

    @Test
    void aMajorityOfKeysTakesTheQualityOfTheWinningKey() {
        Document all = sideBySide(new FanMode.All(), new Wait.All(), new Merge.Majority(), false, "a", "b", "c");
        Cells cells = threeModels().said(0, "a", "4").said(0, "b", "5").said(0, "c", "4");
        SimulationResult result = cells.run(all);
        assertThat(metrics(result, 0)).containsExactly(1, 7, 400);
        assertThat(grades(result, 0)).isEqualTo("DERIVED RECORDED RECORDED");
        assertThat(result.perQuery().use().answerColumn()).containsExactly(0);
        Cells halves = new Cells();
        int row = halves.row("q");
        SimulationResult graded = halves.cell(row, "a", 0.5, 1, 1)
                .cell(row, "b", 1, 1, 1)
                .cell(row, "c", 1, 1, 1)
                .run(all);
        assertThat(metrics(graded, 0)).containsExactly(Double.NaN, 3, 1);
        assertThat(graded.perQuery().use().answerColumn()).containsExactly(-1);
    }

    @Test
    void aHedgedBranchStartsOnlyIfNobodyHasAnsweredByThen() {
        Document hedged = sideBySide(
                new FanMode.Hedge(List.of(0.0, 150.0, 450.0)),
                new Wait.FirstOk(),
                new Merge.First(),
                true,
                "a",
                "b",
                "c");
        SimulationResult result = threeModels().run(hedged);
        assertThat(metrics(result, 0)).containsExactly(0, 1 * 0.625 + 2, 250);
        assertThat(grades(result, 0)).isEqualTo("ASSUMED ASSUMED ASSUMED");
        assertThat(node(result, "c").visits()).isZero();
    }

    @Test
    void samplesAreDrawnUntilOneAnswerLeads() {
        Cells cells = threeModels().said(0, "a", "4").said(0, "b", "5").said(0, "c", "4");
        SimulationResult led =
                cells.run(sideBySide(new FanMode.All(), new Wait.All(), new Merge.LeadK(1, 3), false, "a", "b", "c"));
        assertThat(metrics(led, 0)).containsExactly(1, 1, 400);
        SimulationResult two =
                cells.run(sideBySide(new FanMode.All(), new Wait.All(), new Merge.LeadK(2, 3), false, "a", "b", "c"));
        assertThat(metrics(two, 0)).containsExactly(1, 7, 700);
        assertThat(grades(two, 0)).isEqualTo("DERIVED RECORDED RECORDED");
        assertThat(two.perQuery().use().calls()).containsExactly(3);
    }

    @Test
    void aSynthesisReadsTheCellOfItsVotersElseDrawsByTheStatedChances() {
        Document written =
                sideBySide(new FanMode.All(), new Wait.All(), new Merge.Synthesis("c", 1.0, 0.0), false, "b", "a");
        SimulationResult drawn = threeModels().run(written);
        assertThat(metrics(drawn, 0)).containsExactly(1, 1 + 2 + 4, 600);
        assertThat(grades(drawn, 0)).isEqualTo("ASSUMED ASSUMED ASSUMED");
        SimulationResult recorded =
                threeModels().cell(0, "c", "join:a+b", 0, 0.5, 8, 50).run(written);
        assertThat(metrics(recorded, 0)).containsExactly(0.5, 11, 450);
        assertThat(recorded.perQuery().use().calls()).containsExactly(3);
    }

    @Test
    void discardedBranchesAreBilledAndNotWaitedFor() {
        SimulationResult result = threeModels()
                .run(Drawing.start()
                        .node(new Fan(new NodeId("fan"), "fan", List.of("x", "y")))
                        .node(new Join(new NodeId("join"), "join", new Wait.All(), new Merge.First(), false))
                        .node(new Answer(new NodeId("no"), "no", Answer.Ending.DISCARD, ""))
                        .llm("a", "a")
                        .llm("b", "b")
                        .answer("end")
                        .edges("query.out>fan", "fan.x>a", "fan.y>b", "a.ok>no", "b.ok>join", "join.out>end")
                        .document());
        assertThat(metrics(result, 0)).containsExactly(0, 3, 100);
    }

    /** A question of two parts or two steps with qualities 1 and 0. */
    private static Cells children(boolean steps) {
        Cells cells = new Cells();
        List<Integer> rows = new ArrayList<>();
        for (String id : List.of("whole", "first", "second")) {
            rows.add(cells.row(id));
        }
        for (int i = 1; i <= 2; i++) {
            cells.builder.word(rows.get(i), "parent", "whole");
            if (steps) {
                cells.builder.number(rows.get(i), "step", i);
            }
        }
        return cells.cell(0, "a", 1, 16, 1000).cell(1, "a", 1, 1, 100).cell(2, "a", 0, 2, 300);
    }

    @Test
    void partsAreAskedAtTheSameTimeAndPutTogether() {
        for (Merge.Whole whole : Merge.Whole.values()) {
            SimulationResult result = children(false)
                    .run(sideBySide(new FanMode.Parts(), new Wait.All(), new Merge.Collect(whole), false, "a"));
            assertThat(result.perQuery().rows()).containsExactly(0);
            assertThat(metrics(result, 0)).containsExactly(whole == Merge.Whole.ALL_RIGHT ? 0 : 0.5, 3, 300);
            assertThat(grades(result, 0)).isEqualTo("DERIVED RECORDED RECORDED");
            assertThat(node(result, "a").visits()).isEqualTo(2);
        }
    }

    private static Document rounds(int most, Condition stop, Merge.@Nullable Whole whole) {
        return Drawing.start()
                .node(new Loop(new NodeId("loop"), "loop", most, stop, whole))
                .llm("a", "a")
                .answer("end")
                .edges("query.out>loop", "loop.again>a", "a.ok>loop", "loop.done>end")
                .document();
    }

    @Test
    void aLoopReadsTheStepsOfARowAndJudgesTheWhole() {
        SimulationResult result = children(true).run(rounds(5, Loop.NEVER, Merge.Whole.SHARE_RIGHT));
        assertThat(metrics(result, 0)).containsExactly(0.5, 3, 400);
        assertThat(node(result, "loop").visits()).isEqualTo(3);
        assertThat(metrics(children(true).run(rounds(1, Loop.NEVER, null)), 0)).containsExactly(1, 1, 100);
    }

    @Test
    void aLoopStopsWhereItsConditionHoldsOnReturnAndLaterRoundsReadLaterSamples() {
        Cells cells = new Cells();
        int row = cells.row("q");
        cells.cell(row, "a", 0, 1, 100).cell(row, "a", "", 1, 1, 1, 100).cell(row, "a", "", 2, 0, 1, 100);
        Condition spent = new Condition.Compare("path.cost", Condition.Comparison.GE, 2);
        assertThat(metrics(cells.run(rounds(9, spent, null)), 0)).containsExactly(1, 2, 200);
        assertThat(metrics(cells.run(rounds(3, Loop.NEVER, Merge.Whole.ALL_RIGHT)), 0))
                .containsExactly(0, 3, 300);
    }
}
