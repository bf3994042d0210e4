package dev.routewright.walk;

import dev.routewright.plan.ExecutionPlan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** From which places in the branches of one Fan its Join can be reached, as the drawing says. */
final class Reaches {
    private final BitSet nodes = new BitSet();

    Reaches(ExecutionPlan plan, int fan, int join) {
        List<Integer> region = region(plan, fan, join);
        nodes.set(join);
        boolean grows = true;
        while (grows) {
            grows = false;
            // Backwards, so that one time is enough where nothing leads back.
            for (int i = region.size() - 1; i >= 0; i--) {
                int node = region.get(i);
                if (!nodes.get(node) && leadsOn(plan, node)) {
                    nodes.set(node);
                    grows = true;
                }
            }
        }
    }

    private static List<Integer> region(ExecutionPlan plan, int fan, int join) {
        List<Integer> region = new ArrayList<>();
        BitSet seen = new BitSet();
        seen.set(join);
        add(plan, fan, seen, region);
        for (int i = 0; i < region.size(); i++) {
            add(plan, region.get(i), seen, region);
        }
        return region;
    }

    private static void add(ExecutionPlan plan, int node, BitSet seen, List<Integer> region) {
        for (int slot = plan.exitStart()[node]; slot < plan.exitStart()[node + 1]; slot++) {
            int target = plan.exitTarget()[slot];
            if (target != ExecutionPlan.UNCONNECTED && !seen.get(target)) {
                seen.set(target);
                region.add(target);
            }
        }
    }

    private boolean leadsOn(ExecutionPlan plan, int node) {
        boolean leads = false;
        for (int slot = plan.exitStart()[node]; slot < plan.exitStart()[node + 1]; slot++) {
            int target = plan.exitTarget()[slot];
            leads |= target != ExecutionPlan.UNCONNECTED && nodes.get(target);
        }
        return leads;
    }

    /** Whether a copy that comes to a place is waited for; at an exit that leads nowhere it ends as failed, at once. */
    boolean from(int node) {
        return node == ExecutionPlan.UNCONNECTED || nodes.get(node);
    }
}
