package dev.routewright.sim.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Answer;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Join;
import dev.routewright.graph.Merge;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Price;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Wait;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.EdgeStats;
import dev.routewright.sim.Grades;
import dev.routewright.sim.PerQuery;
import dev.routewright.sim.SimulationResult;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What simulator/README.md, section 6, says about branches and their merging, sentence by sentence. */
class JoinSentencesTest {
    private static final Grades RECORDED = new Grades(1, 0, 0, 0);
    private static final Grades DERIVED = new Grades(0, 1, 0, 0);
    private static final Grades ASSUMED = new Grades(0, 0, 1, 0);
    private static final Grades MISSING = new Grades(0, 0, 0, 1);

    @Test
    void costTokensAndCallsAddOverTheBranchesAndMillisAreTheWaitRulesOrderStatistic() throws Exception {
        SmallData data = voters(0.25, 0.5, 0.75);
        PerQuery all =
                data.run(joined(new Wait.All(), new Merge.First(), false)).perQuery();
        assertThat(all.cost()).containsExactly(1 + 2 + 3);
        assertThat(all.millis()).containsExactly(300);
        assertThat(all.use().calls()).containsExactly(3);
        assertThat(all.use().tokensIn()).containsExactly(30);
        assertThat(all.use().tokensOut()).containsExactly(60);
        PerQuery first =
                data.run(joined(new Wait.FirstOk(), new Merge.First(), false)).perQuery();
        assertThat(first.cost()).containsExactly(1 + 2 + 3);
        assertThat(first.millis()).containsExactly(100);
        PerQuery two =
                data.run(joined(new Wait.Quorum(2), new Merge.First(), false)).perQuery();
        assertThat(two.millis()).containsExactly(200);
    }

    @Test
    void theFirstAnswerIsTheOneThatCameFirst() throws Exception {
        SimulationResult result = SmallData.rows(1)
                .cell(0, "m0", 0.25, 1, 300)
                .cell(0, "m1", 0.5, 1, 100)
                .cell(0, "m2", 0.75, 1, 100)
                .run(joined(new Wait.All(), new Merge.First(), false));
        assertThat(result.perQuery().quality()).containsExactly(0.5);
        assertThat(result.summary().coverage().quality()).isEqualTo(RECORDED);
    }

    @Test
    void aMajorityCountsAnswerKeysAndTakesTheWinningKeysQuality() throws Exception {
        SimulationResult result = voters(0.25, 0.5, 0.75)
                .key(0, "m0", "x")
                .key(0, "m1", "y")
                .key(0, "m2", "y")
                .run(joined(new Wait.All(), new Merge.Majority(), false));
        assertThat(result.perQuery().quality()).containsExactly(0.5);
        assertThat(result.perQuery().answeredBy()).containsExactly(1);
        assertThat(result.summary().coverage().quality()).isEqualTo(DERIVED);
    }

    @Test
    void withZeroAndOneOnlyAMajorityIsRightIfRightBranchesHoldMoreThanHalf() throws Exception {
        Document vote = joined(new Wait.All(), new Merge.Majority(), false);
        SimulationResult right = voters(0, 1, 1).run(vote);
        assertThat(right.perQuery().quality()).containsExactly(1);
        assertThat(right.summary().coverage().quality()).isEqualTo(DERIVED);
        SimulationResult wrong = voters(0, 1, 0).run(vote);
        assertThat(wrong.perQuery().quality()).containsExactly(0);
        assertThat(wrong.summary().coverage().quality()).isEqualTo(ASSUMED);
    }

    @Test
    void gradedQualityWithoutKeysIsMissing() throws Exception {
        SimulationResult result = voters(0.25, 1, 1).run(joined(new Wait.All(), new Merge.Majority(), false));
        assertThat(result.perQuery().quality()).containsExactly(Double.NaN);
        assertThat(result.perQuery().cost()).containsExactly(6);
        assertThat(result.summary().coverage().quality()).isEqualTo(MISSING);
    }

    @Test
    void aWeightedVoteWeighsByTheFansScores() throws Exception {
        FanMode top = new FanMode.TopK(3, new PolicySpec.Learned("art", 1, 0, 0, PolicySpec.Normaliser.NONE));
        Document vote = joined(top, new Wait.All(), new Merge.WeightedVote(), false);
        SimulationResult result = voters(0.25, 0.5, 0.75)
                .key(0, "m0", "x")
                .key(0, "m1", "y")
                .key(0, "m2", "y")
                .number(0, "router:art:m0", 0.75)
                .number(0, "router:art:m1", 0.25)
                .number(0, "router:art:m2", 0.25)
                .run(vote);
        assertThat(result.perQuery().quality()).containsExactly(0.25);
        assertThat(result.perQuery().answeredBy()).containsExactly(0);
    }

