package dev.routewright.dataset.sample;

import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Placement;
import dev.routewright.graph.Position;
import dev.routewright.graph.Profile;
import dev.routewright.graph.RoutingGraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Drawings of any size over the support-desk sample, to see how the program bears them. Every node can be reached and
 * every exit is connected. The same shape, number and seed give the same document on every platform.
 */
public final class LargeDrawing {
    /** Fewer nodes would not hold one block of each kind. */
    public static final int LEAST_NODES = 50;
    /** More would make files that {@code DocumentFile} refuses to read. */
    public static final int MOST_NODES = 20_000;

    static final String DATASET = "support-desk";

    private static final List<String> PROFILES =
            SupportDesk.PROFILES.stream().map(SampleProfile::name).toList();

    /** How the nodes hang together. */
    public enum Shape {
        /** Layers of Routers, Verifiers and Models; each node leads to two of the next layer. */
        LAYERS,
        /** One cascade: each Model's answer is checked, and a rejected query goes to the next Model. */
        CHAIN,
        /** Parallels, Loops, Caches, Guards, Tools and Agents, one block after the other. */
        BLOCKS;

        /** The shape that is called so in lower case; null where none is. */
        public static @Nullable Shape of(String word) {
            for (Shape shape : values()) {
                if (shape.name().toLowerCase(Locale.ROOT).equals(word)) {
                    return shape;
                }
            }
            return null;
        }
    }

    private final SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>();
    private final SequencedMap<EdgeId, Edge> edges = new LinkedHashMap<>();
    private final SequencedMap<NodeId, Position> positions = new LinkedHashMap<>();

    LargeDrawing() {}

    /**
     * A drawing.
     *
     * @param count how many nodes, {@value #LEAST_NODES} to {@value #MOST_NODES}
     * @param seed of what is drawn: which node leads to which
     * @throws IllegalArgumentException where the count is out of range
     */
    public static Document of(Shape shape, int count, long seed) {
        if (count < LEAST_NODES || count > MOST_NODES) {
            throw new IllegalArgumentException(
                    "The number of nodes is " + count + ". Maybe ask for " + LEAST_NODES + " to " + MOST_NODES + ".");
        }
        LargeDrawing drawing = new LargeDrawing();
        switch (shape) {
            case LAYERS -> new LargeLayers(drawing, seed).draw(count);
            case CHAIN -> LargeChain.draw(drawing, count);
            case BLOCKS -> new LargeBlocks(drawing).draw(count);
        }
        String name = String.format(
                Locale.ROOT, "%,d nodes in %s", count, shape.name().toLowerCase(Locale.ROOT));
        return drawing.document(name);
    }

    private Document document(String name) {
        SequencedMap<String, Profile> catalog = new LinkedHashMap<>();
        PROFILES.forEach(profile -> catalog.put(profile, Profile.named(profile)));
        DatasetRef dataset =
                new DatasetRef(DATASET, "sample:" + DATASET, "long", new DatasetRef.Split.Hashed(1, 50, 25));
        return new Document(
                name,
                true,
                new RoutingGraph(nodes, edges),
                catalog,
                List.of(dataset),
                List.of(),
                new Placement(positions));
    }

    /** A profile of the sample for the n-th call. */
    static String profile(int n) {
        return PROFILES.get(n % PROFILES.size());
    }

    List<String> exits(NodeId node) {
        return Objects.requireNonNull(nodes.get(node)).exits();
    }

    int size() {
        return nodes.size();
    }

    /** Adds a node at a place. */
    NodeId add(Node node, double x, double y) {
        nodes.put(node.id(), node);
        positions.put(node.id(), new Position(x, y));
        return node.id();
    }

    /** Connects an exit. */
    void connect(NodeId from, String exit, NodeId to) {
        EdgeId id = new EdgeId("e" + (edges.size() + 1));
        edges.put(id, new Edge(id, from, exit, to));
    }

    /** Connects all exits of a node that are named. */
    void connect(NodeId from, NodeId to, String... exits) {
        for (String exit : exits) {
            connect(from, exit, to);
        }
    }
}
