package dev.routewright.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The drawing: nodes and the edges between them, in file order. Where the boxes stand is {@link Placement}'s. A value that
 * never changes; what follows from it, who is joined to whom and {@link #regions}, is found once and kept.
 */
public final class RoutingGraph {
    public static final RoutingGraph EMPTY = new RoutingGraph(new LinkedHashMap<>(), new LinkedHashMap<>());

    private final SequencedMap<NodeId, Node> nodes;
    private final SequencedMap<EdgeId, Edge> edges;

    /** Found at the first question; two threads that ask at once find the same twice. */
    private volatile @Nullable Adjacency adjacency;

    private volatile @Nullable Regions regions;

    public RoutingGraph(SequencedMap<NodeId, Node> nodes, SequencedMap<EdgeId, Edge> edges) {
        this.nodes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(nodes));
        this.edges = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(edges));
    }

    /** Nodes by their ids, in file order. */
    public SequencedMap<NodeId, Node> nodes() {
        return nodes;
    }

    /** Edges by their ids, in file order. */
    public SequencedMap<EdgeId, Edge> edges() {
        return edges;
    }

    /** A node that is there, such as an end of an edge: files and edits leave no edge without one. */
    public Node node(NodeId id) {
        return Objects.requireNonNull(nodes.get(id), id.value());
    }

    /** The edge at an exit, the first in file order where a broken file has several; null where it is not connected. */
    public @Nullable Edge edgeAt(NodeId from, String exit) {
        return adjacency().at(from, exit);
    }

    /** Edges that leave a node, in file order. */
    public List<Edge> edgesFrom(NodeId node) {
        return adjacency().from(node);
    }

    /** Edges that enter a node, in file order. */
    public List<Edge> edgesTo(NodeId node) {
        return adjacency().to(node);
    }

    /** The nodes that ways lead to from some nodes, those included. */
    public Set<NodeId> reachedFrom(Collection<NodeId> starts) {
        return walk(starts, node -> edgesFrom(node).stream().map(Edge::to));
    }

    /** The nodes from which a way leads to one, that one included. */
    public Set<NodeId> reaching(NodeId end) {
        return walk(List.of(end), node -> edgesTo(node).stream().map(Edge::from));
    }

    private Set<NodeId> walk(Collection<NodeId> starts, Function<NodeId, Stream<NodeId>> next) {
        Set<NodeId> seen = new LinkedHashSet<>();
        Deque<NodeId> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            NodeId node = open.pop();
            if (nodes.containsKey(node) && seen.add(node)) {
                next.apply(node).forEach(open::push);
            }
        }
        return seen;
    }

    private Adjacency adjacency() {
        Adjacency found = adjacency;
        if (found == null) {
            found = new Adjacency(edges.values());
            adjacency = found;
        }
        return found;
    }

    /** What lies in which branches and what repeats; see {@link Regions}. */
    public Regions regions() {
        Regions found = regions;
        if (found == null) {
            found = new Regions(this);
            regions = found;
        }
        return found;
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || other instanceof RoutingGraph graph && nodes.equals(graph.nodes) && edges.equals(graph.edges);
    }

    @Override
    public int hashCode() {
        return 31 * nodes.hashCode() + edges.hashCode();
    }

    @Override
    public String toString() {
        return "RoutingGraph[nodes=" + nodes + ", edges=" + edges + "]";
    }
}
