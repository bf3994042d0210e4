package dev.routewright.sim.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Detector;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Merge;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.Wait;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.NodeStats;
import dev.routewright.sim.SimulationResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * simulator/README.md, section 6: what happens at a time depends on nothing that comes later. {@code a} takes 100 ms and
 * costs 16, {@code n} 10 ms and 32; {@code u} costs 64 and nobody knows how long it takes; a Tool costs 8.
 */
class NothingKnowsTheFutureTest {
    private static final FanMode ALL = new FanMode.All();
    private static final Wait FIRST = new Wait.FirstOk();

    private static SmallData data() {
        SmallData data = SmallData.rows(1).cell(0, "a", 1, 16, 100).cell(0, "n", 0.25, 32, 10);
        data.cell(0, "m", 0.5, 1, 20).cell(0, "m", "", 1, 0.75, 2, 20);
        for (int tool : new int[] {50, 200}) {
            data.cell(0, "t" + tool, 0, 8, tool);
        }
        return data.with(builder -> builder.quality(0, builder.profile("u"), 0.5, Evidence.RECORDED)
                .cost(0, builder.profile("u"), 64, Evidence.RECORDED));
    }

    private static Tool tool(String id, int millis) {
        return new Tool(new NodeId(id), id, "t" + millis, "");
    }

    /** Blocks every query. */
    private static Guard guard() {
        return new Guard(new NodeId("guard"), "guard", new Detector.ByRule(new Condition.Everything()), Decider.FREE);
    }

    private static Drawing branches(FanMode mode, Wait wait, Merge merge, boolean cancels, String... exits) {
        return Drawing.start()
                .node(new Fan(new NodeId("fan"), "fan", List.of(exits), mode, Decider.FREE))
                .node(new Join(new NodeId("join"), "join", wait, merge, cancels))
                .answer("end")
                .edges("query.out>fan", "join.out>end");
    }

    private static Drawing race(boolean cancels) {
        return branches(ALL, FIRST, new Merge.First(), cancels, "x", "y")
                .llm("a", "a")
                .edges("fan.y>a", "a.ok>join");
    }

    private static Answer gone() {
        return new Answer(new NodeId("gone"), "gone", Answer.Ending.DISCARD, "");
    }

    private static void assertEnd(SimulationResult result, double quality, double cost, double millis, int calls) {
        assertThat(result.perQuery().quality()).containsExactly(quality);
        assertThat(result.perQuery().cost()).containsExactly(cost);
        assertThat(result.perQuery().millis()).containsExactly(millis);
        assertThat(result.perQuery().use().calls()).containsExactly(calls);
    }