    @Test
    void topKGoesDownTheExitsWithTheLargestScores() throws Exception {
        FanMode top = new FanMode.TopK(2, new PolicySpec.Learned("art", 1, 0, 0, PolicySpec.Normaliser.NONE));
        SimulationResult result = voters(0.25, 0.5, 0.75)
                .number(0, "router:art:m0", 0.5)
                .number(0, "router:art:m1", 0.25)
                .number(0, "router:art:m2", 0.75)
                .run(joined(top, new Wait.All(), new Merge.First(), false));
        assertThat(result.perQuery().cost()).containsExactly(1 + 3);
        assertThat(result.perQuery().quality()).containsExactly(0.25);
    }

    @Test
    void bestScoreReadsANamedScoreNeverQuality() throws Exception {
        SimulationResult result = voters(0.25, 0.5, 0.75)
                .number(0, "score:m0", 0.5)
                .number(0, "score:m1", 0.75)
                .number(0, "score:m2", 0.25)
                .run(joined(new Wait.All(), new Merge.BestScore("score"), false));
        assertThat(result.perQuery().quality()).containsExactly(0.5);
    }

    @Test
    void weightedMeanNeedsNumericAnswers() throws Exception {
        Document mean = joined(new Wait.All(), new Merge.WeightedMean(), false);
        SimulationResult equal = voters(0.25, 0.5, 0.75)
                .key(0, "m0", "2")
                .key(0, "m1", "2.0")
                .key(0, "m2", "2")
                .run(mean);
        assertThat(equal.perQuery().quality()).containsExactly(0.25);
        assertThat(equal.summary().coverage().quality()).isEqualTo(DERIVED);
        SimulationResult between = voters(0.25, 0.5, 0.75)
                .key(0, "m0", "2")
                .key(0, "m1", "3")
                .key(0, "m2", "2")
                .run(mean);
        assertThat(between.perQuery().quality()).containsExactly(Double.NaN);
        SimulationResult words = voters(0.25, 0.5, 0.75)
                .key(0, "m0", "two")
                .key(0, "m1", "two")
                .key(0, "m2", "two")
                .run(mean);
        assertThat(words.perQuery().quality()).containsExactly(Double.NaN);
    }

    @Test
    void synthesisReadsItsProfilesCellOfTheJoinedProfilesElseStatedChances() throws Exception {
        Merge synthesis = new Merge.Synthesis("s", 1.0, 0.0);
        Document document = joined(new Wait.All(), synthesis, false);
        SimulationResult recorded = voters(0, 1, 0)
                .cell(0, "s", 0, 8, 80)
                .cell(0, "s", "join:m0+m1+m2", 0, 0.75, 9, 90)
                .run(document);
        assertThat(recorded.perQuery().quality()).containsExactly(0.75);
        assertThat(recorded.perQuery().cost()).containsExactly(6 + 9);
        assertThat(recorded.perQuery().millis()).containsExactly(300 + 90);
        assertThat(recorded.summary().coverage().quality()).isEqualTo(RECORDED);
        SimulationResult some = voters(0, 1, 0).cell(0, "s", 0, 8, 80).run(document);
        assertThat(some.perQuery().quality()).containsExactly(1);
        assertThat(some.perQuery().cost()).containsExactly(6 + 8);
        assertThat(some.summary().coverage().quality()).isEqualTo(ASSUMED);
        SimulationResult none = voters(0, 0.25, 0).cell(0, "s", 1, 8, 80).run(document);
        assertThat(none.perQuery().quality()).containsExactly(0);
    }

    @Test
    void leadKDrawsSamplesUntilOneAnswerLeadsByK() throws Exception {
        SimulationResult result = voters(0.25, 0.5, 0.75)
                .key(0, "m0", "x")
                .key(0, "m1", "y")
                .key(0, "m2", "y")
                .run(joined(new Wait.All(), new Merge.LeadK(1, 9), false));
        assertThat(result.perQuery().quality()).containsExactly(0.25);
        assertThat(result.perQuery().use().calls()).containsExactly(1);
        SimulationResult two = voters(0.25, 0.5, 0.75)
                .key(0, "m0", "x")
                .key(0, "m1", "y")
                .key(0, "m2", "y")
                .run(joined(new Wait.All(), new Merge.LeadK(2, 3), false));
        assertThat(two.perQuery().quality()).containsExactly(0.5);
        assertThat(two.perQuery().cost()).containsExactly(1 + 2 + 3);
        assertThat(two.perQuery().millis()).containsExactly(100 + 200 + 300);
    }

