package dev.routewright.export;

import dev.routewright.graph.Edge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.Task;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** Which nodes a query can come to, given what the policies state. */
public final class LiveNodes {
    private LiveNodes() {}

    /** All nodes that some query can come to. */
    public static SequencedSet<NodeId> fromQueries(RoutingGraph graph) {
        SequencedSet<NodeId> seen = new LinkedHashSet<>();
        Deque<NodeId> waiting = new ArrayDeque<>();
        for (Node node : graph.nodes().values()) {
            if (node instanceof Query) {
                waiting.add(node.id());
            }
        }
        while (!waiting.isEmpty()) {
            NodeId id = waiting.remove();
            Node node = graph.nodes().get(id);
            if (node == null || !seen.add(id)) {
                continue;
            }
            for (String exit : liveExits(node)) {
                Edge edge = graph.edgeAt(id, exit);
                if (edge != null) {
                    waiting.add(edge.to());
                }
            }
        }
        return seen;
    }

    /** Exits that a query can take: the stated one of Always, those with weight of Split, all of any other policy. */
    public static List<String> liveExits(Node node) {
        return switch (policyOf(node)) {
            case PolicySpec.Always always -> List.of(always.exit());
            case PolicySpec.Split split ->
                node.exits().stream()
                        .filter(exit -> split.weights().getOrDefault(exit, 0.0) > 0)
                        .toList();
            case null, default -> node.exits();
        };
    }

    private static @Nullable PolicySpec policyOf(Node node) {
        return switch (node) {
            case Router router -> router.policy();
            case Task task -> task.exits().size() > 1 ? task.policy() : null;
            default -> null;
        };
    }
}
