package dev.routewright.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HullAndAiqTest {

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @Test
    void theHullLeavesOutWhatIsBelowOnOrBehindIt() {
        double[] cost = {4, 1, 2, 3, 1, 5, 6, 2};
        double[] quality = {0.8, 0.1, 0.5, 0.65, 0.2, 0.8, 0.7, 0.5};
        // (3, 0.65) lies on the line from (2, 0.5) to (4, 0.8); (5, 0.8) and (6, 0.7) are dearer than (4, 0.8).
        assertThat(Hull.nonDecreasing(cost, quality))
                .containsExactly(new Hull.Point(1, 0.2, 4), new Hull.Point(2, 0.5, 2), new Hull.Point(4, 0.8, 0));
    }

    @Test
    void pointsWithoutANumberAreNotOnTheHull() {
        assertThat(Hull.nonDecreasing(new double[] {1, Double.NaN}, new double[] {Double.NaN, 1}))
                .isEmpty();
        assertThatThrownBy(() -> Hull.nonDecreasing(new double[1], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noMixOfTwoPointsIsAboveTheHullAndEveryCornerIsAPoint(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 1 + random.nextInt(30);
        double[] cost = random.ints(n, 0, 12).asDoubleStream().toArray();
        double[] quality = random.ints(n, 0, 12).asDoubleStream().toArray();
        List<Hull.Point> hull = Hull.nonDecreasing(cost, quality);
        for (Hull.Point corner : hull) {
            assertThat(cost[corner.index()]).isEqualTo(corner.cost());
            assertThat(quality[corner.index()]).isEqualTo(corner.quality());
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double mixCost = (cost[i] + cost[j]) / 2;
                assertThat((quality[i] + quality[j]) / 2).isLessThanOrEqualTo(height(hull, mixCost) + 1e-12);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bothFormsOfTheAiqEqualTheNumericIntegral(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 1 + random.nextInt(8);
        double[] cost = random.doubles(n, 0.1, 5).toArray();
        double[] quality = random.doubles(n).toArray();
        List<Hull.Point> hull = Hull.nonDecreasing(cost, quality);
        double from = hull.getFirst().cost();
        double to = from + random.nextDouble(0.1, 6);
        int steps = 200_000;
        double area = 0;
        for (int i = 0; i < steps; i++) {
            area += height(hull, from + (i + 0.5) * (to - from) / steps) * (to - from) / steps;
        }
        Aiq aiq = Aiq.under(hull, to);
        assertThat(aiq.range()).isCloseTo(area / (to - from), within(1e-6));
        assertThat(aiq.max()).isCloseTo(area / to, within(1e-6));
        assertThat(aiq.from()).isEqualTo(from);
        assertThat(aiq.to()).isEqualTo(to);
    }

    @Test
    void anAiqOverNoRangeIsNotANumber() {
        Aiq aiq = Aiq.under(List.of(new Hull.Point(2, 0.5, 0)), 2);
        assertThat(aiq.range()).isNaN();
        assertThat(aiq.max()).isZero();
        assertThatThrownBy(() -> Aiq.under(List.of(), 1)).hasMessageContaining("Maybe");
    }

    /** The hull at a cost, flat beyond its end, by a plain search. */
    private static double height(List<Hull.Point> hull, double cost) {
        for (int i = 1; i < hull.size(); i++) {
            Hull.Point a = hull.get(i - 1);
            Hull.Point b = hull.get(i);
            if (cost < b.cost()) {
                return a.quality() + (cost - a.cost()) / (b.cost() - a.cost()) * (b.quality() - a.quality());
            }
        }
        return hull.getLast().quality();
    }
}
