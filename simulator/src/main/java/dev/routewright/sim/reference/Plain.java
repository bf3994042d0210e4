package dev.routewright.sim.reference;

import java.util.Arrays;

/** Means and percentiles as a textbook writes them. */
final class Plain {
    private Plain() {}

    /** The mean of what is known, NaN where nothing is. */
    static double mean(double[] values) {
        double[] known = known(values);
        double sum = 0;
        for (double value : known) {
            sum += value;
        }
        return known.length == 0 ? Double.NaN : sum / known.length;
    }

    /** Hyndman and Fan's type 7 of what is known, NaN where nothing is. */
    static double percentile(double[] values, double share) {
        double[] known = known(values);
        if (known.length == 0) {
            return Double.NaN;
        }
        Arrays.sort(known);
        double place = (known.length - 1) * share;
        int lower = (int) Math.floor(place);
        int upper = (int) Math.ceil(place);
        return known[lower] + (place - lower) * (known[upper] - known[lower]);
    }

    private static double[] known(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    }
}
