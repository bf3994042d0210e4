package dev.routewright.sim.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Condition;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Document;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.PolicySpec.Normaliser;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Router;
import dev.routewright.graph.Tool;
import dev.routewright.run.Draws;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.Grades;
import dev.routewright.sim.SimulationResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What simulator/README.md, section 4.1, says about what each policy picks, sentence by sentence. */
class PolicySentencesTest {
    private static final int CHEAP = 0;
    private static final int STRONG = 1;

    @Test
    void alwaysPicksOneExit() throws Exception {
        assertThat(picks(alike(2), new PolicySpec.Always("strong"))).containsExactly(STRONG, STRONG);
    }

    @Test
    void randomIsUniform() throws Exception {
        int[] expected = IntStream.range(0, 12)
                .map(row -> Draws.uniform(1, row, Draws.hash("r"), 1) < 0.5 ? CHEAP : STRONG)
                .toArray();
        assertThat(picks(alike(12), new PolicySpec.Random())).containsExactly(expected);
        assertThat(expected).contains(CHEAP, STRONG);
    }

    @Test
    void splitGoesByWeightsAndTheSameQueryGoesTheSameWayInEveryRun() throws Exception {
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        weights.put("cheap", 75.0);
        weights.put("strong", 25.0);
        SmallData data = alike(12);
        int[] expected = IntStream.range(0, 12)
                .map(row -> Draws.uniform(1, row, Draws.hash("r"), 2) < 0.75 ? CHEAP : STRONG)
                .toArray();
        assertThat(picks(data, new PolicySpec.Split(weights))).containsExactly(expected);
        assertThat(picks(data, new PolicySpec.Split(weights))).containsExactly(expected);
        assertThat(expected).contains(CHEAP, STRONG);
    }

    @Test
    void rulesTakeTheFirstConditionThatHoldsElseTheDefault() throws Exception {
        PolicySpec rules = new PolicySpec.Rules(
                List.of(
                        new PolicySpec.Rule(new Condition.Compare("hard", Condition.Comparison.GE, 0.5), "strong"),
                        new PolicySpec.Rule(new Condition.Matches("text", "[0-9]"), "cheap"),
                        new PolicySpec.Rule(new Condition.Everything(), "strong")),
                "cheap");
        SmallData data = alike(3).number(0, "hard", 0.5)
                .number(1, "hard", 0.25)
                .number(2, "hard", 0.25)
                .text(0, "1 + 1")
                .text(1, "1 + 1")
                .text(2, "hello");
        assertThat(picks(data, rules)).containsExactly(STRONG, CHEAP, STRONG);
        assertThat(picks(data, new PolicySpec.Rules(List.of(), "cheap"))).containsExactly(CHEAP, CHEAP, CHEAP);
    }

    @Test
    void conditionsSpeakOfAttributesTagsAndPath() throws Exception {
        NodeId tool = new NodeId("t");
        NodeId draft = new NodeId("draft");
        NodeId other = new NodeId("cheap");
        // Two calls were made: the tool's and the draft's.
        List<Condition> hold = List.of(
                new Condition.HasTag("rag"),
                new Condition.OneOf("lang", Set.of("de", "en")),
                new Condition.Before(tool, draft),
                new Condition.Never(other),
                new Condition.Until(draft, tool),
                new Condition.Or(List.of(new Condition.HasTag("x"), new Condition.HasTag("rag"))),
                new Condition.Not(new Condition.Visited(other)),
                new Condition.Compare("path.calls", Condition.Comparison.EQ, 2));
        List<Condition> fail = List.of(
                new Condition.HasTag("x"),
                new Condition.OneOf("lang", Set.of("fr")),
                new Condition.Before(draft, tool),
                new Condition.Never(draft),
                new Condition.Until(tool, draft),
                new Condition.And(List.of(new Condition.HasTag("x"), new Condition.HasTag("rag"))),
                new Condition.Not(new Condition.Visited(draft)),
                new Condition.Compare("path.calls", Condition.Comparison.NE, 2));
        for (int i = 0; i < hold.size(); i++) {
            assertThat(holds(hold.get(i))).as("%s", hold.get(i)).isTrue();
            assertThat(holds(fail.get(i))).as("%s", fail.get(i)).isFalse();
        }
    }

