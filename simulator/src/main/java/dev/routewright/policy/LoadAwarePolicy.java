package dev.routewright.policy;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.PolicySpec.LoadAware;
import dev.routewright.graph.PolicySpec.LoadRule;

/**
 * Looks at the expected time and cost of the exits. Where no load is seen, as in replay, the exit with the fewest calls
 * under way is taken to be the one with the least expected time. A number that is not known is worse than any that is.
 */
public final class LoadAwarePolicy implements Policy {
    private final double[] millis;
    private final double[] costs;
    private final int chosen;

    /**
     * @param millis by exit, the expected time; NaN where not known
     * @param costs by exit, the expected cost; NaN where not known
     */
    public LoadAwarePolicy(LoadAware spec, double[] millis, double[] costs) {
        this.millis = millis.clone();
        this.costs = costs.clone();
        int cheapest = spec.rule() == LoadRule.CHEAPEST_IN_TIME ? cheapestWithin(spec.deadlineMillis()) : Best.NONE;
        chosen = cheapest == Best.NONE ? fastest() : cheapest;
    }

    private int cheapestWithin(double deadlineMillis) {
        int best = Best.NONE;
        for (int exit = 0; exit < millis.length; exit++) {
            // Double.compare puts NaN behind every number.
            if (millis[exit] <= deadlineMillis && (best == Best.NONE || Double.compare(costs[exit], costs[best]) < 0)) {
                best = exit;
            }
        }
        return best;
    }

    private int fastest() {
        int best = Best.NONE;
        for (int exit = 0; exit < millis.length; exit++) {
            if (!Double.isNaN(millis[exit]) && (best == Best.NONE || isFaster(exit, best))) {
                best = exit;
            }
        }
        return best;
    }

    private boolean isFaster(int exit, int than) {
        return millis[exit] < millis[than]
                || millis[exit] == millis[than] && Double.compare(costs[exit], costs[than]) < 0;
    }

    /** The expected time of an exit in milliseconds, NaN where not known. */
    public double millis(int exit) {
        return millis[exit];
    }

    /** The expected cost of an exit, NaN where not known. */
    public double cost(int exit) {
        return costs[exit];
    }

    @Override
    public int choose(Decision decision) {
        if (chosen == Best.NONE) {
            decision.grade = Evidence.MISSING;
            return 0;
        }
        return chosen;
    }
}
