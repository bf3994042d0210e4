package dev.routewright.study;

import dev.routewright.graph.SplitPart;
import dev.routewright.sim.RowSet;
import dev.routewright.stats.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two designs on the same queries, row by row.
 *
 * @param rowSet rows on which neither misses a number that is compared
 * @param part the part of the split that they come from
 * @param quality means of the two and their difference
 * @param cost likewise, per query in {@code currency}; null where one of them has no costs
 * @param millis likewise; null where one of them has no latencies
 * @param replications with other draws, where one of them draws; 0 where none does
 * @param inSample whether something was fitted or chosen on these rows
 * @param notes sentences a person should read beside the numbers
 */
public record Comparison(
        RowSet rowSet,
        SplitPart part,
        Contrast quality,
        @Nullable Contrast cost,
        @Nullable Contrast millis,
        @Nullable String currency,
        int replications,
        boolean inSample,
        List<String> notes) {
    public Comparison {
        notes = List.copyOf(notes);
    }

    /** What the rows show. */
    public enum Verdict {
        /** The interval of the difference lies on the good side of zero. */
        BETTER,
        /** It lies on the bad side. */
        WORSE,
        /** It holds zero, or there are too few rows for one. */
        NOT_SHOWN
    }

    /**
     * One metric.
     *
     * @param value mean of the design
     * @param against mean of the other design on the same rows
     * @param difference the first less the second; NaN without rows
     * @param interval of the difference over other rows of the same kind; null where too few are known
     * @param verdict more quality, less cost and less time are better
     */
    public record Contrast(
            double value,
            double against,
            double difference,
            @Nullable Interval interval,
            Verdict verdict) {}
}
