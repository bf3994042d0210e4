package dev.routewright.graph.check;

import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Query;
import dev.routewright.graph.RoutingGraph;
import java.util.List;

/** Where queries enter a drawing. */
final class Entries {
    private Entries() {}

    /** The Query nodes, in graph order. */
    static List<NodeId> of(RoutingGraph graph) {
        return graph.nodes().values().stream()
                .filter(Query.class::isInstance)
                .map(Node::id)
                .toList();
    }
}
