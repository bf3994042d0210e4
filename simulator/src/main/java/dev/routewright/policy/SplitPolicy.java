package dev.routewright.policy;

import dev.routewright.run.Draws;

/** By weights: the first exit at which the running sum of weights passes the keyed draw times the whole sum. */
public final class SplitPolicy implements Policy {
    /** Tells this draw from the other draws of a node. */
    public static final int PURPOSE = 2;

    private final double[] upTo;
    private final long nodeKey;
    private final int last;

    /**
     * @param weights by exit, each at least 0, not all 0; they count in proportion to their sum
     * @param nodeKey hash of the node's id
     */
    public SplitPolicy(double[] weights, long nodeKey) {
        this.nodeKey = nodeKey;
        upTo = new double[weights.length];
        double sum = 0;
        int lastWeighted = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            upTo[i] = sum;
            if (weights[i] > 0) {
                lastWeighted = i;
            }
        }
        last = lastWeighted;
    }

    @Override
    public int choose(Decision decision) {
        double draw = Draws.uniform(decision.seed, decision.luck, nodeKey, PURPOSE, decision.occurrence);
        double at = draw * upTo[upTo.length - 1];
        for (int i = 0; i < last; i++) {
            if (at < upTo[i]) {
                return i;
            }
        }
        return last;
    }
}
