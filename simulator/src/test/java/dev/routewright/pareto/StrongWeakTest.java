package dev.routewright.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StrongWeakTest {

    @Test
    void aPerfectScoreClosesTheGapWithTheCallsThatMatter() {
        // Strong helps on the last four of eight queries only, and the score knows it.
        double[] weak = {1, 1, 0, 0, 0, 0, 0, 0};
        double[] strong = {1, 1, 0, 0, 1, 1, 1, 1};
        double[] score = {0, 1, 2, 3, 4, 5, 6, 7};
        StrongWeak sw = StrongWeak.atQuantiles(weak, strong, score, 7);
        assertThat(sw.weak()).isEqualTo(0.25);
        assertThat(sw.strong()).isEqualTo(0.75);
        assertThat(sw.curve()).hasSize(8);
        assertThat(sw.curve().getFirst()).isEqualTo(new StrongWeak.Point(Double.POSITIVE_INFINITY, 0, 0.25));
        assertThat(sw.curve().getLast()).isEqualTo(new StrongWeak.Point(0, 1, 0.75));
        assertThat(sw.pgr(0.5)).isEqualTo(0.5);
        assertThat(sw.cpt(0.5)).isCloseTo(0.25, within(1e-12));
        assertThat(sw.cpt(1)).isCloseTo(0.5, within(1e-12));
        assertThat(sw.cpt(1.1)).isNaN();
        // A straight rise over the first half of the calls, then flat.
        assertThat(sw.apgr()).isGreaterThan(0.7);
    }

    @Test
    void aConstantScoreIsTheStraightLine() {
        StrongWeak sw = StrongWeak.atQuantiles(new double[] {0, 1}, new double[] {1, 1}, new double[] {3, 3}, 10);
        assertThat(sw.curve()).hasSize(2);
        assertThat(sw.apgr()).isEqualTo(0.5);
        assertThat(sw.cpt(0.2)).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void aMissingNumberIsRefused() {
        assertThatThrownBy(() -> StrongWeak.atQuantiles(
                        new double[] {0, 1}, new double[] {1, 1}, new double[] {3, Double.NaN}, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 known scores of 2");
    }
}
