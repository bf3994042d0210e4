package dev.routewright.plan;

import dev.routewright.graph.Price;
import org.jspecify.annotations.Nullable;

/**
 * A call that gives no answer.
 *
 * @param codes by row, which of {@code byWord} it calls, -1 for {@code otherwise}; null where all rows call that
 * @param byWord targets that a column names
 * @param otherwise the target of the other rows; null where nothing says what they call
 * @param tag bit of the tag that it sets, 0 for none
 * @param slots of the attributes that it sets
 * @param values of these attributes
 * @param nodeKey hash of the node's id, for draws
 */
public record ToolCalling(
        int @Nullable [] codes,
        @Nullable Target[] byWord,
        @Nullable Target otherwise,
        long tag,
        int[] slots,
        String[] values,
        long nodeKey) {
    /**
     * What is called.
     *
     * @param column the profile's column in the dataset; -1 where the catalog states what follows
     * @param cost of a call, NaN where not stated
     * @param millis of a call, NaN where not stated
     * @param failureRate share of calls that fail
     * @param price the profile's price; null where none is known
     */
    public record Target(
            int column,
            double cost,
            double millis,
            double failureRate,
            @Nullable Price price) {}

    /** What a row calls; null where nothing says it. */
    public @Nullable Target of(int row) {
        return codes == null || codes[row] < 0 ? otherwise : byWord[codes[row]];
    }

    /** Whether some target's failures are drawn. */
    public boolean draws() {
        boolean draws = otherwise != null && otherwise.failureRate() > 0;
        for (Target target : byWord) {
            draws |= target != null && target.failureRate() > 0;
        }
        return draws;
    }
}
