package dev.routewright.plan;

import dev.routewright.graph.CallLimits;
import dev.routewright.graph.ContextRule;
import dev.routewright.graph.Price;
import org.jspecify.annotations.Nullable;

/**
 * A call that gives an answer.
 *
 * @param profile index of the profile whose cells it reads
 * @param answersAs index of the profile that its answer counts as
 * @param nodeKey hash of the node's id, for draws
 * @param readsContexts whether tags and earlier calls choose the cell; else the base cell is read
 * @param rule what it gives in a context without a cell; null leaves that missing
 * @param failureRate stated share of attempts that fail, 0 for none
 * @param limits bounds and retries
 * @param price the profile's price, the catalog's before the dataset's; null where neither states one
 * @param millisPerToken stated time of an output token; NaN where none is stated
 * @param strategy what an agent makes of the cell; null where it is taken as it is
 * @param stated cost and time for cells that have none; null where they stay missing
 */
public record Calling(
        int profile,
        int answersAs,
        long nodeKey,
        boolean readsContexts,
        @Nullable ContextRule rule,
        double failureRate,
        CallLimits limits,
        @Nullable Price price,
        double millisPerToken,
        @Nullable Strategy strategy,
        @Nullable Stated stated) {
    /**
     * How a backbone's cell becomes an agent's.
     *
     * @param volume factor of cost and tokens
     * @param time factor of milliseconds
     * @param calls calls that are counted
     * @param fixes chance that a wrong answer becomes right, 0..1
     * @param breaks chance that a right answer becomes wrong, 0..1
     */
    public record Strategy(double volume, double time, int calls, double fixes, double breaks) {}

    /** Numbers that fill gaps; NaN for none. */
    public record Stated(double cost, double millis) {}

    /** Whether it reads the base cell and makes one attempt, and nothing else happens. */
    public boolean isPlain() {
        return readsContexts
                && failureRate == 0
                && limits.equals(CallLimits.NONE)
                && strategy == null
                && stated == null;
    }

    /** Whether some outcome of it is drawn. */
    public boolean draws() {
        return failureRate > 0
                || rule instanceof ContextRule.FixesBreaks
                || strategy != null && (strategy.fixes() > 0 || strategy.breaks() > 0);
    }
}
