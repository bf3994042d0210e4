package dev.routewright.stats;

import java.util.Arrays;

/**
 * Percentiles by linear interpolation between order statistics: type 7 of Hyndman and Fan (1996), the convention of
 * numpy and R. Missing values (NaN) are left out.
 */
public final class Percentiles {
    private final double[] ascending;

    private Percentiles(double[] ascending) {
        this.ascending = ascending;
    }

    /** Sorts a copy of the known values. */
    public static Percentiles of(double[] values) {
        double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        Arrays.sort(known);
        return new Percentiles(known);
    }

    /** How many values are known. */
    public int count() {
        return ascending.length;
    }

    /**
     * One percentile; NaN where no value is known.
     *
     * @param share 0..1, such as 0.95
     * @throws IllegalArgumentException where the share is outside 0..1
     */
    public double at(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "A percentile at " + share + " was asked for. Maybe 95 was meant as 0.95.");
        }
        if (ascending.length == 0) {
            return Double.NaN;
        }
        double place = share * (ascending.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, ascending.length - 1);
        double rest = place - below;
        return rest == 0 ? ascending[below] : ascending[below] + rest * (ascending[above] - ascending[below]);
    }
}
