package dev.routewright.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HypervolumeTest {

    static IntStream seeds() {
        return IntStream.range(0, 120);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itEqualsInclusionExclusion(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int objectives = 1 + seed % 4;
        int n = random.nextInt(13);
        boolean ties = random.nextBoolean();
        double[][] columns = new double[objectives][n];
        for (double[] column : columns) {
            for (int i = 0; i < n; i++) {
                // Some lie outside the box on either side.
                column[i] = ties ? random.nextInt(6) / 4.0 : random.nextDouble(-0.1, 1.2);
            }
        }
        assertThat(unit(columns).value()).isCloseTo(inclusionExclusion(columns), within(1e-12));
    }

    @Test
    void aThousandPointsInFourObjectivesEqualTheSlicedSum() {
        SplittableRandom random = new SplittableRandom(5);
        double[][] columns = new double[4][250];
        for (double[] column : columns) {
            java.util.Arrays.setAll(column, i -> random.nextInt(10) / 10.0);
        }
        long dominated = 0;
        for (int cell = 0; cell < 10_000; cell++) {
            int[] at = {cell / 1000, cell / 100 % 10, cell / 10 % 10, cell % 10};
            dominated += IntStream.range(0, 250)
                            .anyMatch(i -> IntStream.range(0, 4).allMatch(d -> Math.round(columns[d][i] * 10) <= at[d]))
                    ? 1
                    : 0;
        }
        assertThat(unit(columns).value()).isCloseTo(dominated / 10_000.0, within(1e-12));
    }

    @Test
    void theReferenceTravelsInItsOwnUnits() {
        Hypervolume hv = Hypervolume.share(
                new double[][] {{0.8, 0.5}, {2, 1}, {300, 300}},
                List.of(Direction.MAX, Direction.MIN, Direction.MIN),
                List.of(1.0, 0.0, 0.0),
                List.of(0.0, 4.0, 600.0));
        assertThat(hv.value()).isCloseTo(0.5 * (0.8 * 0.5 + 0.5 * 0.25), within(1e-15));
        assertThat(hv.reference()).containsExactly(0.0, 4.0, 600.0);
        assertThat(hv).hasToString(hv.value() + " with reference (0.0, 4.0, 600.0)");
    }

    @Test
    void aBoxWithoutAnInsideIsRefused() {
        assertThatThrownBy(() ->
                        Hypervolume.share(new double[][] {{1}}, List.of(Direction.MAX), List.of(0.0), List.of(1.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not worse");
        assertThatThrownBy(() -> Hypervolume.share(new double[0][], List.of(), List.of(), List.of()))
                .hasMessageContaining("1 to 4");
    }

    private static Hypervolume unit(double[][] columns) {
        int d = columns.length;
        return Hypervolume.share(
                columns,
                Collections.nCopies(d, Direction.MIN),
                Collections.nCopies(d, 0.0),
                Collections.nCopies(d, 1.0));
    }

    private static double inclusionExclusion(double[][] columns) {
        int n = columns[0].length;
        double volume = 0;
        for (int subset = 1; subset < 1 << n; subset++) {
            double corner = 1;
            for (double[] column : columns) {
                double worst = 0;
                for (int i = 0; i < n; i++) {
                    if ((subset >> i & 1) == 1) {
                        worst = Math.max(worst, column[i]);
                    }
                }
                corner *= Math.max(0, 1 - worst);
            }
            volume += Integer.bitCount(subset) % 2 == 1 ? corner : -corner;
        }
        return volume;
    }
}