    @Test
    void failedFiresOnceTheQuorumCannotBeReached() throws Exception {
        Document document = Drawing.start()
                .llm("before", "before")
                .node(new Fan(new NodeId("fan"), "fan", List.of("x0", "x1", "x2")))
                .node(new Join(new NodeId("join"), "join", new Wait.Quorum(2), new Merge.First(), true))
                .llm("m0", "m0")
                .llm("m1", "m1")
                .llm("m2", "m2")
                .answer("end")
                .edges(
                        "query.out>before",
                        "before.ok>fan",
                        "fan.x0>m0",
                        "fan.x1>m1",
                        "fan.x2>m2",
                        "m0.ok>join",
                        "m1.ok>join",
                        "m2.ok>join",
                        "join.out>end",
                        "join.failed>end")
                .document();
        SimulationResult result = SmallData.rows(1)
                .cell(0, "before", 0.5, 1, 10)
                .failed(0, "m0", 1, 100)
                .failed(0, "m1", 1, 200)
                .cell(0, "m2", 1, 1, 400)
                .run(document);
        // The second failure decides; the third call is stopped at half its time, and the earlier answer stands.
        assertThat(result.perQuery().millis()).containsExactly(10 + 200);
        assertThat(result.perQuery().cost()).containsExactly(1 + 1 + 1 + 0.5);
        assertThat(result.perQuery().quality()).containsExactly(0.5);
        assertThat(result.edges().stream()
                        .filter(e -> e.exit().equals("failed"))
                        .map(EdgeStats::count))
                .containsExactly(1L);
    }

