package dev.routewright.sim.replay;

import dev.routewright.plan.ExecutionPlan;

/** Who passed where: one bit per node and query, one count per exit and verifier. */
final class Tally {
    private final long[][] passed;
    private final long[] left;
    private final long[] judged;

    Tally(ExecutionPlan plan, int rows) {
        passed = new long[plan.size()][(rows + Long.SIZE - 1) / Long.SIZE];
        left = new long[plan.exitTarget().length];
        judged = new long[plan.size()];
    }

    void visit(int node, int position) {
        passed[node][position >>> 6] |= 1L << position;
    }

    void leave(int exit) {
        left[exit]++;
    }

    void judge(int node) {
        judged[node]++;
    }

    /** Queries that brought an answer to a verifier, and so were billed there. */
    long judged(int node) {
        return judged[node];
    }

    /** Queries that passed a node. A drawing has no circles, so each passes once. */
    long visits(int node) {
        long visits = 0;
        for (long word : passed[node]) {
            visits += Long.bitCount(word);
        }
        return visits;
    }

    /** Queries that left by an exit. */
    long left(int exit) {
        return left[exit];
    }

    /** Bit {@code p & 63} of word {@code p >>> 6} tells whether the query at position p passed a node. */
    long[] passed(int node) {
        return passed[node];
    }
}
