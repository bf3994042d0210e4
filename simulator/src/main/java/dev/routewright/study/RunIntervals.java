package dev.routewright.study;

import dev.routewright.stats.Interval;
import org.jspecify.annotations.Nullable;

/**
 * How far the totals of a run could be off.
 *
 * @param resamples of the bootstrap over rows
 * @param replications with other draws; 0 where the design draws nothing
 */
public record RunIntervals(
        Spread quality, Spread cost, Spread millis, Spread p95Millis, int resamples, int replications) {

    /**
     * One figure.
     *
     * @param value the figure; over the replications its mean
     * @param overRows the sampling of rows: other rows of the same kind; null where too few are known
     * @param overDraws the luck of the design's own draws on these rows; null where it draws nothing
     */
    public record Spread(
            double value,
            @Nullable Interval overRows,
            @Nullable Interval overDraws) {}
}
