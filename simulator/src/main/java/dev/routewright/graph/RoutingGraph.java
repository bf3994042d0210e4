package dev.routewright.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The drawing: nodes and the edges between them, in file order. Where the boxes stand is {@link Placement}'s. */
public record RoutingGraph(SequencedMap<NodeId, Node> nodes, SequencedMap<EdgeId, Edge> edges) {
    public static final RoutingGraph EMPTY = new RoutingGraph(new LinkedHashMap<>(), new LinkedHashMap<>());

    public RoutingGraph {
        nodes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(nodes));
        edges = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(edges));
    }

    /** A node that is there, such as an end of an edge: files and edits leave no edge without one. */
    public Node node(NodeId id) {
        return Objects.requireNonNull(nodes.get(id), id.value());
    }

    /** The edge at an exit, or null where it is not connected. */
    public @Nullable Edge edgeAt(NodeId from, String exit) {
        for (Edge edge : edges.values()) {
            if (edge.from().equals(from) && edge.exit().equals(exit)) {
                return edge;
            }
        }
        return null;
    }

    /** Edges that leave a node, in file order. */
    public List<Edge> edgesFrom(NodeId node) {
        List<Edge> out = new ArrayList<>();
        for (Edge edge : edges.values()) {
            if (edge.from().equals(node)) {
                out.add(edge);
            }
        }
        return out;
    }

    /** Edges that enter a node, in file order. */
    public List<Edge> edgesTo(NodeId node) {
        List<Edge> in = new ArrayList<>();
        for (Edge edge : edges.values()) {
            if (edge.to().equals(node)) {
                in.add(edge);
            }
        }
        return in;
    }

    /** Ids of the datasets that its Query nodes name, those that name none left out. */
    public SortedSet<String> datasets() {
        SortedSet<String> named = new TreeSet<>();
        for (Node node : nodes.values()) {
            if (node instanceof Query query && !query.dataset().isBlank()) {
                named.add(query.dataset());
            }
        }
        return named;
    }

    /** Whether two drawings hold the same things in the same order; plain equality does not look at order. */
    public boolean sameOrder(RoutingGraph other) {
        return new ArrayList<>(nodes.values()).equals(new ArrayList<>(other.nodes.values()))
                && new ArrayList<>(edges.values()).equals(new ArrayList<>(other.edges.values()));
    }
}
