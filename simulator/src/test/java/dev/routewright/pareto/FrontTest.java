package dev.routewright.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontTest {
    private static final List<Direction> MIN_MAX = List.of(Direction.MIN, Direction.MAX);

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theFrontEqualsThePairwiseOne(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int objectives = 2 + seed % 3;
        List<Direction> directions = new ArrayList<>();
        for (int d = 0; d < objectives; d++) {
            directions.add(random.nextBoolean() ? Direction.MIN : Direction.MAX);
        }
        double[][] columns = points(random, objectives, 1 + random.nextInt(seed % 10 == 0 ? 1500 : 300));
        assertThat(Front.nonDominated(columns, directions)).isEqualTo(pairwise(columns, directions));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void aLongFrontOfManyPointsEqualsThePairwiseOne(int objectives) {
        SplittableRandom random = new SplittableRandom(objectives);
        int n = 6_000;
        double[][] columns = new double[objectives][n];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int d = 0; d < objectives; d++) {
                columns[d][i] = random.nextDouble();
                sum += columns[d][i];
            }
            for (int d = 0; d < objectives; d++) {
                columns[d][i] /= sum * (random.nextInt(4) == 0 ? 1 : 0.9999);
            }
        }
        List<Direction> directions = java.util.Collections.nCopies(objectives, Direction.MAX);
        int[] front = Front.nonDominated(columns, directions);
        assertThat(front).hasSizeGreaterThan(1000).isEqualTo(pairwise(columns, directions));
    }

    @Test
    void allCopiesOfAFrontPointAreKept() {
        double[][] columns = {{1, 2, 1, 3, 2}, {0.5, 0.9, 0.5, 0.9, 0.9}};
        assertThat(Front.nonDominated(columns, MIN_MAX)).containsExactly(0, 1, 2, 4);
    }

    @Test
    void bothZerosAreOneNumber() {
        double[][] columns = {{0.0, -0.0}, {0.5, 0.4}};
        assertThat(Front.nonDominated(columns, MIN_MAX)).containsExactly(0);
        assertThat(Front.nonDominated(new double[][] {{0.0, -0.0}, {-0.0, 0.0}}, MIN_MAX))
                .containsExactly(0, 1);
    }

    @Test
    void aPointWithAMissingObjectiveIsNeverOnTheFront() {
        double[][] columns = {{1, Double.NaN, 3}, {0.5, 1, Double.NaN}};
        assertThat(Front.nonDominated(columns, MIN_MAX)).containsExactly(0);
        assertThat(Front.nonDominated(new double[][] {{}, {}}, MIN_MAX)).isEmpty();
    }

    @Test
    void columnsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> Front.nonDominated(new double[][] {{1}, {1, 2}}, MIN_MAX))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 and 2 points");
        assertThatThrownBy(() -> Front.nonDominated(new double[1][1], MIN_MAX))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 to 4");
    }

    /** Mixes grids with many ties, plain draws, heavy tails, copies, infinities and missing values. */
    private static double[][] points(SplittableRandom random, int objectives, int n) {
        double[][] columns = new double[objectives][n];
        int law = random.nextInt(4);
        for (int i = 0; i < n; i++) {
            int copyOf = i > 0 && random.nextInt(5) == 0 ? random.nextInt(i) : -1;
            for (int d = 0; d < objectives; d++) {
                columns[d][i] = copyOf >= 0 ? columns[d][copyOf] : draw(random, law);
            }
        }
        return columns;
    }

    private static double draw(SplittableRandom random, int law) {
        int special = random.nextInt(200);
        if (law == 3 && special < 3) {
            return special == 0 ? Double.NaN : special == 1 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        return switch (law) {
            case 0 -> random.nextInt(5);
            case 1 -> random.nextDouble(-1, 1);
            default -> Math.exp(6 * random.nextGaussian()) * (random.nextInt(8) == 0 ? -0.0 : 1);
        };
    }

    private static int[] pairwise(double[][] columns, List<Direction> directions) {
        return IntStream.range(0, columns[0].length)
                .filter(p -> Arrays.stream(columns).noneMatch(c -> Double.isNaN(c[p])))
                .filter(p -> IntStream.range(0, columns[0].length).noneMatch(q -> dominates(columns, directions, q, p)))
                .toArray();
    }

    private static boolean dominates(double[][] columns, List<Direction> directions, int q, int p) {
        boolean better = false;
        for (int d = 0; d < columns.length; d++) {
            double a = directions.get(d) == Direction.MAX ? -columns[d][q] : columns[d][q];
            double b = directions.get(d) == Direction.MAX ? -columns[d][p] : columns[d][p];
            if (!(a <= b)) {
                return false;
            }
            better |= a < b;
        }
        return better;
    }
}
