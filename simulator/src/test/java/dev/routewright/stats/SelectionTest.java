package dev.routewright.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
    private static final double[] SHARES = {0, 0.5, 0.9, 0.95, 0.99, 1};

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 64, 65, 66, 500, 5000})
    void selectionGivesTheDigitsOfSorting(int n) {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            double[] values = new double[n];
            for (int i = 0; i < n; i++) {
                values[i] = switch (seed % 6) {
                    case 0 -> random.nextDouble();
                    case 1 -> random.nextInt(3);
                    case 2 -> i;
                    case 3 -> -i;
                    case 4 -> random.nextInt(5) == 0 ? Double.NaN : random.nextGaussian();
                    default -> i < n / 2 ? i : n - i;
                };
            }
            Percentiles sorted = Percentiles.of(values);
            double[] selected = Selection.percentiles(values, SHARES);
            for (int s = 0; s < SHARES.length; s++) {
                assertThat(Double.valueOf(selected[s]))
                        .as("seed %d share %s", seed, SHARES[s])
                        .isEqualTo(Double.valueOf(sorted.at(SHARES[s])));
            }
        }
    }

    @Test
    void nothingKnownGivesNothing() {
        assertThat(Selection.percentiles(new double[] {Double.NaN}, 0.5)).containsExactly(Double.NaN);
    }
}
