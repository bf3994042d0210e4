package dev.routewright.sim.reference;

import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.sim.EdgeStats;
import dev.routewright.sim.NodeStats;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What really happened, step by step; an Oracle's thoughts are not written into it. */
final class Journal {
    private final Map<NodeId, List<Step>> steps = new HashMap<>();
    private final Map<EdgeId, Long> passages = new HashMap<>();

    /** One visit: what was billed, how long it took, how good the outcome was; NaN where there is none. */
    record Step(double cost, double millis, double quality) {
        static final Step FREE = new Step(Double.NaN, Double.NaN, Double.NaN);
    }

    void visit(NodeId node, Step step) {
        steps.computeIfAbsent(node, n -> new ArrayList<>()).add(step);
    }

    void pass(EdgeId edge) {
        passages.merge(edge, 1L, Long::sum);
    }

    List<NodeStats> nodes(RoutingGraph graph) {
        List<NodeStats> stats = new ArrayList<>();
        for (Node node : graph.nodes().values()) {
            List<Step> visits = steps.getOrDefault(node.id(), List.of());
            stats.add(new NodeStats(
                    node.id(),
                    node.label(),
                    visits.size(),
                    Plain.mean(visits.stream().mapToDouble(Step::cost).toArray()),
                    Plain.percentile(visits.stream().mapToDouble(Step::millis).toArray(), 0.95),
                    Plain.mean(visits.stream().mapToDouble(Step::quality).toArray())));
        }
        return stats;
    }

    List<EdgeStats> edges(RoutingGraph graph) {
        List<EdgeStats> stats = new ArrayList<>();
        for (Edge e : graph.edges().values()) {
            stats.add(new EdgeStats(e.id(), e.from(), e.exit(), e.to(), passages.getOrDefault(e.id(), 0L)));
        }
        return stats;
    }
}
