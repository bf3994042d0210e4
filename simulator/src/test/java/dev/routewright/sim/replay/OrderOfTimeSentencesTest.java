package dev.routewright.sim.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Cache;
import dev.routewright.graph.CallLimits;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Merge;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Wait;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.EdgeStats;
import dev.routewright.sim.SimulationResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * simulator/README.md, sections 1.2 and 3.4: what copies of a query ask and look up at the same time, sentence by
 * sentence. Samples of {@code m} cost 1, 2, 4 and 8; engine and reference say the same.
 */
class OrderOfTimeSentencesTest {
    private static final Merge FIRST = new Merge.First();

    /** A row with samples of {@code m} that take such times; samples have the qualities 1/8, 2/8, 3/8, 4/8. */
    private static SmallData samples(double... millis) {
        SmallData data = SmallData.rows(1);
        for (int sample = 0; sample < millis.length; sample++) {
            data.cell(0, "m", "", sample, (sample + 1) / 8.0, 1 << sample, millis[sample]);
        }
        for (int tool : new int[] {25, 50, 100, 150, 200}) {
            data.cell(0, "t" + tool, 0, 0, tool);
        }
        return data.cell(0, "a", 1, 16, 100).cell(0, "n", 0.25, 32, 10);
    }

    /** A Tool that takes so long. */
    private static Tool tool(String id, int millis) {
        return new Tool(new NodeId(id), id, "t" + millis, "");
    }

    private static Drawing branches(FanMode mode, Wait wait, boolean cancels, String... exits) {
        return Drawing.start()
                .node(new Fan(new NodeId("fan"), "fan", List.of(exits), mode, Decider.FREE))
                .node(new Join(new NodeId("join"), "join", wait, FIRST, cancels))
                .answer("end")
                .edges("query.out>fan");
    }

    private static Drawing branches(boolean cancels, String... exits) {
        return branches(new FanMode.All(), new Wait.FirstOk(), cancels, exits);
    }

    private static void assertEnd(SimulationResult result, double quality, double cost, double millis) {
        assertThat(result.perQuery().quality()).containsExactly(quality);
        assertThat(result.perQuery().cost()).containsExactly(cost);
        assertThat(result.perQuery().millis()).containsExactly(millis);
    }

    @Test
    void theCallThatIsAskedFirstInTimeReadsTheFirstSample() throws Exception {
        Document document = branches(false, "x", "y")
                .node(tool("t", 50))
                .llm("mx", "m")
                .llm("my", "m")
                .edges("fan.x>t", "t.ok>mx", "mx.ok>join", "fan.y>my", "my.ok>join", "join.out>end")
                .document();
        // y reads sample 0 and takes 100 ms; x asks at 50 ms, reads sample 1 and is back at 80.
        assertEnd(samples(100, 30).agreed(document), 2 / 8.0, 1 + 2, 80);
    }

    @Test
    void atTheSameTimeTheBranchThatIsWalkedFirstReadsTheFirstSample() throws Exception {
        Document document = branches(false, "x", "y")
                .node(tool("t", 50))
                .llm("mx", "m")
                .llm("my", "m")
                .edges("fan.x>mx", "mx.ok>t", "t.ok>join", "fan.y>my", "my.ok>join", "join.out>end")
                .document();
        // x reads sample 0 and is back at 150 ms; y reads sample 1. The other way round x would win at 80 ms.
        assertEnd(samples(100, 30).agreed(document), 2 / 8.0, 1 + 2, 30);
    }

    @Test
    void theDelayOfAHedgeCountsAsTime() throws Exception {
        FanMode hedge = new FanMode.Hedge(List.of(0.0, 50.0, 25.0));
        Document document = branches(hedge, new Wait.All(), false, "x", "y", "z")
                .node(tool("t", 50))
                .llm("mx", "m")
                .llm("my", "m")
                .llm("mz", "m")
                .edges("fan.x>t", "t.ok>mx", "mx.ok>join", "fan.y>my", "my.ok>join", "fan.z>mz", "mz.ok>join")
                .edges("join.out>end")
                .document();
        // z asks at 25 ms (sample 0), x and y at 50 in this order: z ends at 525, x at 80, y at 60.
        assertEnd(samples(500, 30, 10).agreed(document), 3 / 8.0, 1 + 2 + 4, 525);
    }

