package dev.routewright.stats;

/**
 * A range that holds the true value in a stated share of cases.
 *
 * @param low at most {@code high}
 * @param level that share, such as 0.95
 */
public record Interval(double low, double high, double level) {
    /** Whether a value lies in it, its ends included. */
    public boolean holds(double value) {
        return value >= low && value <= high;
    }
}
