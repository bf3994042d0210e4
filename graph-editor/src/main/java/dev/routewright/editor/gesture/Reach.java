package dev.routewright.editor.gesture;

import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.RoutingGraph;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which nodes lie before or behind others. What one starts from belongs to it. */
final class Reach {
    private Reach() {}

    /** What leads to some nodes. */
    static Set<NodeId> upstream(RoutingGraph graph, Collection<NodeId> from) {
        return closure(graph, from, true, false);
    }

    /** What some nodes lead to. */
    static Set<NodeId> downstream(RoutingGraph graph, Collection<NodeId> from) {
        return closure(graph, from, false, true);
    }

    /** What hangs together with some nodes, whichever way the edges lead. */
    static Set<NodeId> connected(RoutingGraph graph, Collection<NodeId> from) {
        return closure(graph, from, true, true);
    }

    /** The selected nodes, or the two ends of the selected edge. */
    static List<NodeId> ends(RoutingGraph graph, Collection<NodeId> nodes, @Nullable EdgeId edge) {
        Edge wire = edge == null ? null : graph.edges().get(edge);
        return wire == null ? List.copyOf(nodes) : List.of(wire.from(), wire.to());
    }

    private static Set<NodeId> closure(RoutingGraph graph, Collection<NodeId> from, boolean against, boolean along) {
        Set<NodeId> found = new LinkedHashSet<>(from);
        Deque<NodeId> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            NodeId node = open.removeFirst();
            Stream<NodeId> before = against ? graph.edgesTo(node).stream().map(Edge::from) : Stream.empty();
            Stream<NodeId> behind = along ? graph.edgesFrom(node).stream().map(Edge::to) : Stream.empty();
            Stream.concat(before, behind).filter(found::add).forEach(open::add);
        }
        return found;
    }
}