    @Test
    void aStoppedLoserHasDrawnWhatItHadAskedAndNothingElse() throws Exception {
        Drawing drawing = branches(true, "x", "y", "z")
                .llm("a", "a")
                .llm("my", "m")
                .llm("mz", "m")
                .llm("after", "m")
                .edges("fan.x>a", "a.ok>join", "fan.y>my", "my.ok>join", "fan.z>t", "t.ok>mz", "mz.ok>join")
                .edges("join.out>after", "after.ok>end");
        // y asked at 0 ms and is stopped at 100, after half of its call; z would have asked at 150.
        SimulationResult late =
                samples(200, 40, 20, 10).agreed(drawing.node(tool("t", 150)).document());
        assertEnd(late, 2 / 8.0, 16 + 0.5 + 2, 140);
        // Where z asks before, or at the very moment, it has drawn sample 1.
        SimulationResult early =
                samples(200, 100, 20, 10).agreed(drawing.node(tool("t", 50)).document());
        assertEnd(early, 3 / 8.0, 16 + 0.5 + 2 * 0.5 + 4, 120);
        SimulationResult justThen =
                samples(200, 40, 20, 10).agreed(drawing.node(tool("t", 100)).document());
        assertEnd(justThen, 3 / 8.0, 16 + 0.5 + 4, 120);
    }

    @Test
    void aLoserThatIsNotStoppedAsksBesideWhatComesBehindTheJoin() throws Exception {
        Document document = branches(false, "x", "y")
                .llm("a", "a")
                .node(tool("t", 150))
                .llm("my", "m")
                .llm("after", "m")
                .edges("fan.x>a", "a.ok>join", "fan.y>t", "t.ok>my", "my.ok>join")
                .edges("join.out>after", "after.ok>end")
                .document();
        assertEnd(samples(10, 20).agreed(document), 1 / 8.0, 16 + 1 + 2, 110);
    }

    @Test
    void aHedgeThatIsNotStartedDrawsNothing() throws Exception {
        FanMode hedge = new FanMode.Hedge(List.of(0.0, 50.0));
        Document document = branches(hedge, new Wait.FirstOk(), true, "x", "y")
                .llm("mx", "m")
                .llm("my", "m")
                .llm("after", "m")
                .edges("fan.x>mx", "mx.ok>join", "fan.y>my", "my.ok>join", "join.out>after", "after.ok>end")
                .document();
        assertEnd(samples(50, 20, 10).agreed(document), 2 / 8.0, 1 + 2, 70);
        assertEnd(samples(60, 20, 5).agreed(document), 3 / 8.0, 1 + 2 * 0.5 + 4, 65);
    }

    @Test
    void aRetryAsksWhenItIsMade() throws Exception {
        Document document = branches(new FanMode.All(), new Wait.All(), false, "x", "y")
                .node(new Llm(new NodeId("mx"), "mx", "m", new CallLimits(null, null, 1, 0), null))
                .node(tool("t", 50))
                .llm("my", "m")
                .edges("fan.x>mx", "mx.ok>join", "fan.y>t", "t.ok>my", "my.ok>join", "join.out>end")
                .document();
        SmallData data = samples(100, 60, 5);
        data.with(builder -> builder.failed(0, builder.profile("m")));
        // x fails at 100 ms; y has read sample 1 at 50, and so x reads sample 2 and is back at 105, before y at 110.
        assertEnd(data.agreed(document), 3 / 8.0, 1 + 2 + 4, 110);
    }

    @Test
    void anOracleKnowsWhatWasAskedBeforeItLooksAhead() throws Exception {
        Document document = branches(false, "x", "y")
                .node(tool("t", 50))
                .router("oracle", new PolicySpec.Oracle(), "m", "n")
                .llm("mx", "m")
                .llm("n", "n")
                .llm("my", "m")
                .edges("fan.x>t", "t.ok>oracle", "oracle.m>mx", "oracle.n>n", "mx.ok>join", "n.ok>join")
                .edges("fan.y>my", "my.ok>join", "join.out>end")
                .document();
        // Sample 0 of m is worse than n, sample 1 as good and cheaper; y has read sample 0.
        assertEnd(samples(100, 30).agreed(document), 2 / 8.0, 1 + 2, 80);
    }

