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

/** What happened in a whole run, by node and by edge. */
final class RunStatistics {
    private final RoutingGraph graph;
    private final Map<NodeId, List<Event.Visit>> visits = new HashMap<>();
    private final Map<EdgeId, Long> passages = new HashMap<>();

    RunStatistics(RoutingGraph graph) {
        this.graph = graph;
    }

    void add(List<Event> events) {
        for (Event event : Event.flat(events)) {
            if (event instanceof Event.Visit visit) {
                visits.computeIfAbsent(visit.node().id(), n -> new ArrayList<>())
                        .add(visit);
            }
            if (event instanceof Event.Leave leave && leave.edge() != null) {
                passages.merge(leave.edge().id(), 1L, Long::sum);
            }
        }
    }

    List<NodeStats> nodes() {
        List<NodeStats> stats = new ArrayList<>();
        for (Node node : graph.nodes().values()) {
            List<Event.Visit> here = visits.getOrDefault(node.id(), List.of());
            stats.add(new NodeStats(
                    node.id(),
                    node.label(),
                    here.size(),
                    Plain.mean(here.stream().mapToDouble(Event.Visit::cost).toArray()),
                    Plain.percentile(
                            here.stream().mapToDouble(Event.Visit::millis).toArray(), 0.95),
                    Plain.mean(here.stream().mapToDouble(Event.Visit::quality).toArray())));
        }
        return stats;
    }

    List<EdgeStats> edges() {
        List<EdgeStats> stats = new ArrayList<>();
        for (Edge e : graph.edges().values()) {
            stats.add(new EdgeStats(e.id(), e.from(), e.exit(), e.to(), passages.getOrDefault(e.id(), 0L)));
        }
        return stats;
    }
}
