package dev.routewright.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Predicate;

/** The sound edges of a drawing by their ends: those whose two nodes are there and whose exit its node has. */
final class Wires {
    private final RoutingGraph graph;
    private final Map<NodeId, List<Edge>> out = new HashMap<>();
    private final Map<NodeId, List<Edge>> in = new HashMap<>();
    private final List<Edge> all = new ArrayList<>();

    Wires(RoutingGraph graph) {
        this.graph = graph;
        for (Edge edge : graph.edges().values()) {
            Node from = graph.nodes().get(edge.from());
            if (from != null
                    && graph.nodes().containsKey(edge.to())
                    && from.exits().contains(edge.exit())) {
                all.add(edge);
                out.computeIfAbsent(edge.from(), n -> new ArrayList<>()).add(edge);
                in.computeIfAbsent(edge.to(), n -> new ArrayList<>()).add(edge);
            }
        }
        out.forEach((id, edges) -> {
            List<String> exits = graph.node(id).exits();
            edges.sort(Comparator.comparingInt(edge -> exits.indexOf(edge.exit())));
        });
    }

    RoutingGraph graph() {
        return graph;
    }

    /** What comes along the sound edges. */
    Flow flow() {
        return new Flow(
                graph.nodes().keySet(),
                node -> from(node).stream().map(Edge::to).toList());
    }

    /** All sound edges in file order. */
    List<Edge> all() {
        return all;
    }

    /** Those that leave a node, in the order of its exits. */
    List<Edge> from(NodeId node) {
        return out.getOrDefault(node, List.of());
    }

    /** Those that leave it by one exit. */
    List<Edge> from(NodeId node, String exit) {
        return from(node).stream().filter(edge -> edge.exit().equals(exit)).toList();
    }

    /** Those that enter a node, in file order. */
    List<Edge> to(NodeId node) {
        return in.getOrDefault(node, List.of());
    }

    /** Nodes that ways forward from some come to, the first ones included; no way goes on from a node that stops it. */
    SequencedSet<NodeId> ahead(Collection<NodeId> starts, Predicate<NodeId> stops) {
        SequencedSet<NodeId> seen = new LinkedHashSet<>(starts);
        Deque<NodeId> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            NodeId at = open.poll();
            if (!stops.test(at)) {
                from(at).stream().map(Edge::to).filter(seen::add).forEach(open::add);
            }
        }
        return seen;
    }

    /** Nodes from which a way leads to one, that one included; no way goes back through a node that stops it. */
    SequencedSet<NodeId> behind(NodeId end, Predicate<NodeId> stops) {
        SequencedSet<NodeId> seen = new LinkedHashSet<>(List.of(end));
        Deque<NodeId> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            to(open.poll()).stream()
                    .map(Edge::from)
                    .filter(node -> !stops.test(node))
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return seen;
    }

    /** Where the edges at an exit lead. */
    List<NodeId> targets(NodeId node, String exit) {
        return from(node, exit).stream().map(Edge::to).toList();
    }
}
