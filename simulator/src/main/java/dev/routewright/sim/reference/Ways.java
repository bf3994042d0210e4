package dev.routewright.sim.reference;

import dev.routewright.graph.Edge;
import dev.routewright.graph.Fan;
import dev.routewright.graph.Join;
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

/** Which Join ends the branches of a Fan, and from where it can be reached: what the edges say. */
final class Ways {
    private final RoutingGraph graph;
    private final Map<NodeId, Join> joins = new HashMap<>();
    private final Map<NodeId, Set<NodeId>> before = new HashMap<>();
    private final Map<NodeId, List<NodeId>> inFront = new HashMap<>();

    Ways(RoutingGraph graph) {
        this.graph = graph;
    }

    /** The Join at which a Fan's branches end. */
    Join join(Fan fan) {
        Join join = joins.computeIfAbsent(fan.id(), id -> find(fan));
        if (join == null) {
            throw new IllegalArgumentException(
                    "No branch of '" + fan.label() + "' leads to a Join. Maybe the drawing was not checked before.");
        }
        return join;
    }

    private @Nullable Join find(Fan fan) {
        for (String exit : fan.exits()) {
            Edge edge = graph.edgeAt(fan.id(), exit);
            Join join = edge == null ? null : find(edge.to());
            if (join != null) {
                return join;
            }
        }
        return null;
    }

    /** A node on a way from a Fan, and how many further Fans are open there. */
    private record Place(NodeId at, int depth) {}

    private @Nullable Join find(NodeId start) {
        Set<Place> seen = new HashSet<>();
        Deque<Place> open = new ArrayDeque<>(List.of(new Place(start, 0)));
        while (!open.isEmpty()) {
            Place place = open.pop();
            Node node = graph.node(place.at());
            if (node instanceof Join join && place.depth() == 0) {
                return join;
            }
            if (seen.add(place)) {
                int deeper = place.depth() + (node instanceof Fan ? 1 : node instanceof Join ? -1 : 0);
                graph.edgesFrom(place.at()).reversed().forEach(edge -> open.push(new Place(edge.to(), deeper)));
            }
        }
        return null;
    }

    /** Whether a branch behind an exit can come to its Join; one that leads nowhere fails at once. */
    boolean canArrive(Fan fan, String exit, Join join) {
        Edge edge = graph.edgeAt(fan.id(), exit);
        return edge == null || canArrive(graph.node(edge.to()), join);
    }

    /** Whether a Join can be reached from a node; Fans on the way are passed by their Joins. */
    boolean canArrive(Node node, Join join) {
        return before.computeIfAbsent(join.id(), id -> before(join)).contains(node.id());
    }

    private Set<NodeId> before(Join join) {
        Set<NodeId> found = new HashSet<>();
        Deque<NodeId> open = new ArrayDeque<>(List.of(join.id()));
        while (!open.isEmpty()) {
            NodeId node = open.pop();
            if (found.add(node)) {
                inFront(node).forEach(open::push);
            }
        }
        return found;
    }

    private List<NodeId> inFront(NodeId node) {
        if (inFront.isEmpty()) {
            for (Node from : graph.nodes().values()) {
                for (NodeId to : behind(from)) {
                    inFront.computeIfAbsent(to, n -> new ArrayList<>()).add(from.id());
                }
            }
        }
        return inFront.getOrDefault(node, List.of());
    }

    private List<NodeId> behind(Node node) {
        if (node instanceof Fan fan) {
            Join join = find(fan);
            return join == null ? List.of() : List.of(join.id());
        }
        List<NodeId> behind = new ArrayList<>();
        graph.edgesFrom(node.id()).forEach(edge -> behind.add(edge.to()));
        return behind;
    }
}
