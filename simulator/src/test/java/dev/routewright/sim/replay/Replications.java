package dev.routewright.sim.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;

/**
 * Means over independent replications, to be held against closed forms: the half-width is four standard errors of the
 * mean over the replications, which a right engine leaves once in about 1,900 comparisons (Student's t, 23 degrees of
 * freedom); as the seeds are fixed it does so always or never.
 */
final class Replications {
    private static final int COUNT = 24;
    private static final double STANDARD_ERRORS = 4;
    /** What 32-bit cells leave of a number that does not vary. */
    private static final double ROUNDING = 1e-6;

    private final double[][] measured;

    private Replications(double[][] measured) {
        this.measured = measured;
    }

    /** One run: some figures that it measured. */
    interface Run {
        double[] of(long seed) throws Exception;
    }

    static Replications of(Run run) {
        return new Replications(
                LongStream.range(0, COUNT).mapToObj(seed -> once(run, seed)).toArray(double[][]::new));
    }

    private static double[] once(Run run, long seed) {
        try {
            return run.of(seed);
        } catch (Exception e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    /** Holds the mean of each figure against what theory says. */
    void assertMeans(double... expected) {
        for (int figure = 0; figure < expected.length; figure++) {
            double mean = 0;
            for (double[] run : measured) {
                mean += run[figure] / COUNT;
            }
            double squares = 0;
            for (double[] run : measured) {
                squares += (run[figure] - mean) * (run[figure] - mean);
            }
            double error = Math.sqrt(squares / (COUNT - 1) / COUNT);
            double halfWidth = STANDARD_ERRORS * error + ROUNDING * Math.abs(expected[figure]);
            assertThat(Math.abs(mean - expected[figure]))
                    .as("figure %d: mean %s, theory %s, standard error %s", figure, mean, expected[figure], error)
                    .isLessThanOrEqualTo(halfWidth);
        }
    }
}
