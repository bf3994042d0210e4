package dev.routewright.sim.replay;

import dev.routewright.plan.ExecutionPlan;
import java.util.ArrayList;
import java.util.List;

/** Follows every exit to the end to see which is best; what happens on these ways is forgotten. */
final class Foresight {
    private final int[] exitStart;
    private final int[] exitTarget;
    private final CopyWalker walker;
    private final EventLog log;
    private final Samples samples;
    private final Ending end;
    private final List<Copy> thoughts = new ArrayList<>();
    private int depth;

    Foresight(ExecutionPlan plan, CopyWalker walker, EventLog log, Samples samples, Ending end) {
        exitStart = plan.exitStart();
        exitTarget = plan.exitTarget();
        this.walker = walker;
        this.log = log;
        this.samples = samples;
        this.end = end;
    }

    /** The exit with most quality at its end, then least cost, least time, exit order; a missing number is worst. */
    int best(Copy copy, int node) {
        samples.look(copy, node);
        int events = log.size();
        Copy thought = begin();
        int worst = Copy.RECORDED;
        int best = 0;
        double bestQuality = Double.NaN;
        double bestCost = Double.NaN;
        double bestMillis = Double.NaN;
        for (int slot = exitStart[node]; slot < exitStart[node + 1]; slot++) {
            end.of(thought, think(thought, copy, node, slot));
            log.truncate(events);
            worst = Math.max(worst, end.qualityGrade);
            if (slot == exitStart[node]
                    || OracleOrder.isBetter(end.quality, end.cost, end.millis, bestQuality, bestCost, bestMillis)) {
                best = slot - exitStart[node];
                bestQuality = end.quality;
                bestCost = end.cost;
                bestMillis = end.millis;
            }
        }
        depth--;
        samples.forget();
        copy.decide(worst);
        return best;
    }

    private int think(Copy thought, Copy copy, int node, int slot) {
        int events = log.size();
        samples.think();
        int how;
        do {
            log.truncate(events);
            thought.set(copy);
            log.leave(slot, thought.millis);
            how = walker.walk(thought, exitTarget[slot], node);
        } while (!samples.isRight());
        return how;
    }

    private Copy begin() {
        if (depth == thoughts.size()) {
            thoughts.add(walker.newCopy());
        }
        return thoughts.get(depth++);
    }
}
