package dev.routewright.stats;

import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/** What independent repetitions of one run say about its expected value. */
public final class Replicates {
    private Replicates() {}

    /**
     * Student's interval of the expected value.
     *
     * @param values one per repetition
     * @param level 0..1, such as 0.95
     * @return null where fewer than two are known, or one is missing
     */
    public static @Nullable Interval interval(double[] values, double level) {
        int n = values.length;
        double mean = Mean.of(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        if (n < 2 || Double.isNaN(squares)) {
            return null;
        }
        double reach = new TDistribution(n - 1.0).inverseCumulativeProbability((1 + level) / 2)
                * Math.sqrt(squares / (n - 1) / n);
        return new Interval(mean - reach, mean + reach, level);
    }
}