    /** Whether it holds at a router behind a tool that sets a tag and a call. */
    private static boolean holds(Condition condition) throws Exception {
        PolicySpec rules = new PolicySpec.Rules(List.of(new PolicySpec.Rule(condition, "strong")), "cheap");
        SequencedMap<String, Profile> catalog = new LinkedHashMap<>();
        catalog.put("search", Profile.named("search"));
        Document document = Drawing.start()
                .node(new Tool(new NodeId("t"), "t", "search", "", "rag", new LinkedHashMap<>()))
                .llm("draft", "draft")
                .router("r", rules, "cheap", "strong")
                .llm("cheap", "cheap")
                .llm("strong", "strong")
                .answer("end")
                .edges(
                        "query.out>t",
                        "t.ok>draft",
                        "draft.ok>r",
                        "r.cheap>cheap",
                        "r.strong>strong",
                        "cheap.ok>end",
                        "strong.ok>end")
                .document()
                .withCatalog(catalog);
        SmallData data = alike(1).word(0, "lang", "de")
                .cell(0, "draft", "rag", 0, 0, 1, 10)
                .cell(0, "cheap", "rag", 0, 0, 1, 10)
                .cell(0, "strong", "rag", 0, 1, 1, 10);
        return data.agreed(document).perQuery().answeredBy()[0] == STRONG;
    }

    @Test
    void byTaskTakesTheExitThatIsMappedToTheTask() throws Exception {
        SequencedMap<String, String> mapping = new LinkedHashMap<>();
        mapping.put("math", "strong");
        SmallData data = alike(3).task(0, "math").task(1, "chat");
        assertThat(picks(data, new PolicySpec.ByTask(mapping, "cheap"))).containsExactly(STRONG, CHEAP, CHEAP);
    }

    @Test
    void thresholdCutsOnAScore() throws Exception {
        SmallData data = alike(4).number(0, "hard", 0.25)
                .number(1, "hard", 0.5)
                .number(2, "hard", 0.75)
                .text(0, "abcde")
                .text(1, "abc")
                .text(2, "")
                .text(3, "abcd");
        SimulationResult byColumn = data.agreed(choice(new PolicySpec.Threshold("hard", List.of(0.5))));
        assertThat(byColumn.perQuery().answeredBy()).containsExactly(CHEAP, STRONG, STRONG, CHEAP);
        // Nobody knows where the row without a score would have gone.
        assertThat(byColumn.summary().coverage().cost()).isEqualTo(new Grades(3, 0, 0, 1));
        assertThat(picks(data, new PolicySpec.Threshold("length", List.of(4.0))))
                .containsExactly(STRONG, CHEAP, CHEAP, STRONG);
    }

    @Test
    void utilityTakesTheLargestQualityLessCostLessLatency() throws Exception {
        // Quality 0.5 and 1, cost 1 and 2, 100 and 500 milliseconds.
        assertThat(picks(alike(1), utility(0.25, 0, PolicySpec.Flags.NONE))).containsExactly(STRONG);
        assertThat(picks(alike(1), utility(0.75, 0, PolicySpec.Flags.NONE))).containsExactly(CHEAP);
        assertThat(picks(alike(1), utility(0, 0.001, PolicySpec.Flags.NONE))).containsExactly(STRONG);
        assertThat(picks(alike(1), utility(0, 0.002, PolicySpec.Flags.NONE))).containsExactly(CHEAP);
    }

    @Test
    void utilityAddsWeightedFlagsAndObeysHardOnes() throws Exception {
        SequencedMap<String, Profile> catalog = new LinkedHashMap<>();
        catalog.put("cheap", Profile.named("cheap").withTags(List.of("eu")));
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        weights.put("eu", 0.75);
        PolicySpec weighted = utility(0, 0, new PolicySpec.Flags(weights, List.of(), null, null));
        PolicySpec hard = utility(0, 0, new PolicySpec.Flags(new LinkedHashMap<>(), List.of("eu"), null, null));
        for (PolicySpec policy : List.of(weighted, hard)) {
            SimulationResult result = alike(1).agreed(choice(policy).withCatalog(catalog));
            assertThat(result.perQuery().answeredBy()).containsExactly(CHEAP);
        }
    }

    private static PolicySpec utility(double cost, double latency, PolicySpec.Flags flags) {
        return new PolicySpec.Utility(1, cost, latency, Normaliser.NONE, flags);
    }

    @Test
    void eliminateDropsTheWorstRoundByRoundAndEachRoundIsBilled() throws Exception {
        Document document = Drawing.start()
                .node(new Router(
                        new NodeId("r"),
                        "r",
                        List.of("a", "b", "c"),
                        new PolicySpec.Eliminate("rank"),
                        Decider.stated(0.5, 3.0)))
                .llm("a", "a")
                .llm("b", "b")
                .llm("c", "c")
                .answer("end")
                .edges("query.out>r", "r.a>a", "r.b>b", "r.c>c", "a.ok>end", "b.ok>end", "c.ok>end")
                .document();
        SmallData data = SmallData.rows(2);
        double[][] ranks = {{2, 3, 1}, {2, 1, 2}};
        for (int row = 0; row < 2; row++) {
            for (int exit = 0; exit < 3; exit++) {
                String profile = List.of("a", "b", "c").get(exit);
                data.cell(row, profile, 1, 1, 10).number(row, "rank:" + profile, ranks[row][exit]);
            }
        }
        SimulationResult result = data.agreed(document);
        assertThat(result.perQuery().answeredBy()).containsExactly(1, 0);
        assertThat(result.perQuery().cost()).containsExactly(1 + 2 * 0.5, 1 + 2 * 0.5);
        assertThat(result.perQuery().millis()).containsExactly(10 + 2 * 3, 10 + 2 * 3);
    }

