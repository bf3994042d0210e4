package dev.routewright.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final double NONE = Double.NaN;

    /** The same draws, the plain way: every resample is written down and sorted. */
    private static Interval plainly(double[] values, int resamples, double level, long seed, double share) {
        double[] known =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        SplittableRandom random = new SplittableRandom(seed);
        double[] found = new double[resamples];
        for (int r = 0; r < resamples; r++) {
            double[] sample = new double[known.length];
            for (int i = 0; i < sample.length; i++) {
                sample[i] = known[random.nextInt(known.length)];
            }
            found[r] = Double.isNaN(share)
                    ? Arrays.stream(sample).average().orElseThrow()
                    : Percentiles.of(sample).at(share);
        }
        Percentiles spread = Percentiles.of(found);
        return new Interval(spread.at((1 - level) / 2), spread.at((1 + level) / 2), level);
    }

    @Test
    void countingDrawsEqualsWritingEveryResampleDown() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            double[] values = random.doubles(2 + random.nextInt(40))
                    .map(v -> v < 0.1 ? NONE : Math.floor(v * 9))
                    .toArray();
            if (Arrays.stream(values).filter(v -> !Double.isNaN(v)).count() < 2) {
                continue;
            }
            Bootstrap bootstrap = new Bootstrap(120, 0.9, seed);
            Interval plain = plainly(values, 120, 0.9, seed, NONE);
            Interval mean = bootstrap.ofMean(values);
            assertThat(mean.low()).isCloseTo(plain.low(), within(1e-12));
            assertThat(mean.high()).isCloseTo(plain.high(), within(1e-12));
            for (double share : new double[] {0, 0.5, 0.95, 1}) {
                assertThat(bootstrap.ofPercentile(values, share)).isEqualTo(plainly(values, 120, 0.9, seed, share));
            }
        }
    }

    @Test
    void ofFourHundredSamplesTheIntervalHoldsTheTrueMeanInNinetyThreeToNinetySevenPercent() {
        int held = 0;
        for (long seed = 0; seed < 400; seed++) {
            double[] sample =
                    new Random(seed * 7919).doubles(200).map(u -> u * u).toArray();
            held += new Bootstrap(500, 0.95, seed).ofMean(sample).holds(1.0 / 3) ? 1 : 0;
        }
        assertThat(held / 400.0).isBetween(0.93, 0.97);
    }

    @Test
    void studentsIntervalIsThatOfTheTextbook() {
        // Mean 3, standard deviation 1.5811, t(4, 0.975) = 2.7764.
        Interval interval = Replicates.interval(new double[] {1, 2, 3, 4, 5}, 0.95);
        assertThat(interval.low()).isCloseTo(1.0368, within(1e-4));
        assertThat(interval.high()).isCloseTo(4.9632, within(1e-4));
    }

    @Test
    void tooFewValuesGiveNoInterval() {
        Bootstrap bootstrap = new Bootstrap(100, 0.95, 1);
        assertThat(bootstrap.ofMean(new double[] {1, NONE})).isNull();
        assertThat(bootstrap.ofPercentile(new double[0], 0.5)).isNull();
        assertThat(Replicates.interval(new double[] {1}, 0.95)).isNull();
        assertThat(Replicates.interval(new double[] {1, NONE}, 0.95)).isNull();
        assertThatThrownBy(() -> new Bootstrap(10, 0.95, 1)).hasMessageContaining("Maybe");
    }
}
