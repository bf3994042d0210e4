package dev.routewright.sim;

import org.jspecify.annotations.Nullable;

/**
 * The totals of a run. Each mean is over the rows that have that metric; NaN where none has.
 *
 * @param n rows that entered
 * @param quality mean, 0..1
 * @param cost mean per query in {@code currency}
 * @param failed queries that ended without an answer
 * @param refused queries that were refused
 * @param inSample whether something was fitted or chosen on rows that are counted here
 */
public record Summary(
        int n,
        RowSet rowSet,
        double quality,
        double cost,
        @Nullable String currency,
        LatencySummary millis,
        int failed,
        int refused,
        Coverage coverage,
        boolean inSample) {}
