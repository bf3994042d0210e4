package dev.routewright.plan;

import dev.routewright.graph.Price;
import org.jspecify.annotations.Nullable;

/**
 * What one decision of a node costs.
 *
 * @param calls whether a profile is called to decide
 * @param column the called profile's column in the dataset; -1 where the catalog states its cost and time, or nothing is
 *     called
 * @param callCost where the catalog states it, what a call costs; NaN where it does not
 * @param callMillis where the catalog states it, how long a call takes; NaN where it does not
 * @param cost stated cost of a decision; NaN for none
 * @param millis stated time of a decision; NaN for none
 * @param price the called profile's price; null where none is known
 * @param times how many of these decisions one choice takes
 */
public record Deciding(
        boolean calls,
        int column,
        double callCost,
        double callMillis,
        double cost,
        double millis,
        @Nullable Price price,
        int times) {
    /** Whether something is billed as cost at all. */
    public boolean hasCost() {
        return calls || !Double.isNaN(cost);
    }

    /** Whether it takes time at all. */
    public boolean hasMillis() {
        return calls || !Double.isNaN(millis);
    }
}
