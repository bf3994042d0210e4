package dev.routewright.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.DoublePredicate;

/** Picks the value by which a segment of a sweep is named: short to read, and far from both ends where there is room. */
final class Inside {
    private static final int MORE_DIGITS = 4;

    private Inside() {}

    /** A cut that, as a {@code float}, lies above {@code low} and is at most {@code high}. */
    static double cut(float low, float high) {
        return shortest(low, high, v -> (float) v > low && (float) v <= high, high);
    }

    /** A number strictly between two others; the lower one where there is none between. */
    static double open(double low, double high) {
        return shortest(low, high, v -> v > low && v < high, low);
    }

    private static double shortest(double low, double high, DoublePredicate fits, double otherwise) {
        double middle = low + (high - low) / 2;
        if (!(high > low) || !Double.isFinite(middle)) {
            return otherwise;
        }
        int scale = -(int) Math.floor(Math.log10(high - low));
        for (int digits = scale; digits <= scale + MORE_DIGITS; digits++) {
            double value = new BigDecimal(middle)
                    .setScale(digits, RoundingMode.HALF_EVEN)
                    .doubleValue();
            if (fits.test(value)) {
                return value;
            }
        }
        return fits.test(middle) ? middle : otherwise;
    }
}
