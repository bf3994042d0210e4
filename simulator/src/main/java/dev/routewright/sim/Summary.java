package dev.routewright.sim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
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
 * @param use what else was used
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
        boolean inSample,
        Use use) {

    /**
     * More means per query, each over the rows that have it; NaN where none has.
     *
     * @param deciding the part of the cost that was spent on deciding
     * @param calls calls made, retries and calls to deciders included
     * @param tokensIn input tokens
     * @param tokensOut output tokens
     * @param qualityWhenAnswered mean quality of the queries that were answered, neither refused nor failed
     * @param qualities the dataset's further named qualities, of the answers that are one recorded cell's
     */
    public record Use(
            double deciding,
            double calls,
            double tokensIn,
            double tokensOut,
            double qualityWhenAnswered,
            SequencedMap<String, NamedQuality> qualities) {
        public Use {
            qualities = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(qualities));
        }
    }

    /**
     * A further quality.
     *
     * @param mean over the rows that have it; NaN where none has
     * @param rows how many have it
     */
    public record NamedQuality(double mean, int rows) {}
}
