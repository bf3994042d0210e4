package dev.routewright.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.PolicySpec.Bandit;
import dev.routewright.graph.PolicySpec.Exploration;
import dev.routewright.run.Draws;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BanditPolicyTest {
    private static final long KEY = Draws.hash("node");

    @Test
    void epsilonGreedyTakesTheBestMeanAndUntriedExitsFirst() {
        LearningPolicy.Memory memory = bandit(Exploration.EPSILON_GREEDY, 0, 3).memory();
        assertThat(memory.choose(Asked.task(0))).isZero();
        memory.learn(0, 0, 0.2, 0);
        assertThat(memory.choose(Asked.task(0))).isEqualTo(1);
        memory.learn(1, 0, 0.9, 0);
        memory.learn(1, 0, 0.3, 0);
        memory.learn(2, 0, 0.5, 0);
        assertThat(memory.choose(Asked.task(0))).as("0.2, 0.6, 0.5").isEqualTo(1);
        memory.learn(2, 0, 0.9, 0);
        assertThat(memory.choose(Asked.task(0))).as("0.2, 0.6, 0.7").isEqualTo(2);
    }

    @Test
    void epsilonGreedyExploresByItsTwoDraws() {
        LearningPolicy.Memory memory =
                bandit(Exploration.EPSILON_GREEDY, 0.3, 3).memory();
        memory.learn(0, 0, 0, 0);
        memory.learn(1, 0, 1, 0);
        memory.learn(2, 0, 0, 0);
        for (int row = 0; row < 200; row++) {
            int expected = Draws.uniform(7, row, KEY, 8) < 0.3 ? (int) (Draws.uniform(7, row, KEY, 9) * 3) : 1;
            assertThat(memory.choose(Asked.of(row, 0))).as("row %s", row).isEqualTo(expected);
        }
    }

    @Test
    void upperBoundsAddWhatIsNotYetKnownToTheMean() {
        LearningPolicy.Memory memory = bandit(Exploration.UCB, 1, 2).memory();
        memory.learn(0, 0, 0.5, 0);
        assertThat(memory.choose(Asked.task(0))).as("untried").isEqualTo(1);
        memory.learn(1, 0, 0.25, 0);
        assertThat(memory.choose(Asked.task(0))).as("0.5 + 0.83, 0.25 + 0.83").isZero();
        memory.learn(0, 0, 0.5, 0);
        assertThat(memory.choose(Asked.task(0)))
                .as("0.5 + sqrt(ln 3 / 2) = 1.241, 0.25 + sqrt(ln 3 / 1) = 1.298")
                .isEqualTo(1);
        LearningPolicy.Memory greedy = bandit(Exploration.UCB, 0.1, 2).memory();
        greedy.learn(0, 0, 0.5, 0);
        greedy.learn(1, 0, 0.25, 0);
        greedy.learn(0, 0, 0.5, 0);
        assertThat(greedy.choose(Asked.task(0))).as("0.574, 0.355").isZero();
    }

    @Test
    void thompsonAddsANormalDrawThatNarrowsWithTheCount() {
        LearningPolicy.Memory memory = bandit(Exploration.THOMPSON, 0.5, 2).memory();
        memory.learn(1, 0, 0.25, 0);
        memory.learn(1, 0, 0.75, 0);
        memory.learn(1, 0, 0.5, 0);
        int[] taken = new int[2];
        for (int row = 0; row < 200; row++) {
            double first = 0.5 * normal(row, 0) / Math.sqrt(1);
            double second = 0.5 + 0.5 * normal(row, 1) / Math.sqrt(4);
            int expected = second > first ? 1 : 0;
            taken[expected]++;
            assertThat(memory.choose(Asked.of(row, 0))).as("row %s", row).isEqualTo(expected);
        }
        assertThat(taken).as("both are taken").doesNotContain(0);
    }

    @Test
    void theRewardWeighsQualityAndCostAndAMissingNumberWithAWeightTeachesNothing() {
        LearningPolicy.Memory memory =
                new BanditPolicy(new Bandit(Exploration.EPSILON_GREEDY, 0, 1, 2), 2, 1, KEY).memory();
        memory.learn(0, 0, 0.9, 0.3);
        memory.learn(1, 0, Double.NaN, 0.1);
        memory.learn(1, 0, 1, Double.NaN);
        assertThat(memory.choose(Asked.task(0)))
                .as("the second is still untried")
                .isEqualTo(1);
        memory.learn(1, 0, 0.8, 0.1);
        assertThat(memory.choose(Asked.task(0))).as("0.3, 0.6").isEqualTo(1);
        LearningPolicy.Memory byQuality =
                new BanditPolicy(new Bandit(Exploration.EPSILON_GREEDY, 0, 1, 0), 2, 1, KEY).memory();
        byQuality.learn(0, 0, 0.5, Double.NaN);
        assertThat(byQuality.choose(Asked.task(0)))
                .as("a cost without a weight may be missing")
                .isEqualTo(1);
    }

    @Test
    void aLinearBanditLearnsByTask() {
        LearningPolicy.Memory memory = bandit(Exploration.LINUCB, 0.1, 2).memory();
        for (int i = 0; i < 20; i++) {
            memory.learn(0, 0, 1, 0);
            memory.learn(1, 0, 0, 0);
            memory.learn(0, 1, 0, 0);
            memory.learn(1, 1, 1, 0);
        }
        assertThat(memory.choose(Asked.task(0))).isZero();
        assertThat(memory.choose(Asked.task(1))).isEqualTo(1);
    }

    @Test
    void memoriesDoNotShareWhatTheyLearnt() {
        BanditPolicy policy = bandit(Exploration.UCB, 1, 2);
        policy.memory().learn(0, 0, 1, 0);
        assertThat(policy.memory().choose(Asked.task(0))).isZero();
        assertThat(policy.choose(Asked.task(0))).isZero();
    }

    @ParameterizedTest
    @EnumSource(Exploration.class)
    void theRegretPerQueryFallsWhereOneOfTwoExitsIsBetter(Exploration kind) {
        double early = 0;
        double late = 0;
        for (int seed = 0; seed < 50; seed++) {
            double[] regret = regret(kind, seed);
            early += regret[0];
            late += regret[1];
        }
        assertThat(late).isLessThan(0.6 * early);
    }

    /** Regret of the first and the last 200 of 1000 queries; the exits are right with 0.4 and 0.7. */
    private static double[] regret(Exploration kind, int seed) {
        Random luck = new Random(seed);
        double exploration = kind == Exploration.EPSILON_GREEDY ? 0.1 : 0.5;
        LearningPolicy.Memory memory = bandit(kind, exploration, 2).memory();
        double[] regret = new double[2];
        for (int query = 0; query < 1000; query++) {
            Decision decision = Asked.of(query, 0);
            decision.seed = seed;
            int exit = memory.choose(decision);
            double chance = exit == 0 ? 0.4 : 0.7;
            memory.learn(exit, 0, luck.nextDouble() < chance ? 1 : 0, 0);
            if (query < 200 || query >= 800) {
                regret[query < 200 ? 0 : 1] += 0.7 - chance;
            }
        }
        return regret;
    }

    private static double normal(int row, int exit) {
        double radius = Draws.uniform(7, row, KEY, 10 + 16 * exit);
        double angle = Draws.uniform(7, row, KEY, 11 + 16 * exit);
        return Math.sqrt(-2 * Math.log(1 - radius)) * Math.cos(2 * Math.PI * angle);
    }

    private static BanditPolicy bandit(Exploration kind, double exploration, int exits) {
        return new BanditPolicy(new Bandit(kind, exploration, 1, 0), exits, 2, KEY);
    }
}
