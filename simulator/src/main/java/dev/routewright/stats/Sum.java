package dev.routewright.stats;

/**
 * A running sum whose error does not grow with the number of terms (Neumaier 1974, the improved Kahan sum). Adding the
 * same terms in the same order always gives the same bits. Adding NaN or an infinity makes the total NaN or infinite.
 */
public final class Sum {
    private double high;
    private double low;

    /** The sum of some values in their order. */
    public static double of(double... values) {
        Sum sum = new Sum();
        for (double value : values) {
            sum.add(value);
        }
        return sum.total();
    }

    public void add(double value) {
        double next = high + value;
        low += Math.abs(high) >= Math.abs(value) ? (high - next) + value : (value - next) + high;
        high = next;
    }

    /** What was added so far; 0 where nothing was. */
    public double total() {
        // An infinity makes the correction NaN though the sum itself is known.
        return Double.isFinite(low) ? high + low : high;
    }
}
