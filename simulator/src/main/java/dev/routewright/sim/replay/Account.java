package dev.routewright.sim.replay;

import dev.routewright.graph.Node;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.sim.NodeStats;
import dev.routewright.stats.Mean;
import dev.routewright.stats.Selection;
import dev.routewright.walk.EventLog;
import java.util.Arrays;

/** Who passed where and what that took, added up from the logs of queries that have ended. */
final class Account {
    private static final double P95 = 0.95;
    private static final int START_SIZE = 1024;

    private final ExecutionPlan plan;
    private final long[] visits;
    private final long[] left;
    private final Mean[] costs;
    private final Mean[] qualities;
    private final double[][] times;
    private final int[] timed;

    Account(ExecutionPlan plan) {
        this.plan = plan;
        int size = plan.size();
        visits = new long[size];
        left = new long[plan.exitTarget().length];
        costs = new Mean[size];
        qualities = new Mean[size];
        times = new double[size][];
        timed = new int[size];
        for (int n = 0; n < size; n++) {
            costs[n] = new Mean();
            qualities[n] = new Mean();
            times[n] = new double[0];
        }
    }

    /** Adds a query. */
    void add(EventLog log) {
        for (int i = 0; i < log.size(); i++) {
            if (log.kind(i) == EventLog.VISIT) {
                visit(log, i);
            } else if (log.kind(i) == EventLog.LEAVE) {
                left[log.what(i)]++;
            }
        }
    }

    private void visit(EventLog log, int visit) {
        int node = log.node(visit);
        visits[node]++;
        qualities[node].add(log.quality(visit));
        if (log.costs(visit)) {
            costs[node].add(log.charged(visit));
        }
        double millis = log.amount(visit);
        if (millis == millis) {
            if (timed[node] == times[node].length) {
                times[node] = Arrays.copyOf(times[node], Math.max(START_SIZE, 2 * timed[node]));
            }
            times[node][timed[node]++] = millis;
        }
    }

    /** Queries that left by an exit. */
    long left(int exit) {
        return left[exit];
    }

    NodeStats of(int n) {
        Node drawn = plan.nodes().get(n);
        return new NodeStats(
                drawn.id(),
                drawn.label(),
                visits[n],
                costs[n].value(),
                Selection.inPlace(times[n], timed[n], P95)[0],
                qualities[n].value());
    }
}
