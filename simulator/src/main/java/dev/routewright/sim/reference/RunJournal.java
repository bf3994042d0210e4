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
import org.jspecify.annotations.Nullable;

/** What happened in a whole run, by node and by edge. */
final class RunJournal implements Journal {
    private final Map<NodeId, List<Step>> steps = new HashMap<>();
    private final Map<EdgeId, Long> passages = new HashMap<>();

    @Override
    public void visit(Node node, Step step) {
        steps.computeIfAbsent(node.id(), n -> new ArrayList<>()).add(step);
    }

    @Override
    public void leave(String exit, @Nullable Edge edge, Traveller after) {
        if (edge != null) {
            passages.merge(edge.id(), 1L, Long::sum);
        }
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