    @Test
    void aCancelledLoserBillsItsInputTokensAndItsOutputTokensSoFar() throws Exception {
        SmallData data = voters(0.25, 0.5, 0.75)
                .with(b -> IntStream.range(0, 3).forEach(i -> b.price("m" + i, new Price(1, 1, "USD", ""))));
        SimulationResult result = data.run(joined(new Wait.FirstOk(), new Merge.First(), true));
        // A third of each loser's cost is input; of the rest a half and a third was made when the first call was done.
        assertThat(result.perQuery().cost()[0])
                .isCloseTo(1 + 2 * (1 / 3.0 + 2 / 3.0 / 2) + 3 * (1 / 3.0 + 2 / 3.0 / 3), within());
        assertThat(result.perQuery().use().tokensIn()).containsExactly(30);
        assertThat(result.perQuery().use().tokensOut()[0]).isCloseTo(20 + 20 / 2.0 + 20 / 3.0, within());
        assertThat(result.perQuery().use().calls()).containsExactly(3);
        assertThat(result.summary().coverage().cost()).isEqualTo(DERIVED);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-12);
    }

    @Test
    void branchIStartsAfterItsDelayUnlessOneHasAnswered() throws Exception {
        FanMode hedge = new FanMode.Hedge(List.of(0.0, 50.0, 150.0));
        SimulationResult result =
                voters(0.25, 0.5, 0.75).run(joined(hedge, new Wait.FirstOk(), new Merge.First(), false));
        assertThat(result.perQuery().use().calls()).containsExactly(2);
        assertThat(result.perQuery().cost()).containsExactly(1 + 2);
        assertThat(result.perQuery().millis()).containsExactly(100);
    }

    @Test
    void partsSendsOneCopyPerChildRowAndCollectSetsTheParentsQuality() throws Exception {
        SmallData data =
                SmallData.rows(4).word(1, "parent", "0").word(2, "parent", "0").word(3, "parent", "0");
        data.cell(0, "m0", 1, 50, 50)
                .cell(1, "m0", 1, 1, 100)
                .cell(2, "m0", 0.5, 2, 300)
                .cell(3, "m0", 0, 4, 200);
        SimulationResult share = data.run(parts(Merge.Whole.SHARE_RIGHT));
        assertThat(share.perQuery().rows()).containsExactly(0);
        assertThat(share.perQuery().quality()).containsExactly(2 / 3.0);
        assertThat(share.perQuery().cost()).containsExactly(1 + 2 + 4);
        assertThat(share.perQuery().millis()).containsExactly(300);
        assertThat(share.summary().coverage().quality()).isEqualTo(DERIVED);
        assertThat(data.run(parts(Merge.Whole.ALL_RIGHT)).perQuery().quality()).containsExactly(0);
    }

    private static Document parts(Merge.Whole whole) {
        return Drawing.start()
                .node(new Fan(new NodeId("fan"), "fan", List.of("x"), new FanMode.Parts(), Decider.FREE))
                .node(new Join(new NodeId("join"), "join", new Wait.All(), new Merge.Collect(whole), false))
                .llm("m0", "m0")
                .answer("end")
                .edges("query.out>fan", "fan.x>m0", "m0.ok>join", "join.out>end")
                .document();
    }

    @Test
    void aBranchThatEndsAtDiscardIsNotWaitedForAndIsBilledInFull() throws Exception {
        Document document = Drawing.start()
                .node(new Fan(new NodeId("fan"), "fan", List.of("x0", "x1")))
                .node(new Join(new NodeId("join"), "join", new Wait.All(), new Merge.First(), true))
                .node(new Answer(new NodeId("shadow"), "shadow", Answer.Ending.DISCARD, ""))
                .llm("m0", "m0")
                .llm("m1", "m1")
                .answer("end")
                .edges(
                        "query.out>fan",
                        "fan.x0>m0",
                        "fan.x1>m1",
                        "m0.ok>join",
                        "m1.ok>shadow",
                        "m1.failed>shadow",
                        "join.out>end")
                .document();
        SimulationResult result = voters(0.25, 0.5, 0.75).run(document);
        assertThat(result.perQuery().millis()).containsExactly(100);
        assertThat(result.perQuery().cost()).containsExactly(1 + 2);
        assertThat(result.perQuery().quality()).containsExactly(0.25);
    }

    @Test
    void tagsSurviveFromTheWinnerAndFromVotersWhereTheyAgree() throws Exception {
        SmallData data = voters(0.25, 0.5, 0.75)
                .cell(0, "t", 0, 0, 0)
                .cell(0, "n", 0, 1, 10)
                .cell(0, "n", "rag", 0, 1, 1, 10)
                .cell(0, "s", 0.5, 1, 10);
        assertThat(data.run(tagging(new Merge.First())).perQuery().quality()).containsExactly(1);
        // Only one voter has the tag, so that the synthesised answer goes on without it.
        assertThat(data.run(tagging(new Merge.Synthesis("s", 1.0, 1.0)))
                        .perQuery()
                        .quality())
                .containsExactly(0);
    }

    private static Document tagging(Merge merge) {
        return Drawing.start()
                .node(new Fan(new NodeId("fan"), "fan", List.of("x0", "x1")))
                .node(new Join(new NodeId("join"), "join", new Wait.All(), merge, false))
                .node(new Tool(new NodeId("t"), "t", "t", "rag"))
                .llm("m0", "t0")
                .llm("m1", "m1")
                .llm("n", "n")
                .answer("end")
                .edges(
                        "query.out>fan",
                        "fan.x0>m0",
                        "m0.ok>t",
                        "t.ok>join",
                        "fan.x1>m1",
                        "m1.ok>join",
                        "join.out>n",
                        "n.ok>end")
                .document();
    }

    /** One row with voters of the given qualities; the i-th takes i times 100 milliseconds and costs i. */
    private static SmallData voters(double... qualities) {
        SmallData data = SmallData.rows(1);
        for (int i = 0; i < qualities.length; i++) {
            data.cell(0, "m" + i, qualities[i], i + 1, 100 * (i + 1)).tokens(0, "m" + i, 10, 20);
        }
        return data.cell(0, "t0", 0.25, 1, 100);
    }

    private static Document joined(Wait wait, Merge merge, boolean cancel) {
        return joined(new FanMode.All(), wait, merge, cancel);
    }

    private static Document joined(FanMode mode, Wait wait, Merge merge, boolean cancel) {
        Drawing drawing = Drawing.start()
                .node(new Fan(new NodeId("fan"), "fan", List.of("x0", "x1", "x2"), mode, Decider.FREE))
                .node(new Join(new NodeId("join"), "join", wait, merge, cancel))
                .answer("end")
                .edges("query.out>fan", "join.out>end");
        for (int i = 0; i < 3; i++) {
            drawing.llm("m" + i, "m" + i).edges("fan.x" + i + ">m" + i, "m" + i + ".ok>join");
        }
        return drawing.document();
    }
}