    @Test
    void loadAwareTakesTheCheapestThatMeetsTheDeadline() throws Exception {
        // 100 and 500 milliseconds.
        assertThat(picks(alike(1), inTime(500))).containsExactly(CHEAP);
        SmallData dearAndFast = SmallData.rows(1).cell(0, "cheap", 1, 9, 100).cell(0, "strong", 1, 2, 500);
        assertThat(picks(dearAndFast, inTime(500))).containsExactly(STRONG);
        assertThat(picks(dearAndFast, inTime(499))).containsExactly(CHEAP);
        assertThat(picks(dearAndFast, inTime(50))).containsExactly(CHEAP);
    }

    private static PolicySpec inTime(double deadlineMillis) {
        return new PolicySpec.LoadAware(PolicySpec.LoadRule.CHEAPEST_IN_TIME, deadlineMillis);
    }

    @Test
    void aBanditLearnsFromTheOutcomeOfTheExitItTookOnly() throws Exception {
        SmallData data = SmallData.rows(6);
        int[] order = WalkOrder.of(IntStream.range(0, 6).toArray(), 1);
        for (int i = 0; i < 6; i++) {
            // Strong is bad on the one query on which it is tried, and good on all that it is not asked for.
            data.cell(order[i], "cheap", 0.5, 1, 10).cell(order[i], "strong", i == 1 ? 0.25 : 1, 1, 10);
        }
        int[] expected = new int[6];
        expected[order[1]] = STRONG;
        assertThat(picks(data, new PolicySpec.Bandit(PolicySpec.Exploration.EPSILON_GREEDY, 0, 1, 0)))
                .containsExactly(expected);
    }

    @Test
    void budgetKeepsSpendUnderACapByAPriceOnCost() throws Exception {
        // A unit of money buys 0.375 on the first task and 0.125 on the second.
        SmallData data = SmallData.rows(2)
                .task(0, "x")
                .task(1, "y")
                .cell(0, "cheap", 0.25, 1, 10)
                .cell(0, "strong", 1, 3, 10)
                .cell(1, "cheap", 0.25, 1, 10)
                .cell(1, "strong", 0.5, 3, 10);
        assertThat(picks(data, new PolicySpec.Budget(3, false))).containsExactly(STRONG, STRONG);
        assertThat(picks(data, new PolicySpec.Budget(2, false))).containsExactly(STRONG, CHEAP);
        assertThat(picks(data, new PolicySpec.Budget(1, false))).containsExactly(CHEAP, CHEAP);
        assertThat(picks(data, new PolicySpec.Budget(0.5, false))).containsExactly(CHEAP, CHEAP);
    }

    @Test
    void learnedWeighsATrainedRoutersScores() throws Exception {
        SmallData data = alike(2).number(0, "router:art:cheap", 0.75)
                .number(0, "router:art:strong", 0.9)
                .number(1, "router:art:cheap", 0.25)
                .number(1, "router:art:strong", 0.9);
        assertThat(picks(data, new PolicySpec.Learned("art", 1, 0, 0, Normaliser.NONE)))
                .containsExactly(STRONG, STRONG);
        assertThat(picks(data, new PolicySpec.Learned("art", 1, 0.5, 0, Normaliser.NONE)))
                .containsExactly(CHEAP, STRONG);
    }

    @Test
    void oracleTakesTheBestExitInHindsightTiesToCheaperFasterExitOrder() throws Exception {
        double[][] strong = {{1, 9, 99}, {0.5, 1, 99}, {0.5, 2, 9}, {0.5, 2, 10}};
        SmallData data = SmallData.rows(4);
        for (int row = 0; row < 4; row++) {
            data.cell(row, "cheap", 0.5, 2, 10).cell(row, "strong", strong[row][0], strong[row][1], strong[row][2]);
        }
        assertThat(picks(data, new PolicySpec.Oracle())).containsExactly(STRONG, STRONG, STRONG, CHEAP);
    }

    private static int[] picks(SmallData data, PolicySpec policy) throws Exception {
        return data.agreed(choice(policy)).perQuery().answeredBy();
    }

    private static Document choice(PolicySpec policy) {
        return Drawing.choice(policy, "cheap", "strong").document();
    }

    /** Rows that are all the same. */
    private static SmallData alike(int rows) {
        SmallData data = SmallData.rows(rows);
        for (int row = 0; row < rows; row++) {
            data.cell(row, "cheap", 0.5, 1, 100).cell(row, "strong", 1, 2, 500);
        }
        return data;
    }
}
