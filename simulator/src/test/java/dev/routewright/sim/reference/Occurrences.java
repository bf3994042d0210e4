package dev.routewright.sim.reference;

import dev.routewright.dataset.Evidence;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.Task;
import dev.routewright.graph.Verifier;
import dev.routewright.plan.Reach;
import dev.routewright.sim.EdgeStats;
import dev.routewright.sim.NodeStats;
import dev.routewright.sim.SimulationResult;
import java.util.Map;
import java.util.TreeMap;

/** Counts what really happened in the random runs: a thing counts once per graph in which queries met it. */
final class Occurrences {
    private final Map<String, Integer> counts = new TreeMap<>();

    Map<String, Integer> counts() {
        return counts;
    }

    void add(Document document, SimulationResult result) {
        for (NodeStats stats : result.nodes()) {
            if (stats.visits() > 0) {
                node(document.graph().nodes().get(stats.id()));
            }
        }
        for (EdgeStats edge : result.edges()) {
            if (edge.count() > 0) {
                Node from = document.graph().nodes().get(edge.from());
                count("exit " + from.kind() + (from instanceof Router ? "" : " " + edge.exit()));
                cascade(document, edge);
            }
        }
        for (NodeStats stats : result.nodes()) {
            unconnected(document, stats, result);
        }
        for (byte packed : result.perQuery().evidence()) {
            count("row quality " + Evidence.of(packed & 3));
            count((packed & 0x40) != 0 ? "row failed" : "row answered");
        }
    }

    private void node(Node node) {
        count("kind " + node.kind());
        PolicySpec policy = node instanceof Router r ? r.policy() : node instanceof Task t ? t.policy() : null;
        if (policy != null) {
            count("policy " + policy.name());
            if (policy instanceof PolicySpec.Utility u) {
                count("normaliser " + u.normaliser());
            }
            if (policy instanceof PolicySpec.Rules rules) {
                rules.rules().forEach(rule -> condition(rule.when()));
            }
            if (policy instanceof PolicySpec.Threshold t) {
                count("threshold " + t.score());
            }
        }
        switch (node) {
            case Task t -> condition(t.matcher());
            case Verifier v -> {
                count("source " + v.source().getClass().getSimpleName());
                count(v.decider().costPerDecision() == null ? "verifier without cost" : "verifier with cost");
                count(v.decider().millisPerDecision() == null ? "verifier without time" : "verifier with time");
            }
            case Query q -> count("rows " + q.rows());
            default -> {}
        }
    }

    private void condition(Condition condition) {
        count("condition " + condition.getClass().getSimpleName());
        switch (condition) {
            case Condition.And a -> a.of().forEach(this::condition);
            case Condition.Or o -> o.of().forEach(this::condition);
            case Condition.Not n -> condition(n.of());
            default -> {}
        }
    }

    /** A verifier's reject that leads to the last of at least three calls in a row. */
    private void cascade(Document document, EdgeStats edge) {
        if (edge.exit().equals(Node.REJECT) && Reach.profilesBefore(document.graph(), edge.from()).size() >= 2) {
            count("cascade of three");
        }
    }

    private void unconnected(Document document, NodeStats stats, SimulationResult result) {
        long left = result.edges().stream().filter(e -> e.from().equals(stats.id())).mapToLong(EdgeStats::count).sum();
        if (left < stats.visits() && !document.graph().nodes().get(stats.id()).exits().isEmpty()) {
            count("ended at an unconnected exit");
        }
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }
}
