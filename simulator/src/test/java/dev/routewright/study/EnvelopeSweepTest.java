package dev.routewright.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnvelopeSweepTest {

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sumsEqualAChoicePerItemAndWeight(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int items = random.nextInt(1, 60);
        int exits = random.nextInt(1, 12);
        double[] height = lines(random, items * exits, seed % 2 == 0);
        double[] slope = lines(random, items * exits, seed % 2 == 0);
        double[] worth = random.doubles(items * exits).toArray();
        double[] weights = random.doubles(random.nextInt(1, 50), 0, 3).sorted().toArray();
        EnvelopeSweep sweep = new EnvelopeSweep(items, exits, height, slope);
        double[] sums = sweep.sums(weights, worth)[0];
        for (int k = 0; k < weights.length; k++) {
            double plain = 0;
            for (int item = 0; item < items; item++) {
                int pick = sweep.pick(item, weights[k]);
                plain += pick < 0 ? 0 : worth[item * exits + pick];
            }
            assertThat(sums[k]).as("weight %s", weights[k]).isCloseTo(plain, within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyChangeLiesAtABreakpointAndEveryBreakpointIsAChange(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int exits = random.nextInt(1, 9);
        double[] height = lines(random, exits, false);
        double[] slope = lines(random, exits, false);
        EnvelopeSweep sweep = new EnvelopeSweep(1, exits, height, slope);
        double[] breaks = sweep.breakpoints(0.1, 2);
        assertThat(breaks).isSorted().doesNotHaveDuplicates();
        for (double at : breaks) {
            assertThat(sweep.pick(0, at - 1e-9)).isNotEqualTo(sweep.pick(0, at + 1e-9));
        }
        double[] grid = random.doubles(500, 0.1, 2).sorted().toArray();
        for (int k = 1; k < grid.length; k++) {
            double left = grid[k - 1];
            double right = grid[k];
            if (sweep.pick(0, left) != sweep.pick(0, right)) {
                assertThat(Arrays.stream(breaks)).anyMatch(at -> at >= left - 1e-12 && at <= right + 1e-12);
            }
        }
    }

    @Test
    void atATieTheEarlierExitIsTaken() {
        // Two lines meet at weight 1, whichever comes first.
        double[] worth = {10, 20};
        double[] weights = {0.5, 1, 1.5};
        assertThat(new EnvelopeSweep(1, 2, new double[] {2, 1}, new double[] {1, 0}).sums(weights, worth)[0])
                .containsExactly(10, 10, 20);
        assertThat(new EnvelopeSweep(1, 2, new double[] {1, 2}, new double[] {0, 1}).sums(weights, worth)[0])
                .containsExactly(20, 10, 10);
        assertThat(new EnvelopeSweep(1, 2, new double[] {1, 1}, new double[] {1, 1}).sums(weights, worth)[0])
                .containsExactly(10, 10, 10);
    }

    @Test
    void anExitThatIsNotAvailableIsNeverTaken() {
        EnvelopeSweep sweep = new EnvelopeSweep(
                2, 2, new double[] {Double.NaN, 1, Double.NaN, 1}, new double[] {0, 1, 0, Double.NaN});
        assertThat(sweep.pick(0, 0)).isEqualTo(1);
        assertThat(sweep.pick(1, 0)).isEqualTo(-1);
        assertThat(sweep.sums(new double[] {0, 1}, new double[] {1, 2, 4, 8})[0])
                .containsExactly(2, 2);
        assertThat(sweep.sums(new double[0], new double[4])[0]).isEmpty();
        assertThatThrownBy(() -> new EnvelopeSweep(1, 2, new double[2], new double[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] lines(SplittableRandom random, int n, boolean missing) {
        return IntStream.range(0, n)
                .mapToDouble(i -> missing && random.nextInt(10) == 0 ? Double.NaN : random.nextDouble(-1, 2))
                .toArray();
    }
}
