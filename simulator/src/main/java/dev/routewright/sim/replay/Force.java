package dev.routewright.sim.replay;

import dev.routewright.policy.Policy;
import dev.routewright.policy.ThresholdPolicy;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The one node that is made to take one exit, and what is noted there; {@link #nobody} for a plain run. */
final class Force {
    final int node;
    final int exit;
    final BitSet reached;
    final float[] scores;
    final int[] tasks;

    Force(int node, int exit, int rows) {
        this.node = node;
        this.exit = exit;
        reached = new BitSet(rows);
        scores = new float[rows];
        tasks = new int[rows];
        Arrays.fill(scores, Float.NaN);
        Arrays.fill(tasks, -1);
    }

    static Force nobody() {
        return new Force(-1, -1, 0);
    }

    /** Notes a query at the node, unless an Oracle only thinks of sending it there. */
    void reached(int at, int hypothetical, int position, float score, int task) {
        if (at == node && hypothetical == 0) {
            reached.set(position);
            scores[position] = score;
            tasks[position] = task;
        }
    }

    /** The number that a policy compares with its cuts; 0 for one that compares none. */
    float scoreOf(@Nullable Policy policy, int row) {
        return policy instanceof ThresholdPolicy threshold ? threshold.score(row) : 0;
    }
}
