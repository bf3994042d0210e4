package dev.routewright.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StatsTest {

    @Test
    void aSumKeepsWhatPlainAdditionLoses() {
        assertThat(Sum.of(1, 1e100, 1, -1e100)).isEqualTo(2.0);
        double[] tenths = new double[1_000_000];
        java.util.Arrays.fill(tenths, 0.1);
        assertThat(Sum.of(tenths)).isCloseTo(100_000.0, within(1e-9));
        assertThat(Sum.of()).isZero();
        assertThat(Sum.of(1, Double.POSITIVE_INFINITY, 2)).isInfinite();
    }

    @Test
    void aMeanLeavesMissingValuesOutAndSaysSo() {
        Mean mean = new Mean();
        for (double v : new double[] {1, Double.NaN, 3}) {
            mean.add(v);
        }
        assertThat(mean.value()).isEqualTo(2);
        assertThat(mean.valueIfComplete()).isNaN();
        assertThat(mean.known()).isEqualTo(2);
        assertThat(mean.missing()).isEqualTo(1);
        assertThat(new Mean().value()).isNaN();
        assertThat(Mean.of(2, 4)).isEqualTo(3);
    }

    @Test
    void percentilesInterpolateLinearlyBetweenOrderStatistics() {
        Percentiles p = Percentiles.of(new double[] {40, 10, Double.NaN, 30, 20});
        assertThat(p.count()).isEqualTo(4);
        assertThat(p.at(0)).isEqualTo(10);
        assertThat(p.at(0.5)).isEqualTo(25);
        assertThat(p.at(0.9)).isCloseTo(37, within(1e-12));
        assertThat(p.at(1)).isEqualTo(40);
        assertThat(Percentiles.of(new double[] {7}).at(0.99)).isEqualTo(7);
        assertThat(Percentiles.of(new double[0]).at(0.5)).isNaN();
    }

    @Test
    void aPercentileOutsideTheRangeIsRefused() {
        assertThatThrownBy(() -> Percentiles.of(new double[] {1}).at(95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("95.0")
                .hasMessageContaining("Maybe");
    }
}
