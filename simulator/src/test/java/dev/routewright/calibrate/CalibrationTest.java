package dev.routewright.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.routewright.dataset.source.LoggedCall;
import dev.routewright.graph.Latency;
import dev.routewright.run.Progress;
import dev.routewright.stats.Interval;
import dev.routewright.stats.Proportion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CalibrationTest {
    private static final double NONE = Double.NaN;
    private static final Latency TRUE = new Latency(250, 18, 0.2, 0.05);

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    private static LoggedCall call(
            String profile, double start, double millis, double first, int in, int out, boolean failed) {
        return new LoggedCall("c", profile, null, null, start, millis, first, NONE, in, out, failed, NONE, false);
    }

    /**
     * Calls that come as {@link #TRUE} says. How many are under way depends on their times and the other way round, so the
     * times are found by going round until they no longer change.
     */
    private static List<LoggedCall> log(Random random, int n, double noise, boolean streamed) {
        double[] luck = new double[n];
        List<LoggedCall> calls = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            luck[i] = Math.exp(noise * random.nextGaussian());
            calls.add(call(
                    "m",
                    random.nextDouble() * n * 0.5,
                    1000,
                    NONE,
                    20 + random.nextInt(2000),
                    1 + random.nextInt(400),
                    false));
        }
        for (int round = 0; round < 60; round++) {
            double[] underway = Underway.means(calls);
            for (int i = 0; i < n; i++) {
                LoggedCall c = calls.get(i);
                double first = (TRUE.firstTokenMillis() + TRUE.millisPerTokenIn() * c.tokensIn()) * luck[i];
                double rest = c.tokensOut()
                        * TRUE.millisPerToken()
                        * (1 + TRUE.slowdownPerCall() * (underway[i] - 1))
                        * luck[i];
                calls.set(
                        i,
                        call(
                                "m",
                                c.startSeconds(),
                                first + rest,
                                streamed ? first : NONE,
                                c.tokensIn(),
                                c.tokensOut(),
                                false));
            }
        }
        return calls;
    }

    private static ProfileFit fitOf(List<LoggedCall> calls) throws Exception {
        List<ProfileFit> fits = Calibration.of(calls, Progress.NONE);
        assertThat(fits).hasSize(1);
        return fits.getFirst();
    }

    private static void assertNear(Latency fit, double share) {
        assertThat(fit.firstTokenMillis()).isCloseTo(TRUE.firstTokenMillis(), within(share * TRUE.firstTokenMillis()));
        assertThat(fit.millisPerTokenIn()).isCloseTo(TRUE.millisPerTokenIn(), within(share * TRUE.millisPerTokenIn()));
        assertThat(fit.millisPerToken()).isCloseTo(TRUE.millisPerToken(), within(share * TRUE.millisPerToken()));
        assertThat(fit.slowdownPerCall()).isCloseTo(TRUE.slowdownPerCall(), within(share * 2 * TRUE.slowdownPerCall()));
    }

    @Test
    void withoutNoiseTheTrueNumbersComeBackWithAndWithoutTheFirstToken() throws Exception {
        for (boolean streamed : new boolean[] {true, false}) {
            ProfileFit fit = fitOf(log(new Random(3), 400, 0, streamed));
            assertNear(Objects.requireNonNull(fit.latency()), 1e-4);
            assertThat(Objects.requireNonNull(fit.error()).p90Share()).isLessThan(1e-3);
            assertThat(fit.streamed()).isEqualTo(streamed ? 400 : 0);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void underNoiseTheyComeBackNearlyAndTheErrorIsThatOfTheNoise(long seed) throws Exception {
        ProfileFit fit = fitOf(log(new Random(seed), 2000, 0.15, true));
        assertNear(Objects.requireNonNull(fit.latency()), 0.1);
        // Half of all normal draws lie within 0.6745 deviations.
        assertThat(Objects.requireNonNull(fit.error()).medianShare()).isBetween(0.08, 0.125);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void callsUnderWayAreThoseThatALookAtEveryMomentCounts(long seed) {
        Random random = new Random(seed);
        List<LoggedCall> calls = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            // On a grid of whole milliseconds, so that looking at every one of them is exact.
            calls.add(call(
                    "m",
                    random.nextInt(300) / 1000.0,
                    random.nextInt(10) == 0 ? NONE : 1 + random.nextInt(200),
                    NONE,
                    1,
                    1,
                    false));
        }
        double[] means = Underway.means(calls);
        for (int i = 0; i < calls.size(); i++) {
            assertThat(means[i]).isCloseTo(byLooking(calls, i), within(1e-6));
        }
    }

    private static double byLooking(List<LoggedCall> calls, int i) {
        LoggedCall call = calls.get(i);
        if (Double.isNaN(call.millis())) {
            return 1;
        }
        long start = Math.round(call.startSeconds() * 1000);
        long seen = 0;
        for (long t = start; t < start + call.millis(); t++) {
            for (LoggedCall other : calls) {
                long begun = Math.round(other.startSeconds() * 1000);
                seen += !Double.isNaN(other.millis()) && begun <= t && t < begun + other.millis() ? 1 : 0;
            }
        }
        return seen / call.millis();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noOtherNonNegativeCoefficientsFitBetter(long seed) {
        Random random = new Random(seed);
        double[][] x = new double[40][3];
        double[] y = new double[40];
        double[] weights = new double[40];
        for (int i = 0; i < y.length; i++) {
            x[i] = new double[] {1, random.nextDouble(), random.nextDouble()};
            y[i] = random.nextGaussian() + x[i][1];
            weights[i] = random.nextDouble();
        }
        double[] fit = NonNegativeFit.of(x, y, weights);
        double least = squares(x, y, weights, fit);
        assertThat(Arrays.stream(fit).min().orElseThrow()).isNotNegative();
        for (int i = 0; i < 20_000; i++) {
            double scale = Math.pow(10, -random.nextInt(5));
            double[] other = new double[3];
            for (int a = 0; a < 3; a++) {
                other[a] = Math.max(0, fit[a] + scale * random.nextGaussian());
            }
            assertThat(squares(x, y, weights, other)).isGreaterThanOrEqualTo(least - 1e-9);
        }
    }

    private static double squares(double[][] x, double[] y, double[] weights, double[] fit) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double off = y[i] - fit[0] * x[i][0] - fit[1] * x[i][1] - fit[2] * x[i][2];
            sum += weights[i] * off * off;
        }
        return sum;
    }

    @Test
    void whatALogCannotTellIsSaid() throws Exception {
        List<LoggedCall> calls = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            calls.add(call("m", NONE, 100 + 10 * i, NONE, 50, i, i == 39));
        }
        calls.add(call("m", NONE, NONE, NONE, 50, 3, false));
        ProfileFit fit = fitOf(calls);
        assertThat(fit.calls()).isEqualTo(41);
        assertThat(fit.failed()).isEqualTo(1);
        assertThat(fit.timed()).isEqualTo(39);
        assertThat(Objects.requireNonNull(fit.latency()).millisPerToken()).isCloseTo(10, within(0.1));
        assertThat(fit.notes())
                .containsExactly(
                        "1 calls lack their time or their tokens and are left out.",
                        "The log does not say when calls began, so nothing is known about load.",
                        "The first token's time is not logged, so the split between it and the rest is inferred from token counts.",
                        "All prompts have 50 tokens, so the time per input token cannot be told from the first token's.",
                        "No two calls ran at the same time, so the slowdown under load cannot be told.");
        ProfileFit tooFew = fitOf(calls.subList(0, 10));
        assertThat(tooFew.latency()).isNull();
        assertThat(tooFew.notes()).contains("Only 10 calls have a time and tokens; a fit needs 30.");
    }

    @Test
    void aFailureRateHasWilsonsInterval() {
        // 10 of 100: Wilson 1927 gives 0.0552 to 0.1744.
        Interval interval = Proportion.interval(10, 100, 0.95);
        assertThat(interval.low()).isCloseTo(0.0552, within(1e-4));
        assertThat(interval.high()).isCloseTo(0.1744, within(1e-4));
        assertThat(Proportion.interval(0, 20, 0.95).low()).isZero();
        assertThat(Proportion.interval(0, 0, 0.95)).isEqualTo(new Interval(0, 1, 0.95));
    }
}
