package dev.routewright.sim.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Decider;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Join;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Wait;
import dev.routewright.run.Draws;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.PerQuery;
import dev.routewright.sim.SimulationResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * simulator/README.md, section 5: randomness, sentence by sentence. The expected draws are worked out from their
 * keys; the call {@code a} costs 1 and {@code b} costs 2, so that a cost tells which way a draw went.
 */
class RandomnessSentencesTest {
    private static final int ROWS = 16;
    private static final int RANDOM = 1;
    private static final int SPLIT = 2;
    private static final int SYNTHESIS = 7;

    @Test
    void everyDrawIsKeyedByTheSeedTheRowTheNodeAndThePurpose() throws Exception {
        SequencedMap<String, Double> even = new LinkedHashMap<>();
        even.put("a", 50.0);
        even.put("b", 50.0);
        for (long seed = 1; seed <= 3; seed++) {
            assertThat(costs(choice(new PolicySpec.Random()), seed)).containsExactly(expected(seed, "r", RANDOM));
            assertThat(costs(choice(new PolicySpec.Split(even)), seed)).containsExactly(expected(seed, "r", SPLIT));
        }
        assertThat(expected(1, "r", RANDOM))
                .isNotEqualTo(expected(2, "r", RANDOM))
                .isNotEqualTo(expected(1, "r", SPLIT))
                .isNotEqualTo(expected(1, "s", RANDOM))
                .contains(1, 2);
    }

    private static double[] expected(long seed, String node, int purpose) {
        return IntStream.range(0, ROWS)
                .mapToDouble(row -> cost(seed, row, node, purpose, 0))
                .toArray();
    }

    private static double cost(long seed, long luck, String node, int purpose, long occurrence) {
        return Draws.uniform(seed, luck, Draws.hash(node), purpose, occurrence) < 0.5 ? 1 : 2;
    }

    @Test
    void fromItsSecondUseOnADrawIsKeyedByHowOftenTheRowWasUsed() throws Exception {
        for (int use = 0; use <= 3; use++) {
            int before = use;
            double[] expected = IntStream.range(0, ROWS)
                    .mapToDouble(row -> cost(1, luck(row, before), "r", RANDOM, 0))
                    .toArray();
            assertThat(data().used(choice(new PolicySpec.Random()), use)
                            .perQuery()
                            .cost())
                    .containsExactly(expected);
        }
        assertThat(luck(5, 0)).isEqualTo(5);
        assertThat(luck(5, 1)).isNotEqualTo(luck(5, 2)).isNotEqualTo(luck(6, 1)).isNotEqualTo(5);
    }

    private static long luck(int row, int use) {
        return use == 0 ? row : Draws.mix(row, use);
    }

    @Test
    void theChanceOfASynthesisIsDrawnAnewForARowThatIsUsedAgain() throws Exception {
        Document document = Drawing.start()
                .node(new Fan(new NodeId("fan"), "fan", List.of("a", "b")))
                .node(new Join(
                        new NodeId("join"), "join", new Wait.All(), new Merge.Synthesis("free", 0.5, 0.5), false))
                .llm("a", "a")
                .llm("b", "b")
                .answer("end")
                .edges("query.out>fan", "fan.a>a", "fan.b>b", "a.ok>join", "b.ok>join", "join.out>end")
                .document();
        for (int use = 0; use <= 3; use++) {
            int before = use;
            double[] expected = IntStream.range(0, ROWS)
                    .mapToDouble(row -> cost(1, luck(row, before), "join", SYNTHESIS, 0) == 1 ? 1 : 0)
                    .toArray();
            assertThat(data().used(document, use).perQuery().quality()).containsExactly(expected);
        }
    }

    @Test
    void everyDrawIsKeyedByTheVisit() throws Exception {
        Document document = Drawing.start()
                .node(new Loop(new NodeId("loop"), "loop", 2))
                .router("r", new PolicySpec.Random(), "a", "b")
                .llm("a", "a")
                .llm("b", "b")
                .answer("end")
                .edges("query.out>loop", "loop.again>r", "r.a>a", "r.b>b", "a.ok>loop", "b.ok>loop", "loop.done>end")
                .document();
        double[] expected = IntStream.range(0, ROWS)
                .mapToDouble(row -> cost(1, row, "r", RANDOM, Draws.occurrence(0, 0))
                        + cost(1, row, "r", RANDOM, Draws.occurrence(0, 1)))
                .toArray();
        assertThat(costs(document, 1)).containsExactly(expected).contains(2, 3, 4);
    }

