package dev.routewright.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BudgetPolicyTest {
    /** Two exits of one task that cross at the price (0.9 - 0.5) / (3 - 1) = 0.2. */
    private static final double[][] CHEAP_AND_GOOD = {{0.5, 1}, {0.9, 3}};

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @Test
    void theLeastCrossingPointThatMeetsTheCapIsThePrice() {
        BudgetPolicy loose = fixed(3, CHEAP_AND_GOOD);
        assertThat(loose.price()).isZero();
        assertThat(loose.chosen(0)).isEqualTo(1);
        BudgetPolicy tight = fixed(2, CHEAP_AND_GOOD);
        assertThat(tight.price()).isEqualTo((0.9 - 0.5) / 2);
        assertThat(tight.chosen(0)).isZero();
    }

    @Test
    void aCapThatNoPriceMeetsTakesTheCheapestAndOfEquallyCheapTheBetter() {
        BudgetPolicy policy = fixed(0.5, new double[][] {{0.9, 3}, {0.4, 1}, {0.5, 1}, {0.5, 1}});
        assertThat(policy.price()).isInfinite();
        assertThat(policy.chosen(0)).isEqualTo(2);
    }

    @Test
    void anExitWithoutQualityOrCostIsPassedOverAndWithoutAnyTheChoiceIsMissing() {
        double nan = Double.NaN;
        assertThat(fixed(9, new double[][] {{nan, 1}, {1, nan}, {0.1, 4}}).chosen(0))
                .isEqualTo(2);
        Decision decision = Asked.task(0);
        assertThat(fixed(9, new double[][] {{nan, 1}, {1, nan}}).choose(decision))
                .isZero();
        assertThat(decision.grade).isEqualTo(Evidence.MISSING);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noPriceOfAFineGridMeetsTheCapWithMoreExpectedQualityOrBelowTheFittedPrice(int seed) {
        Random random = new Random(seed);
        int tasks = 1 + random.nextInt(4);
        double[][][] numbers = numbers(random, tasks, 2 + random.nextInt(4));
        int[] train = random.ints(30, 0, tasks).toArray();
        double cap = 0.05 + random.nextDouble();
        BudgetPolicy policy = fixed(cap, exits(numbers), tasks, train);
        double[] fitted = means(numbers, train, policy::chosen);
        if (Double.isInfinite(policy.price())) {
            double cheapest = means(numbers, train, task -> best(numbers[task], 1e12))[1];
            assertThat(cheapest).isGreaterThan(cap);
            assertThat(fitted[1]).isEqualTo(cheapest);
            return;
        }
        assertThat(fitted[1]).isLessThanOrEqualTo(cap);
        for (int step = 0; step <= 4000; step++) {
            double price = step * 0.005;
            double[] there = means(numbers, train, task -> best(numbers[task], price));
            if (price < policy.price() - 1e-9) {
                assertThat(there[1]).as("mean cost at price %s", price).isGreaterThan(cap);
            } else if (there[1] <= cap) {
                assertThat(there[0]).as("mean quality at price %s", price).isLessThanOrEqualTo(fitted[0] + 1e-9);
            }
        }
    }

    @Test
    void thePacedPriceFollowsWhatQueriesCost() {
        PacedBudgetPolicy policy = paced(2, CHEAP_AND_GOOD);
        double crossing = (0.9 - 0.5) / 2;
        assertThat(policy.startPrice()).isEqualTo(crossing);
        assertThat(policy.learnsOncePerQuery()).isTrue();
        LearningPolicy.Memory memory = policy.memory();
        assertThat(memory.choose(Asked.task(0))).isZero();
        memory.learn(0, 0, 1, Double.NaN);
        assertThat(memory.choose(Asked.task(0))).isZero();
        memory.learn(0, 0, 1, 1);
        assertThat(memory.choose(Asked.task(0))).isEqualTo(1);
        memory.learn(1, 0, 1, 3);
        memory.learn(1, 0, 1, 3);
        assertThat(memory.choose(Asked.task(0))).isZero();
        assertThat(policy.choose(Asked.task(0))).as("a fresh memory").isZero();
    }

    @Test
    void aPacedPriceDoesNotFallBelowZeroAndStartsAtTheLargestCrossingWhereNoneIsEnough() {
        PacedBudgetPolicy policy = paced(0.5, CHEAP_AND_GOOD);
        assertThat(policy.startPrice()).isEqualTo((0.9 - 0.5) / 2);
        LearningPolicy.Memory memory = policy.memory();
        for (int query = 0; query < 1000; query++) {
            memory.learn(0, 0, 1, 0);
        }
        memory.learn(0, 0, 1, 7);
        assertThat(memory.choose(Asked.task(0)))
                .as("0.02 * 6.5 / 0.5 = 0.26 is over 0.2")
                .isZero();
        PacedBudgetPolicy single = paced(0.5, new double[][] {{0.5, 1}});
        assertThat(single.startPrice()).isZero();
    }

    @Test
    void aPacedBudgetComesCloseToItsCapWhereThePriceWasFittedOnOtherCosts() {
        PacedBudgetPolicy policy = paced(2, CHEAP_AND_GOOD);
        LearningPolicy.Memory memory = policy.memory();
        double sum = 0;
        for (int query = 0; query < 2000; query++) {
            int exit = memory.choose(Asked.of(query, 0));
            double cost = 1.2 * CHEAP_AND_GOOD[exit][1];
            sum += cost;
            memory.learn(exit, 0, 1, cost);
        }
        assertThat(sum / 2000).isBetween(1.95, 2.05);
    }

    private static BudgetPolicy fixed(double cap, double[][] exits) {
        return fixed(cap, exits(new double[][][] {exits}), 1, new int[] {0});
    }

    private static BudgetPolicy fixed(double cap, List<Expectation> exits, int tasks, int[] train) {
        return new BudgetPolicy(BudgetPolicy.fit(cap, exits, tasks, train), exits, tasks);
    }

    private static PacedBudgetPolicy paced(double cap, double[][] numbers) {
        List<Expectation> exits = exits(new double[][][] {numbers});
        return new PacedBudgetPolicy(cap, PacedBudgetPolicy.fit(cap, exits, 1, new int[] {0}), exits, 1);
    }

    /** By task, then exit: quality and cost. */
    private static double[][][] numbers(Random random, int tasks, int exits) {
        double[][][] numbers = new double[tasks][exits][];
        for (double[][] task : numbers) {
            Arrays.setAll(task, exit -> new double[] {random.nextDouble(), random.nextDouble()});
        }
        return numbers;
    }

    private static List<Expectation> exits(double[][][] numbers) {
        return IntStream.range(0, numbers[0].length)
                .mapToObj(exit -> (Expectation) (metric, task) ->
                        task < 0 || metric == Metric.MILLIS ? Double.NaN : numbers[task][exit][metric.ordinal()])
                .toList();
    }

    private static int best(double[][] exits, double price) {
        int best = 0;
        for (int exit = 1; exit < exits.length; exit++) {
            if (exits[exit][0] - price * exits[exit][1] > exits[best][0] - price * exits[best][1]) {
                best = exit;
            }
        }
        return best;
    }

    private static double[] means(double[][][] numbers, int[] train, IntUnaryOperator exitOf) {
        return new double[] {
            Arrays.stream(train)
                            .mapToDouble(t -> numbers[t][exitOf.applyAsInt(t)][0])
                            .sum()
                    / train.length,
            Arrays.stream(train)
                            .mapToDouble(t -> numbers[t][exitOf.applyAsInt(t)][1])
                            .sum()
                    / train.length
        };
    }
}
