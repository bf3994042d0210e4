package dev.routewright.plan;

import dev.routewright.graph.Edge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Query;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.Task;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** How far the task that a query came with reaches: a Task with a name puts its own in its place. */
final class RecordedLabels {
    private RecordedLabels() {}

    /** The nodes that a query can come to with the task that it came with. */
    static Set<NodeId> reach(RoutingGraph graph) {
        Set<NodeId> reached = new HashSet<>();
        Deque<NodeId> waiting = new ArrayDeque<>();
        for (Query query : Reach.queries(graph)) {
            waiting.add(query.id());
        }
        while (!waiting.isEmpty()) {
            NodeId id = waiting.remove();
            Node node = graph.nodes().get(id);
            boolean renames = node instanceof Task task && !task.name().isEmpty();
            if (node != null && !renames && reached.add(id)) {
                graph.edgesFrom(id).stream().map(Edge::to).forEach(waiting::add);
            }
        }
        return reached;
    }
}
