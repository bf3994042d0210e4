package dev.routewright.study;

import dev.routewright.study.AssumedRanges.Totals;
import java.util.List;

/**
 * How far the totals move when each assumed number moves by its stated uncertainty, one at a time.
 *
 * @param moved one per number of stated uncertainty
 * @param unstated assumed numbers whose uncertainty nobody stated, as {@code label/parameter}
 * @param quality from the least to the greatest mean, the design as it is among them
 */
public record AssumedRange(List<Moved> moved, List<String> unstated, Ends quality, Ends cost, Ends millis) {
    public AssumedRange {
        moved = List.copyOf(moved);
        unstated = List.copyOf(unstated);
    }

    /**
     * A range.
     *
     * @param low NaN where a run has no such number; likewise {@code high}
     */
    public record Ends(double low, double high) {}

    /**
     * One number.
     *
     * @param address {@code nodeId/parameter}
     * @param label of its node
     * @param low where it was set, moved back into what it may be
     */
    public record Moved(
            String address, String label, String parameter, double low, double high, Totals atLow, Totals atHigh) {}
}
