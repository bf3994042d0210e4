package dev.routewright.policy;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.PolicySpec.LoadAware;
import dev.routewright.graph.PolicySpec.LoadRule;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the load of the exits, else at their expected time and cost. Where no load is seen, as in replay, the exit with
 * the fewest calls under way is taken to be the one with the least expected time. A number that is not known is worse
 * than any that is; an exit that leads straight to no call has no load of its own.
 */
public final class LoadAwarePolicy implements Policy {
    private final LoadAware spec;
    private final double[] millis;
    private final double[] costs;
    private final int[] profiles;
    private final int chosen;

    /**
     * @param millis by exit, the expected time without load; NaN where not known
     * @param costs by exit, the expected cost; NaN where not known
     * @param profiles by exit, the index of the profile that it calls first; -1 for none
     */
    public LoadAwarePolicy(LoadAware spec, double[] millis, double[] costs, int[] profiles) {
        this.spec = spec;
        this.millis = millis.clone();
        this.costs = costs.clone();
        this.profiles = profiles.clone();
        chosen = pick(null);
    }

    /** The expected time of an exit without load in milliseconds, NaN where not known. */
    public double millis(int exit) {
        return millis[exit];
    }

    /** The expected cost of an exit, NaN where not known. */
    public double cost(int exit) {
        return costs[exit];
    }

    /** The index of the profile that an exit calls first; -1 for none. */
    public int profile(int exit) {
        return profiles[exit];
    }

    @Override
    public int choose(Decision decision) {
        int exit = decision.load == null ? chosen : pick(decision.load);
        if (exit == Best.NONE) {
            decision.grade = Evidence.MISSING;
            return 0;
        }
        return exit;
    }

    private int pick(@Nullable Load load) {
        if (load != null && spec.rule() == LoadRule.LEAST_OUTSTANDING) {
            return leastBusy(load);
        }
        int cheapest = spec.rule() == LoadRule.CHEAPEST_IN_TIME ? cheapestInTime(load) : Best.NONE;
        return cheapest == Best.NONE ? fastest(load) : cheapest;
    }

    private int leastBusy(Load load) {
        int best = Best.NONE;
        int fewest = Integer.MAX_VALUE;
        for (int exit = 0; exit < profiles.length; exit++) {
            if (profiles[exit] >= 0) {
                int calls = load.underWay(profiles[exit]) + load.waiting(profiles[exit]);
                if (best == Best.NONE || calls < fewest || calls == fewest && isFaster(load, exit, best)) {
                    best = exit;
                    fewest = calls;
                }
            }
        }
        return best == Best.NONE ? fastest(load) : best;
    }

    private int cheapestInTime(@Nullable Load load) {
        int best = Best.NONE;
        for (int exit = 0; exit < millis.length; exit++) {
            // Double.compare puts NaN behind every number.
            if (expected(load, exit) <= spec.deadlineMillis()
                    && (best == Best.NONE || Double.compare(costs[exit], costs[best]) < 0)) {
                best = exit;
            }
        }
        return best;
    }

    private int fastest(@Nullable Load load) {
        int best = Best.NONE;
        for (int exit = 0; exit < millis.length; exit++) {
            if (!Double.isNaN(expected(load, exit)) && (best == Best.NONE || isFaster(load, exit, best))) {
                best = exit;
            }
        }
        return best;
    }

    private boolean isFaster(@Nullable Load load, int exit, int than) {
        int byTime = Double.compare(expected(load, exit), expected(load, than));
        return byTime < 0 || byTime == 0 && Double.compare(costs[exit], costs[than]) < 0;
    }

    private double expected(@Nullable Load load, int exit) {
        double loaded = load == null || profiles[exit] < 0 ? Double.NaN : load.expectedMillis(profiles[exit]);
        return Double.isNaN(loaded) ? millis[exit] : loaded;
    }
}
