package dev.routewright.sim.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Cache;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Document;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.PolicySpec.LoadRule;
import dev.routewright.graph.Query;
import dev.routewright.graph.SplitPart;
import dev.routewright.run.Draws;
import dev.routewright.sim.Drawing;
import dev.routewright.sim.RowSet;
import dev.routewright.sim.SimulationResult;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What simulator/README.md, section 7, says about the world of replay, sentence by sentence. */
class ReplayWorldSentencesTest {
    @Test
    void eachQueryEndsBeforeTheNextOneEnters() throws Exception {
        // However long the first takes, its answer lies in the cache when the others come.
        SimulationResult result = cached(5, 1);
        assertThat(result.perQuery().use().calls()).containsExactlyInAnyOrder(1, 0, 0, 0, 0);
        assertThat(result.perQuery().millis()).containsExactlyInAnyOrder(1e9, 2, 2, 2, 2);
    }

    @Test
    void rowsEnterInSeedPermutedOrder() throws Exception {
        boolean[] came = new boolean[5];
        for (long seed = 1; seed <= 8; seed++) {
            int first = order(5, seed)[0];
            came[first] = true;
            double[] expected = new double[5];
            expected[first] = 1 + first;
            assertThat(cached(5, seed).perQuery().cost()).as("seed %s", seed).containsExactly(expected);
        }
        assertThat(IntStream.range(0, 5).filter(row -> came[row]).count()).isGreaterThan(1);
    }

    /** Rows that ask the same, behind a cache that takes 2 milliseconds. */
    private static SimulationResult cached(int rows, long seed) throws Exception {
        SmallData data = SmallData.rows(rows);
        for (int row = 0; row < rows; row++) {
            data.text(row, "the same").cell(row, "m", 1, 1 + row, 1e9);
        }
        Document document = Drawing.start()
                .node(new Cache(new NodeId("c"), "c", Cache.Mode.ANSWERS, null, 0, null, 2.0, null, "examples"))
                .llm("m", "m")
                .answer("end")
                .edges("query.out>c", "c.hit>end", "c.miss>m", "m.ok>end")
                .document();
        return data.agreed(document, seed);
    }

