package dev.routewright.sim;

/**
 * Latency over the rows that have one, in milliseconds; NaN where no row has. Percentiles interpolate linearly between
 * order statistics (Hyndman and Fan's type 7).
 */
public record LatencySummary(double mean, double p50, double p90, double p95, double p99) {
    public static final LatencySummary NONE =
            new LatencySummary(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
}
