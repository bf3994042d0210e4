package dev.routewright.graph;

import org.jspecify.annotations.Nullable;

/**
 * What deciding costs: a call to a profile at each decision, stated numbers, or nothing. Both may be given; then both
 * count. The cost is part of a query's cost and is shown apart as well.
 *
 * @param profile the profile that is called to decide, or an empty string for none
 * @param costPerDecision stated cost of one decision, in the dataset's currency, at least 0; null for none
 * @param millisPerDecision stated time of one decision in milliseconds, at least 0; null for none
 */
public record Decider(
        String profile,
        @Nullable Double costPerDecision,
        @Nullable Double millisPerDecision) {
    /** Deciding is free and takes no time. */
    public static final Decider FREE = new Decider("", null, null);

    /** Stated numbers only. */
    public static Decider stated(@Nullable Double costPerDecision, @Nullable Double millisPerDecision) {
        return new Decider("", costPerDecision, millisPerDecision);
    }

    public boolean isFree() {
        return equals(FREE);
    }
}