    /** Every query goes through one Tool and then a Cache of two entries. */
    private static Document cached() {
        return Drawing.start()
                .node(new Fan(new NodeId("fan"), "fan", List.of("x"), new FanMode.Parts(), Decider.FREE))
                .node(new Join(
                        new NodeId("join"), "join", new Wait.All(), new Merge.Collect(Merge.Whole.ALL_RIGHT), false))
                .node(new Tool(new NodeId("t"), "t", "t", ""))
                .node(cacheOfTwo())
                .llm("m", "m")
                .answer("end")
                .edges("query.out>fan", "fan.x>t", "t.ok>cache", "cache.hit>join", "cache.miss>m", "m.ok>join")
                .edges("join.out>end")
                .document();
    }

    private static Cache cacheOfTwo() {
        return new Cache(new NodeId("cache"), "cache", Cache.Mode.ANSWERS, null, 2, null, null, null, "examples");
    }

    private static long hits(SimulationResult result) {
        return result.edges().stream()
                .filter(e -> e.exit().equals("hit"))
                .mapToLong(EdgeStats::count)
                .sum();
    }

    @Test
    void anEntryIsTouchedWhenItIsLookedUp() throws Exception {
        assertThat(hits(twoPartsHit(50, 10).agreed(cached()))).isEqualTo(2);
        assertThat(hits(twoPartsHit(10, 50).agreed(cached()))).isEqualTo(3);
        // At the same time the first part comes first.
        assertThat(hits(twoPartsHit(10, 10).agreed(cached()))).isEqualTo(3);
    }

    /** In the order in which they come: two texts are stored, both are hit by parts, a third comes, and the second again. */
    private static SmallData twoPartsHit(double first, double second) {
        int[] place = WalkOrder.of(new int[] {0, 1, 2, 3, 4}, 1);
        SmallData data = SmallData.rows(7);
        List<String> texts = List.of("one", "two", "both", "three", "two");
        for (int i = 0; i < texts.size(); i++) {
            data.text(place[i], texts.get(i)).cell(place[i], "t", 0, 0, 10).cell(place[i], "m", 1, 1, 10);
        }
        data.text(5, "one").word(5, "parent", "" + place[2]).cell(5, "t", 0, 0, first);
        return data.text(6, "two").word(6, "parent", "" + place[2]).cell(6, "t", 0, 0, second);
    }

    @Test
    void whatAPartLeavesIsStoredWhereAnotherOfTheSameTextLeavesNothing() throws Exception {
        int[] place = WalkOrder.of(new int[] {0, 1}, 1);
        SmallData data = SmallData.rows(4);
        for (int row = 0; row < 4; row++) {
            data.cell(row, "t", 0, 0, 10).cell(row, "m", 1, 1, 10);
        }
        data.text(place[0], "both").text(place[1], "one").failed(2, "m", 1, 10);
        data.text(2, "one").word(2, "parent", "" + place[0]);
        data.text(3, "one").word(3, "parent", "" + place[0]);
        assertThat(hits(data.agreed(cached()))).isEqualTo(1);
    }

    @Test
    void aHitOfABranchThatIsStoppedLaterTouches() throws Exception {
        assertThat(hits(oneIsHitAndStopped(40)))
                .as("one hit in the branch and one later")
                .isEqualTo(2);
        assertThat(hits(oneIsHitAndStopped(100)))
                .as("at the very moment; the way behind it is undone")
                .isEqualTo(1);
        assertThat(hits(oneIsHitAndStopped(160))).as("never looked up").isZero();
    }

    /** As above, but the first text is hit by a branch that looks so late and is stopped at 100 ms, and asked again. */
    private static SimulationResult oneIsHitAndStopped(double millis) throws Exception {
        int[] place = WalkOrder.of(new int[] {0, 1, 2, 3, 4}, 1);
        SmallData data = SmallData.rows(5);
        List<String> texts = List.of("one", "two", "one", "three", "one");
        for (int i = 0; i < texts.size(); i++) {
            data.text(place[i], texts.get(i))
                    .cell(place[i], "a", 1, 1, i == 2 ? 100 : 1000)
                    .cell(place[i], "t", 0, 0, i == 2 ? millis : 10)
                    .cell(place[i], "m", 1, 1, 200);
        }
        return data.agreed(branches(true, "x", "y")
                .llm("a", "a")
                .node(new Tool(new NodeId("t"), "t", "t", ""))
                .node(cacheOfTwo())
                .llm("m", "m")
                .edges("fan.x>a", "a.ok>join", "fan.y>t", "t.ok>cache", "cache.hit>m", "cache.miss>m", "m.ok>join")
                .edges("join.out>end")
                .document());
    }
}
