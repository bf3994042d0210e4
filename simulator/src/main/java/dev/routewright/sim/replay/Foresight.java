package dev.routewright.sim.replay;

import dev.routewright.plan.ExecutionPlan;

/** Follows every exit to the end to see which is best; what happens on these ways is forgotten. */
final class Foresight {
    private final int[] exitStart;
    private final int[] exitTarget;
    private final CopyWalker walker;
    private final Ending end;

    Foresight(ExecutionPlan plan, CopyWalker walker) {
        exitStart = plan.exitStart();
        exitTarget = plan.exitTarget();
        this.walker = walker;
        end = Ending.of(plan);
    }

    /** The exit with most quality at its end, then least cost, least time, exit order; a missing number is worst. */
    int best(Journey journey, Copy copy, int node) {
        journey.samples.look(copy, node);
        int events = journey.log.size();
        Copy thought = journey.takeCopy();
        int worst = Copy.RECORDED;
        int best = 0;
        double bestQuality = Double.NaN;
        double bestCost = Double.NaN;
        double bestMillis = Double.NaN;
        for (int slot = exitStart[node]; slot < exitStart[node + 1]; slot++) {
            end.of(thought, think(journey, thought, copy, node, slot));
            journey.log.truncate(events);
            worst = Math.max(worst, end.qualityGrade);
            if (slot == exitStart[node]
                    || OracleOrder.isBetter(end.quality, end.cost, end.millis, bestQuality, bestCost, bestMillis)) {
                best = slot - exitStart[node];
                bestQuality = end.quality;
                bestCost = end.cost;
                bestMillis = end.millis;
            }
        }
        journey.giveBack(thought);
        journey.samples.forget();
        copy.decide(worst);
        return best;
    }

    private int think(Journey journey, Copy thought, Copy copy, int node, int slot) {
        int events = journey.log.size();
        journey.samples.think();
        int how;
        do {
            journey.log.truncate(events);
            thought.set(copy);
            journey.log.leave(slot, thought.millis);
            how = walker.walk(journey, thought, exitTarget[slot], node);
        } while (!journey.samples.isRight());
        return how;
    }
}
