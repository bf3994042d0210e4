package dev.routewright.walk;

import dev.routewright.plan.Calling;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.Forking;
import dev.routewright.plan.Joining;
import dev.routewright.plan.Op;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Whether a plan gives a query the same, in whatever order its answers and those of other queries come. */
public final class Orderless {
    private Orderless() {}

    /**
     * Nothing is remembered from query to query, nobody looks ahead, no Join goes on before all have come, no branch is
     * left behind, and no two branches count calls of the same profile.
     */
    public static boolean is(ExecutionPlan plan) {
        boolean is = !plan.dependsOnOrder() && !plan.hasOracle();
        for (int n = 0; n < plan.size(); n++) {
            is &= plan.op()[n] != Op.FAN || isFan(plan, n);
        }
        return is;
    }

    private static boolean isFan(ExecutionPlan plan, int fan) {
        Forking fork = Objects.requireNonNull(plan.forks()[fan]);
        Joining join = Objects.requireNonNull(plan.joins()[fork.join()]);
        if (fork.kind() == Forking.Kind.HEDGED
                || join.quorum() != Joining.EVERYONE
                || join.merge() == Joining.Merge.SAMPLED) {
            return false;
        }
        Reaches reaches = new Reaches(plan, fan, fork.join());
        Set<Integer> profiles = new HashSet<>();
        for (int slot = plan.exitStart()[fan]; slot < plan.exitStart()[fan + 1]; slot++) {
            Set<Integer> here = new HashSet<>();
            for (int node : behind(plan, plan.exitTarget()[slot], fork.join())) {
                Calling call = plan.calls()[node];
                boolean isStep = fork.kind() == Forking.Kind.PARTS && plan.op()[node] == Op.LOOP;
                if (!reaches.from(node) || isStep || call != null && profiles.contains(call.profile())) {
                    return false;
                }
                if (call != null) {
                    here.add(call.profile());
                }
            }
            profiles.addAll(here);
        }
        return true;
    }

    private static List<Integer> behind(ExecutionPlan plan, int start, int join) {
        List<Integer> nodes = new ArrayList<>();
        BitSet seen = new BitSet();
        List<Integer> next = new ArrayList<>(List.of(start));
        while (!next.isEmpty()) {
            int node = next.removeLast();
            if (node != ExecutionPlan.UNCONNECTED && node != join && !seen.get(node)) {
                seen.set(node);
                nodes.add(node);
                for (int slot = plan.exitStart()[node]; slot < plan.exitStart()[node + 1]; slot++) {
                    next.add(plan.exitTarget()[slot]);
                }
            }
        }
        return nodes;
    }
}
