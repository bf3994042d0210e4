package dev.routewright.editor.outline;

import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.RoutingGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A drawing as lines of a tree: nodes that nothing leads to, below each its exits, below each exit the node it leads to.
 * A node that several exits lead to lists its own exits at the line nearest to the top; its other lines are references,
 * and so circles end.
 *
 * @param line what it stands for
 * @param below the lines one step deeper
 */
record Lines(Line line, List<Lines> below) {
    /** The lines of a drawing below one that is not shown. Every node has exactly one line that is no reference. */
    static Lines of(RoutingGraph graph) {
        Map<NodeId, Map<String, Edge>> edges = new HashMap<>();
        Set<NodeId> entered = new HashSet<>();
        for (Edge edge : graph.edges().values()) {
            edges.computeIfAbsent(edge.from(), from -> new HashMap<>()).putIfAbsent(edge.exit(), edge);
            if (!edge.from().equals(edge.to())) {
                entered.add(edge.to());
            }
        }
        Lines top = new Lines(new Line.Top(), new ArrayList<>());
        Set<NodeId> listed = new HashSet<>();
        Deque<Lines> open = new ArrayDeque<>();
        for (NodeId id : graph.nodes().keySet()) {
            if (!entered.contains(id)) {
                list(id, top, listed, open);
            }
        }
        grow(graph, edges, listed, open);
        // Circles that nothing leads into have no first node, so the first in the file stands for one.
        for (NodeId id : graph.nodes().keySet()) {
            if (!listed.contains(id)) {
                list(id, top, listed, open);
                grow(graph, edges, listed, open);
            }
        }
        return top;
    }

    private static void grow(
            RoutingGraph graph, Map<NodeId, Map<String, Edge>> edges, Set<NodeId> listed, Deque<Lines> open) {
        while (!open.isEmpty()) {
            Lines at = open.removeFirst();
            NodeId id = ((Line.OfNode) at.line).node();
            Node node = graph.nodes().get(id);
            for (String exit : node == null ? List.<String>of() : node.exits()) {
                Edge edge = edges.getOrDefault(id, Map.of()).get(exit);
                Lines below = new Lines(new Line.OfExit(id, exit, idOf(edge)), new ArrayList<>());
                at.below.add(below);
                if (edge != null && graph.nodes().containsKey(edge.to())) {
                    list(edge.to(), below, listed, open);
                }
            }
        }
    }

    private static @Nullable EdgeId idOf(@Nullable Edge edge) {
        return edge == null ? null : edge.id();
    }

    private static void list(NodeId id, Lines under, Set<NodeId> listed, Deque<Lines> open) {
        boolean first = listed.add(id);
        Lines line = new Lines(new Line.OfNode(id, !first), new ArrayList<>());
        under.below.add(line);
        if (first) {
            open.addLast(line);
        }
    }
}
