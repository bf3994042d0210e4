package dev.routewright.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The edges of a drawing by their ends, so that a question about one node looks at its own edges only. */
final class Adjacency {
    private record Exit(NodeId node, String name) {}

    private final Map<NodeId, List<Edge>> from = new HashMap<>();
    private final Map<NodeId, List<Edge>> to = new HashMap<>();
    private final Map<Exit, Edge> at = new HashMap<>();

    Adjacency(Collection<Edge> edges) {
        for (Edge edge : edges) {
            from.computeIfAbsent(edge.from(), node -> new ArrayList<>(2)).add(edge);
            to.computeIfAbsent(edge.to(), node -> new ArrayList<>(2)).add(edge);
            at.putIfAbsent(new Exit(edge.from(), edge.exit()), edge);
        }
        from.replaceAll((node, out) -> Collections.unmodifiableList(out));
        to.replaceAll((node, in) -> Collections.unmodifiableList(in));
    }

    List<Edge> from(NodeId node) {
        return from.getOrDefault(node, List.of());
    }

    List<Edge> to(NodeId node) {
        return to.getOrDefault(node, List.of());
    }

    @Nullable
    Edge at(NodeId node, String exit) {
        return at.get(new Exit(node, exit));
    }
}