    @Test
    void everyDrawIsKeyedByTheBranch() throws Exception {
        // Two branches pass the same router.
        Document document = Drawing.start()
                .node(new Fan(new NodeId("fan"), "fan", List.of("x", "y"), new FanMode.All(), Decider.FREE))
                .router("r", new PolicySpec.Random(), "a", "b")
                .llm("a", "a")
                .llm("b", "b")
                .node(new Join(new NodeId("join"), "join", new Wait.All(), new Merge.First(), false))
                .answer("end")
                .edges(
                        "query.out>fan",
                        "fan.x>r",
                        "fan.y>r",
                        "r.a>a",
                        "r.b>b",
                        "a.ok>join",
                        "b.ok>join",
                        "join.out>end")
                .document();
        double[] expected = IntStream.range(0, ROWS)
                .mapToDouble(row -> branchCost(row, 0) + branchCost(row, 1))
                .toArray();
        assertThat(costs(document, 1)).containsExactly(expected).contains(2, 3, 4);
    }

    private static double branchCost(int row, int branch) {
        long key = Draws.branch(0, Draws.hash("fan"), 0, branch);
        return cost(1, row, "r", RANDOM, Draws.occurrence(key, 0));
    }

    @Test
    void aNodeAddedElsewhereShiftsNobodysDraws() throws Exception {
        Document document = Drawing.start()
                .router("early", new PolicySpec.Random(), "x", "y")
                .llm("free", "free")
                .router("r", new PolicySpec.Random(), "a", "b")
                .llm("a", "a")
                .llm("b", "b")
                .answer("end")
                .edges(
                        "query.out>early",
                        "early.x>free",
                        "free.ok>r",
                        "early.y>r",
                        "r.a>a",
                        "r.b>b",
                        "a.ok>end",
                        "b.ok>end")
                .document();
        assertThat(costs(document, 1)).containsExactly(costs(choice(new PolicySpec.Random()), 1));
    }

    @Test
    void drawsAreNeverKeyedByOrder() throws Exception {
        SmallData data = data();
        for (int row = 0; row < ROWS; row++) {
            data.word(row, "part", row % 3 == 0 ? "report" : "train");
        }
        Document document = new Drawing()
                .node(new Query(new NodeId("query"), "q", "d", SplitPart.REPORT, List.of()))
                .router("r", new PolicySpec.Random(), "a", "b")
                .llm("a", "a")
                .llm("b", "b")
                .answer("end")
                .edges("query.out>r", "r.a>a", "r.b>b", "a.ok>end", "b.ok>end")
                .split(new DatasetRef.Split.ByColumn("part"))
                .document();
        double[] all = expected(1, "r", RANDOM);
        assertThat(data.agreed(document).perQuery().cost())
                .containsExactly(all[0], all[3], all[6], all[9], all[12], all[15]);
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBytes() throws Exception {
        Document document = choice(new PolicySpec.Random());
        SmallData data = data();
        SimulationResult alone = data.run(document);
        List<Future<SimulationResult>> together = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 8; i++) {
                together.add(threads.submit(() -> data.run(document)));
            }
        }
        for (Future<SimulationResult> one : together) {
            PerQuery queries = one.resultNow().perQuery();
            assertThat(queries.cost()).containsExactly(alone.perQuery().cost());
            assertThat(queries.evidence()).containsExactly(alone.perQuery().evidence());
            assertThat(one.resultNow().summary()).isEqualTo(alone.summary());
            assertThat(one.resultNow().edges()).isEqualTo(alone.edges());
        }
    }

    @Test
    void sumsAreTakenInFixedOrder() throws Exception {
        // The seeds let the queries enter in different orders; what they cost does not depend on it.
        SmallData data = SmallData.rows(ROWS);
        for (int row = 0; row < ROWS; row++) {
            double cost = row % 2 == 0 ? 1e-3 * (row + 1) : 1e7 / (row + 2);
            data.cell(row, "a", 1, cost, 10).cell(row, "b", 1, cost, 10);
        }
        PolicySpec bandit = new PolicySpec.Bandit(PolicySpec.Exploration.EPSILON_GREEDY, 0.5, 1, 0);
        double first = data.agreed(choice(bandit), 1).summary().cost();
        for (long seed = 2; seed <= 6; seed++) {
            assertThat(data.agreed(choice(bandit), seed).summary().cost()).isEqualTo(first);
        }
    }

    private static double[] costs(Document document, long seed) throws Exception {
        return data().agreed(document, seed).perQuery().cost();
    }

    private static Document choice(PolicySpec policy) {
        return Drawing.choice(policy, "a", "b").document();
    }

    private static SmallData data() {
        SmallData data = SmallData.rows(ROWS);
        for (int row = 0; row < ROWS; row++) {
            data.cell(row, "a", 0, 1, 10)
                    .cell(row, "b", 1, 2, 20)
                    .cell(row, "free", 0, 0, 10)
                    .cell(row, "a", "", 1, 0, 1, 10)
                    .cell(row, "b", "", 1, 1, 2, 20);
        }
        return data;
    }
}
