package dev.routewright.walk;

import dev.routewright.plan.ExecutionPlan;

/** Follows every exit to the end, by recorded outcomes, to see which is best; what happens on these ways is forgotten. */
final class Foresight implements Ahead {
    private final int[] exitStart;
    private final int[] exitTarget;
    private final OwnTime time;

    Foresight(ExecutionPlan plan, OwnTime time) {
        exitStart = plan.exitStart();
        exitTarget = plan.exitTarget();
        this.time = time;
    }

    /** The exit with most quality at its end, then least cost, least time, exit order; a missing number is worst. */
    @Override
    public int best(Journey journey, Copy copy, int node) {
        Journey thought = journey.thought();
        Ending end = thought.ending;
        int worst = Copy.RECORDED;
        int best = 0;
        double bestQuality = Double.NaN;
        double bestCost = Double.NaN;
        double bestMillis = Double.NaN;
        for (int slot = exitStart[node]; slot < exitStart[node + 1]; slot++) {
            thought.beginThought(journey, copy);
            time.run(thought, exitTarget[slot], node);
            worst = Math.max(worst, end.qualityGrade);
            if (slot == exitStart[node]
                    || OracleOrder.isBetter(end.quality, end.cost, end.millis, bestQuality, bestCost, bestMillis)) {
                best = slot - exitStart[node];
                bestQuality = end.quality;
                bestCost = end.cost;
                bestMillis = end.millis;
            }
        }
        copy.decide(worst);
        return best;
    }
}
