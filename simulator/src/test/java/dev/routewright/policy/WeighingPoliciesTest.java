package dev.routewright.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.Metric;
import dev.routewright.graph.PolicySpec.Flags;
import dev.routewright.graph.PolicySpec.LoadAware;
import dev.routewright.graph.PolicySpec.LoadRule;
import dev.routewright.graph.PolicySpec.Normaliser;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeighingPoliciesTest {
    private static final float NAN = Float.NaN;

    @Test
    void aUtilityTakesTheLargestSumAndTellsEveryExitsScore() {
        UtilityPolicy policy = utility(new Weights(1, 2, 0), 0, 0, 0);
        double[] scores = new double[3];
        policy.scores(Asked.task(0), scores);
        assertThat(scores).containsExactly(0.9 - 2 * 0.3, 0.8 - 2 * 0.1, Double.NaN);
        assertThat(choice(policy, 0)).isEqualTo(new Choice(1, Evidence.RECORDED));
    }

    @Test
    void aFlagsWeightMovesTheChoiceAndAHardFlagTakesAnExitOut() {
        assertThat(choice(utility(new Weights(1, 2, 0), 0.31, 0, 0), 0)).isEqualTo(new Choice(0, Evidence.RECORDED));
        assertThat(choice(utility(new Weights(1, 2, 0), 0, Double.NaN, 0), 0))
                .isEqualTo(new Choice(0, Evidence.RECORDED));
        assertThat(choice(utility(new Weights(1, 2, 0), Double.NaN, Double.NaN, 0), 0))
                .isEqualTo(new Choice(0, Evidence.MISSING));
    }

    @Test
    void flagsAskForTagsPriceAndContextAndAnUnknownProfileBreaksEveryHardOne() {
        SequencedMap<String, Double> weights = new LinkedHashMap<>();
        weights.put("eu", 0.25);
        weights.put("open", 0.5);
        weights.put("fast", 4.0);
        Flags soft = new Flags(weights, List.of(), null, null);
        Profile profile = Profile.named("p")
                .withTags(List.of("open", "eu"))
                .withPrice(new Price(1, 8, "USD", ""))
                .withLimits(new Profile.Limits(1000, null, 0));
        assertThat(ExitFlags.of(soft, profile)).isEqualTo(0.75);
        assertThat(ExitFlags.of(soft, null)).isZero();
        assertThat(ExitFlags.of(hard(List.of("eu"), null, null), profile)).isZero();
        assertThat(ExitFlags.of(hard(List.of("eu", "fast"), null, null), profile))
                .isNaN();
        assertThat(ExitFlags.of(hard(List.of(), 8.0, null), profile)).isZero();
        assertThat(ExitFlags.of(hard(List.of(), 7.9, null), profile)).isNaN();
        assertThat(ExitFlags.of(hard(List.of(), 7.9, null), profile.withPrice(null)))
                .isNaN();
        assertThat(ExitFlags.of(hard(List.of(), null, 1000), profile)).isZero();
        assertThat(ExitFlags.of(hard(List.of(), null, 1001), profile)).isNaN();
        assertThat(ExitFlags.of(hard(List.of(), null, 1), profile.withLimits(Profile.Limits.NONE)))
                .isNaN();
        assertThat(ExitFlags.of(hard(List.of("eu"), null, null), null)).isNaN();
        assertThat(ExitFlags.of(hard(List.of(), 1.0, null), null)).isNaN();
        assertThat(ExitFlags.of(hard(List.of(), null, 1), null)).isNaN();
    }

    @Test
    void aTrainedRouterDecidesByRowAndAnExitWithoutItsPredictionIsPassedOver() {
        float[][] qualities = {{0.5f, NAN, NAN}, {0.75f, 0.25f, NAN}, null};
        LearnedPolicy policy = new LearnedPolicy(new Weights(1, 1, 0), qualities, terms());
        assertThat(choice(policy, Asked.of(0, 0))).isEqualTo(new Choice(1, Evidence.RECORDED));
        assertThat(choice(policy, Asked.of(1, 0))).isEqualTo(new Choice(1, Evidence.RECORDED));
        assertThat(choice(policy, Asked.of(2, 0))).isEqualTo(new Choice(0, Evidence.MISSING));
        double[] scores = new double[3];
        policy.scores(Asked.of(0, 0), scores);
        assertThat(scores).containsExactly(0.5 - 0.3, 0.75 - 0.1, Double.NaN);
        assertThat(choice(new LearnedPolicy(new Weights(0, 1, 0), qualities, terms()), Asked.of(2, 0)))
                .isEqualTo(new Choice(0, Evidence.MISSING));
    }

    @Test
    void aTrainedRouterReadsTheRowOfTheStep() {
        LearnedPolicy policy = new LearnedPolicy(new Weights(1, 0, 0), new float[][] {{1, 0}, {0, 1}, null}, terms());
        Decision step = Asked.of(0, 0);
        step.cellRow = 1;
        assertThat(policy.choose(step)).isEqualTo(1);
    }

    @Test
    void eliminationLeavesTheLargestScoreAndTheEarlierOfEquals() {
        EliminatePolicy policy =
                new EliminatePolicy(new float[][] {{1, NAN, NAN, 3}, {2, 5, NAN, 1}, {2, 4, NAN, NAN}, null});
        assertThat(policy.rounds()).isEqualTo(3);
        assertThat(choice(policy, Asked.of(0, 0))).isEqualTo(new Choice(1, Evidence.RECORDED));
        assertThat(choice(policy, Asked.of(1, 0))).isEqualTo(new Choice(1, Evidence.RECORDED));
        assertThat(choice(policy, Asked.of(2, 0))).isEqualTo(new Choice(0, Evidence.MISSING));
        assertThat(choice(policy, Asked.of(3, 0))).isEqualTo(new Choice(0, Evidence.RECORDED));
    }

    @Test
    void withoutLoadTheFastestExitIsTakenThenTheCheaperThenTheEarlier() {
        double nan = Double.NaN;
        for (LoadRule rule : List.of(LoadRule.LEAST_OUTSTANDING, LoadRule.LEAST_LATENCY)) {
            assertThat(loadAware(rule, new double[] {nan, 30, 20}, 1, 1, 9))
                    .isEqualTo(new Choice(2, Evidence.RECORDED));
            assertThat(loadAware(rule, new double[] {20, 20, 20}, 3, 1, 1)).isEqualTo(new Choice(1, Evidence.RECORDED));
            assertThat(loadAware(rule, new double[] {20, 20, 30}, nan, 7, 1))
                    .isEqualTo(new Choice(1, Evidence.RECORDED));
            assertThat(loadAware(rule, new double[] {20, 20, 20}, nan, nan, nan))
                    .isEqualTo(new Choice(0, Evidence.RECORDED));
            assertThat(loadAware(rule, new double[] {nan, nan, nan}, 3, 1, 1))
                    .isEqualTo(new Choice(0, Evidence.MISSING));
        }
    }

    @Test
    void theCheapestInTimeMeetsTheDeadlineAndWhereNoneDoesTheFastestIsTaken() {
        double nan = Double.NaN;
        LoadRule rule = LoadRule.CHEAPEST_IN_TIME;
        assertThat(loadAware(rule, new double[] {10, 50, 51}, 3, 2, 1)).isEqualTo(new Choice(1, Evidence.RECORDED));
        assertThat(loadAware(rule, new double[] {10, 40, nan}, nan, 2, 1)).isEqualTo(new Choice(1, Evidence.RECORDED));
        assertThat(loadAware(rule, new double[] {50, 40, 30}, 2, 2, 2)).isEqualTo(new Choice(0, Evidence.RECORDED));
        assertThat(loadAware(rule, new double[] {90, 80, 70}, 1, 2, 3)).isEqualTo(new Choice(2, Evidence.RECORDED));
        assertThat(loadAware(rule, new double[] {nan, nan, nan}, 1, 2, 3)).isEqualTo(new Choice(0, Evidence.MISSING));
    }

    @ParameterizedTest
    @EnumSource(LoadRule.class)
    void theLoadIsSeenAsSortingTheExitsByItWouldSeeIt(LoadRule rule) {
        int[] chosen = new int[3];
        for (long seed = 1; seed <= 500; seed++) {
            Random luck = new Random(seed);
            int[] calls = luck.ints(4, 0, 3).toArray();
            int[] profiles = luck.ints(3, -1, 4).toArray();
            double[] loaded = luck.doubles(4)
                    .map(d -> d < 0.2 ? Double.NaN : Math.floor(d * 10) * 10)
                    .toArray();
            double[] millis = luck.doubles(3)
                    .map(d -> d < 0.2 ? Double.NaN : Math.floor(d * 10) * 10)
                    .toArray();
            double[] costs = luck.doubles(3).map(d -> Math.floor(d * 3)).toArray();
            Decision decision = Asked.task(0);
            decision.load = load(calls, loaded);
            Choice choice = choice(new LoadAwarePolicy(new LoadAware(rule, 50), millis, costs, profiles), decision);
            assertThat(choice).as("seed %d", seed).isEqualTo(sorted(rule, calls, profiles, loaded, millis, costs));
            chosen[choice.exit()]++;
        }
        assertThat(Arrays.stream(chosen)).allMatch(times -> times > 50);
    }

    /** Calls under way are odd ones, those that wait the rest, so that both count. */
    private static Load load(int[] calls, double[] millis) {
        return new Load() {
            @Override
            public int underWay(int profile) {
                return (calls[profile] + 1) / 2;
            }

            @Override
            public int waiting(int profile) {
                return calls[profile] / 2;
            }

            @Override
            public double expectedMillis(int profile) {
                return millis[profile];
            }
        };
    }

    private static Choice sorted(
            LoadRule rule, int[] calls, int[] profiles, double[] loaded, double[] millis, double[] costs) {
        double[] expected = new double[millis.length];
        for (int exit = 0; exit < expected.length; exit++) {
            double seen = profiles[exit] < 0 ? Double.NaN : loaded[profiles[exit]];
            expected[exit] = Double.isNaN(seen) ? millis[exit] : seen;
        }
        Comparator<Integer> byCost = Comparator.comparingDouble(exit -> costs[exit]);
        Comparator<Integer> byTime =
                Comparator.<Integer>comparingDouble(exit -> expected[exit]).thenComparing(byCost);
        Comparator<Integer> byCalls =
                Comparator.<Integer>comparingInt(exit -> calls[profiles[exit]]).thenComparing(byTime);
        List<Integer> exits = List.of(0, 1, 2);
        Optional<Integer> first = switch (rule) {
            case LEAST_OUTSTANDING ->
                exits.stream().filter(exit -> profiles[exit] >= 0).min(byCalls);
            case LEAST_LATENCY -> Optional.empty();
            case CHEAPEST_IN_TIME ->
                exits.stream().filter(exit -> expected[exit] <= 50).min(byCost);
        };
        Optional<Integer> taken = first.or(() ->
                exits.stream().filter(exit -> !Double.isNaN(expected[exit])).min(byTime));
        return taken.map(exit -> new Choice(exit, Evidence.RECORDED)).orElse(new Choice(0, Evidence.MISSING));
    }

    @Test
    void aReturnPredictsByTaskElseOverAllRowsAndNothingWithoutAnyQuality() {
        double nan = Double.NaN;
        Expectation known = Expectation.ofReturn(new double[][] {{0.5, nan, 0.4}, {nan, nan, 2}, {nan, 7, 7}});
        assertThat(known.of(Metric.QUALITY, 0)).isEqualTo(0.5);
        assertThat(known.of(Metric.QUALITY, 1)).isEqualTo(0.4);
        assertThat(known.of(Metric.COST, 0)).isEqualTo(2);
        assertThat(known.of(Metric.MILLIS, 9)).isEqualTo(7);
        Expectation unknown = Expectation.ofReturn(new double[][] {{nan, nan, nan}, {1, 1, 1}, {2, 2, 2}});
        assertThat(unknown.of(Metric.COST, 0)).isNaN();
    }

    private record Choice(int exit, Evidence grade) {}

    private static Choice choice(Policy policy, Decision decision) {
        int exit = policy.choose(decision);
        return new Choice(exit, decision.grade);
    }

    private static Choice choice(Policy policy, int task) {
        return choice(policy, Asked.task(task));
    }

    private static Choice loadAware(LoadRule rule, double[] millis, double... costs) {
        return choice(new LoadAwarePolicy(new LoadAware(rule, 50), millis, costs, new int[millis.length]), 0);
    }

    private static Flags hard(List<String> required, Double mostPrice, Integer leastContext) {
        return new Flags(new LinkedHashMap<>(), required, mostPrice, leastContext);
    }

    private static UtilityPolicy utility(Weights weights, double... flags) {
        return new UtilityPolicy(weights, terms(), flags);
    }

    /** Three exits of one task: dear and good, cheap, unknown. */
    private static ExitTerms terms() {
        Dataset none = new DatasetBuilder("d", "long").build();
        List<Expectation> exits = List.of(
                (metric, task) -> new double[] {0.9, 0.3, 10}[metric.ordinal()],
                (metric, task) -> new double[] {0.8, 0.1, 20}[metric.ordinal()],
                (metric, task) -> Double.NaN);
        return new ExitTerms(exits, 1, Normaliser.NONE, new NormaliserConstants(none, new int[0]));
    }
}
