package dev.routewright.plan;

import dev.routewright.dataset.OutcomeTable;
import dev.routewright.graph.Latency;
import org.jspecify.annotations.Nullable;

/** The time that the catalog states for calls of a mean length. */
final class StatedTime {
    private StatedTime() {}

    /**
     * In milliseconds; NaN where it depends on tokens that no row has.
     *
     * @param column whose mean tokens over the rows count; negative for none
     */
    static double of(Latency latency, OutcomeTable outcomes, int column, int[] rows) {
        return latency.firstTokenMillis()
                + part(latency.millisPerTokenIn(), column < 0 ? null : outcomes.tokensIn(column), rows)
                + part(latency.millisPerToken(), column < 0 ? null : outcomes.tokensOut(column), rows);
    }

    private static double part(double millisPerToken, int @Nullable [] tokens, int[] rows) {
        return millisPerToken == 0 ? 0 : millisPerToken * mean(tokens, rows);
    }

    private static double mean(int @Nullable [] tokens, int[] rows) {
        if (tokens == null) {
            return Double.NaN;
        }
        long sum = 0;
        int known = 0;
        for (int row : rows) {
            if (tokens[row] >= 0) {
                sum += tokens[row];
                known++;
            }
        }
        return known == 0 ? Double.NaN : (double) sum / known;
    }
}