    /** The rows by their keys, worked out apart from the engine. */
    private static int[] order(int rows, long seed) {
        Comparator<Long> unsigned = Long::compareUnsigned;
        return IntStream.range(0, rows)
                .boxed()
                .sorted(Comparator.comparing((Integer row) -> Draws.mix(seed, row), unsigned))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Test
    void loadAwareSeesNoLoadAndPicksByUnloadedLatencyThenPriceThenExitOrder() throws Exception {
        for (LoadRule rule : List.of(LoadRule.LEAST_OUTSTANDING, LoadRule.LEAST_LATENCY)) {
            assertThat(pick(rule, 2, 1, 30, 20)).isEqualTo(1);
            assertThat(pick(rule, 1, 2, 20, 20)).isZero();
            assertThat(pick(rule, 2, 1, 20, 20)).isEqualTo(1);
            assertThat(pick(rule, 1, 1, 20, 20)).isZero();
        }
    }

    /** The exit that all of four queries take between two calls. */
    private static int pick(LoadRule rule, double costA, double costB, double millisA, double millisB)
            throws Exception {
        SmallData data = SmallData.rows(4);
        for (int row = 0; row < 4; row++) {
            data.cell(row, "a", 1, costA, millisA).cell(row, "b", 1, costB, millisB);
        }
        PolicySpec policy = new PolicySpec.LoadAware(rule, PolicySpec.LoadAware.USUAL_DEADLINE_MILLIS);
        int[] exits = data.agreed(Drawing.choice(policy, "a", "b").document())
                .perQuery()
                .answeredBy();
        assertThat(exits).containsOnly(exits[0]);
        return exits[0];
    }

    @Test
    void aPacedBudgetRunsSequentially() throws Exception {
        SmallData data = SmallData.rows(5);
        for (int row = 0; row < 5; row++) {
            data.cell(row, "cheap", 0.5, 1, 10).cell(row, "strong", 1, 2, 10);
        }
        int[] order = order(5, 1);
        double[] expected = new double[5];
        // Strong is worth its money below a price of 0.5. From there, a step of 0.05 and a cap of 1.6 give
        // 0.5, 0.48125 after a cheap query, 0.49375 and 0.50625 after two dear ones, and 0.4875.
        double[] costs = {1, 2, 2, 1, 2};
        for (int i = 0; i < 5; i++) {
            expected[order[i]] = costs[i];
        }
        Document document = Drawing.choice(new PolicySpec.Budget(1.6, true), "cheap", "strong")
                .document();
        assertThat(data.agreed(document).perQuery().cost()).containsExactly(expected);
    }

    @Test
    void aBanditRunsSequentiallyInTheOrderOfTheSeed() throws Exception {
        SmallData data = SmallData.rows(5);
        for (int row = 0; row < 5; row++) {
            data.cell(row, "a", 0.25, 1, 10).cell(row, "b", 0.75, 1, 10).cell(row, "c", 0.5, 1, 10);
        }
        PolicySpec greedy = new PolicySpec.Bandit(PolicySpec.Exploration.EPSILON_GREEDY, 0, 1, 0);
        for (long seed = 1; seed <= 3; seed++) {
            int[] order = order(5, seed);
            int[] expected = new int[5];
            for (int i = 0; i < 5; i++) {
                // Each exit once, then the best.
                expected[order[i]] = i < 3 ? i : 1;
            }
            assertThat(data.agreed(Drawing.choice(greedy, "a", "b", "c").document(), seed)
                            .perQuery()
                            .answeredBy())
                    .containsExactly(expected);
        }
    }

    @Test
    void withoutPartsThatDependOnOrderTheSeedChangesNothing() throws Exception {
        SmallData data =
                SmallData.rows(3).number(0, "hard", 0).number(1, "hard", 1).number(2, "hard", 0);
        for (int row = 0; row < 3; row++) {
            data.cell(row, "a", 0.25, 1, 10).cell(row, "b", 0.75, 2, 20);
        }
        Document document = Drawing.choice(new PolicySpec.Threshold("hard", List.of(0.5)), "a", "b")
                .document();
        for (long seed = 1; seed <= 3; seed++) {
            assertThat(data.agreed(document, seed).perQuery().cost()).containsExactly(1, 2, 1);
        }
    }

    @Test
    void eachRowThatEntersCountsOnceAndTheirNumberIsTold() throws Exception {
        Condition filter = new Condition.Compare("hard", Condition.Comparison.GE, 1);
        Document document = new Drawing()
                .node(new Query(new NodeId("query"), "q", "d", SplitPart.ALL, filter, List.of()))
                .llm("m", "m")
                .answer("end")
                .edges("query.out>m", "m.ok>end")
                .document();
        double[] costs = {100, 1, 2, 6};
        SmallData data = SmallData.rows(4);
        for (int row = 0; row < 4; row++) {
            data.number(row, "hard", row).cell(row, "m", row == 3 ? 1 : 0.25, costs[row], 10);
        }
        SimulationResult result = data.agreed(document);
        assertThat(result.perQuery().rows()).containsExactly(1, 2, 3);
        assertThat(result.summary().n()).isEqualTo(3);
        assertThat(result.summary().cost()).isEqualTo((1.0 + 2 + 6) / 3);
        assertThat(result.summary().quality()).isEqualTo((0.25 + 0.25 + 1) / 3);
        RowSet rows = result.summary().rowSet();
        assertThat(rows).isEqualTo(new RowSet("own-paths", 3, 3, rows.hash()));
        assertThat(rows.hash()).matches("[0-9a-f]{8}");
    }
}
