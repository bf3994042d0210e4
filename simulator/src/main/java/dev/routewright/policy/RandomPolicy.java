package dev.routewright.policy;

import dev.routewright.run.Draws;

/**
 * One exit, uniformly, by a keyed draw.
 *
 * @param exits how many there are
 * @param nodeKey hash of the node's id
 */
public record RandomPolicy(int exits, long nodeKey) implements Policy {
    /** Tells this draw from the other draws of a node. */
    public static final int PURPOSE = 1;

    @Override
    public int choose(Decision decision) {
        return (int) (Draws.uniform(decision.seed, decision.luck, nodeKey, PURPOSE, decision.occurrence) * exits);
    }
}
