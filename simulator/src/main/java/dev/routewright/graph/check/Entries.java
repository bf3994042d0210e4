package dev.routewright.graph.check;

import dev.routewright.graph.Edge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Query;
import dev.routewright.graph.RoutingGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which nodes a query can come to. */
final class Reach {
    private Reach() {}

    /** Nodes reached from some, those included. */
    static Set<NodeId> from(RoutingGraph graph, Collection<NodeId> starts) {
        Map<NodeId, List<NodeId>> next = successors(graph);
        Set<NodeId> seen = new HashSet<>(starts);
        Deque<NodeId> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            for (NodeId to : next.getOrDefault(open.pop(), List.of())) {
                if (seen.add(to)) {
                    open.push(to);
                }
            }
        }
        return seen;
    }

    static Map<NodeId, List<NodeId>> successors(RoutingGraph graph) {
        Map<NodeId, List<NodeId>> next = new HashMap<>();
        for (Edge edge : graph.edges().values()) {
            next.computeIfAbsent(edge.from(), from -> new ArrayList<>()).add(edge.to());
        }
        return next;
    }

    static List<NodeId> queries(RoutingGraph graph) {
        return graph.nodes().values().stream()
                .filter(Query.class::isInstance)
                .map(Node::id)
                .toList();
    }
}