    private static NodeStats node(SimulationResult result, String id) {
        return result.nodes().stream()
                .filter(n -> n.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void assertNode(SimulationResult result, String id, long visits, double cost, double quality) {
        NodeStats stats = node(result, id);
        assertThat(stats.visits()).as(id).isEqualTo(visits);
        assertThat(List.of(stats.meanCost(), stats.meanQuality())).as(id).containsExactly(cost, quality);
    }

    @Test
    void aLoserOfUnknownEndIsStoppedAndWhatItHadAskedIsTakenToHaveBeenOver() throws Exception {
        Document document = race(true)
                .llm("u", "u")
                .llm("m", "m")
                .edges("fan.x>u", "u.ok>m", "m.ok>join")
                .document();
        SimulationResult result = data().agreed(document);
        // Whether u came before a is not known, and so nothing is.
        assertEnd(result, Double.NaN, Double.NaN, Double.NaN, 2);
        assertNode(result, "u", 1, 64, 0.5);
        assertThat(node(result, "u").p95Millis()).isNaN();
        assertNode(result, "m", 0, Double.NaN, Double.NaN);
    }

    @Test
    void aLoserThatWouldBeDiscardedLaterIsStopped() throws Exception {
        Document document = race(true)
                .node(tool("t", 200))
                .node(guard())
                .node(gone())
                .edges("fan.x>t", "t.ok>guard", "guard.pass>join", "guard.block>gone")
                .document();
        SimulationResult result = data().agreed(document);
        assertEnd(result, 1, 8 * 0.5 + 16, 100, 2);
        assertThat(node(result, "guard").visits()).isZero();
    }

    @Test
    void aLoserThatHasLeftIsNotStopped() throws Exception {
        Document document = race(true)
                .node(tool("t", 50))
                .node(guard())
                .node(tool("t2", 200))
                .node(gone())
                .edges("fan.x>t", "t.ok>guard", "guard.pass>join", "guard.block>t2", "t2.ok>gone")
                .document();
        SimulationResult result = data().agreed(document);
        assertEnd(result, 1, 8 + 8 + 16, 100, 3);
        assertThat(node(result, "gone").visits()).isEqualTo(1);
    }

    /** In x a Tool of 50 ms and then a guard that blocks; in y n. */
    private static Drawing discarded(Wait wait) {
        return branches(ALL, wait, new Merge.First(), false, "x", "y")
                .node(tool("t", 50))
                .node(guard())
                .node(gone())
                .llm("n", "n")
                .edges("fan.x>t", "t.ok>guard", "guard.pass>join", "guard.block>gone", "fan.y>n", "n.ok>join");
    }

    @Test
    void aBranchIsWaitedForUntilItLeaves() throws Exception {
        assertEnd(data().agreed(discarded(new Wait.All()).document()), 0.25, 8 + 32, 50, 2);
    }

    @Test
    void aBranchThatCannotArriveIsNotWaitedFor() throws Exception {
        Document document = branches(ALL, new Wait.All(), new Merge.First(), false, "x", "y")
                .node(tool("t", 50))
                .node(gone())
                .llm("n", "n")
                .edges("fan.x>t", "t.ok>gone", "fan.y>n", "n.ok>join")
                .document();
        assertEnd(data().agreed(document), 0.25, 8 + 32, 10, 2);
    }

    @Test
    void aQuorumFailsWhenOneLeavesWithoutWhomItCannotCome() throws Exception {
        Drawing drawing = discarded(new Wait.Quorum(2)).llm("m", "m").edges("join.failed>m", "m.ok>end");
        assertEnd(data().agreed(drawing.document()), 0.5, 8 + 32 + 1, 50 + 20, 3);
    }

    @Test
    void behindTheJoinThePathKnowsWhatWasBilledUntilThenAndTheTotalsKnowAll() throws Exception {
        Drawing drawing = Drawing.start()
                .node(new Fan(new NodeId("fan"), "fan", List.of("x", "y"), ALL, Decider.FREE))
                .node(new Join(new NodeId("join"), "join", FIRST, new Merge.First(), false))
                .llm("n", "n")
                .node(tool("t", 50))
                .llm("a", "a")
                .node(tool("t2", 200))
                .router("r", bySpent(60), "dear", "cheap")
                .llm("m", "m")
                .answer("end")
                .edges("query.out>fan", "fan.x>n", "n.ok>join", "fan.y>t", "t.ok>a", "a.ok>join")
                .edges("join.out>t2", "t2.ok>r", "r.dear>end", "r.cheap>m", "m.ok>end");
        // At 210 ms it has spent 32 in x and 8 behind the Join; y has spent 8 at 50 ms and 16 at 150 ms.
        SimulationResult result = data().agreed(drawing.document());
        assertEnd(result, 0.5, 32 + 8 + 8 + 16 + 1, 10 + 200 + 20, 5);
        assertNode(result, "m", 1, 1, 0.5);
    }

    private static PolicySpec bySpent(double cost) {
        return new PolicySpec.Rules(
                List.of(new PolicySpec.Rule(new Condition.Compare("path.cost", Condition.Comparison.GE, cost), "dear")),
                "cheap");
    }

    @Test
    void aRaceIsAsWellKnownAsTheTimesOfThoseWhoRunThen() throws Exception {
        Drawing drawing = branches(ALL, FIRST, new Merge.First(), false, "x", "y")
                .llm("n", "n")
                .node(tool("t", 50))
                .llm("u", "u")
                .edges("fan.x>n", "n.ok>join", "fan.y>t", "t.ok>u", "u.ok>join");
        assertEnd(data().agreed(drawing.document()), 0.25, 32 + 8 + 64, 10, 3);
    }

    @Test
    void whatALoserDecidesLaterCountsInTheEndUnlessItIsStopped() throws Exception {
        Verifier blind = new Verifier(new NodeId("v"), "v", new ScoreSource.Column("nobody"), 0.5, Decider.FREE);
        for (boolean cancels : new boolean[] {true, false}) {
            Document document = race(cancels)
                    .llm("n", "n")
                    .node(tool("t", 200))
                    .node(blind)
                    .edges("fan.x>n", "n.ok>t", "t.ok>v", "v.accept>join", "v.reject>join")
                    .document();
            SimulationResult result = data().number(0, "nobody", Double.NaN).agreed(document);
            double all = cancels ? 32 + 8 * 0.45 + 16 : Double.NaN;
            assertEnd(result, cancels ? 1 : Double.NaN, all, cancels ? 100 : Double.NaN, 3);
        }
    }

    @Test
    void theNextSampleBeginsWhenTheLastOneHasLeft() throws Exception {
        Document document = branches(ALL, FIRST, new Merge.LeadK(1, 3), false, "x", "y")
                .node(tool("t", 50))
                .node(guard())
                .node(tool("t2", 200))
                .node(gone())
                .llm("a", "a")
                .edges("fan.x>t", "t.ok>guard", "guard.pass>join", "guard.block>t2", "t2.ok>gone")
                .edges("fan.y>a", "a.ok>join")
                .document();
        assertEnd(data().agreed(document), 1, 8 + 8 + 16, 50 + 100, 3);
    }

    private static Drawing hedges(Wait wait, List<Double> delays, String... exits) {
        return branches(new FanMode.Hedge(delays), wait, new Merge.First(), false, exits)
                .llm("n", "n")
                .edges("fan.x>n", "n.ok>join");
    }

    @Test
    void aQuorumFailsWhenAnAnswerKeepsHedgesFromBeginning() throws Exception {
        Document document = hedges(new Wait.Quorum(2), List.of(0.0, 50.0, 75.0), "x", "y", "z")
                .llm("a", "a")
                .llm("m", "m")
                .edges("fan.y>a", "fan.z>a", "a.ok>join", "join.failed>m", "m.ok>end")
                .document();
        assertEnd(data().agreed(document), 0.5, 32 + 1, 10 + 20, 2);
    }

    @Test
    void anAnswerKeepsHedgesFromBeginningAlsoWhereTheWaitHasFailedAtThatTime() throws Exception {
        // Both could not come from the start; y would begin at the very time, but after z0 has answered.
        Document document = branches(
                        new FanMode.Hedge(List.of(0.0, 0.0)), new Wait.Quorum(2), new Merge.First(), false, "x", "y")
                .llm("z0", "z0")
                .node(tool("t", 50))
                .node(gone())
                .edges("fan.x>z0", "z0.ok>join", "fan.y>t", "t.ok>gone")
                .document();
        SimulationResult result = data().cell(0, "z0", 1, 4, 0).agreed(document);
        assertEnd(result, 0, 4, 0, 1);
        assertThat(node(result, "t").visits()).isZero();
    }

    @Test
    void aHedgeThatDoesNotBeginAsksNothing() throws Exception {
        for (double last : new double[] {8, 20}) {
            Document document = hedges(new Wait.All(), List.of(0.0, 5.0, last), "x", "y", "z")
                    .llm("u", "u")
                    .llm("a", "a")
                    .edges("fan.y>u", "u.ok>join", "fan.z>a", "a.ok>join")
                    .document();
            SimulationResult result = data().agreed(document);
            // At 8 ms nobody knows whether u has answered; at 20 ms n has.
            if (last == 8) {
                assertEnd(result, Double.NaN, Double.NaN, Double.NaN, 3);
            } else {
                assertEnd(result, 0.25, 32 + 64, Double.NaN, 2);
            }
        }
    }
}
