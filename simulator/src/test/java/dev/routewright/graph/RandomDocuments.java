package dev.routewright.graph;

import dev.routewright.graph.DatasetRef.Split;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Documents by seed, for tests of files and edits: every node kind, policy, condition, score source, profile and split occurs
 * within a few seeds. They are well formed, not runnable: edges go anywhere.
 */
public final class RandomDocuments {
    private final Random random;
    private final RandomParts parts;

    private RandomDocuments(long seed) {
        this.random = new Random(seed);
        this.parts = new RandomParts(random);
    }

    /** The document of a seed: the same seed, the same document. */
    public static Document of(long seed) {
        return new RandomDocuments(seed).document();
    }

    /** A node of any kind with a given id: for edits that add or replace nodes. */
    public static Node node(NodeId id, Random random) {
        return new RandomDocuments(random.nextLong()).node(id);
    }

    private Document document() {
        SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>();
        int count = random.nextInt(14);
        for (int i = 0; i < count; i++) {
            NodeId id = new NodeId("n" + i + "x" + random.nextInt(1000));
            nodes.put(id, node(id));
        }
        RoutingGraph graph = new RoutingGraph(nodes, edges(nodes));
        return new Document(
                word(),
                random.nextBoolean(),
                graph,
                catalog(),
                datasets(),
                free(nodes),
                uncertain(nodes),
                placement(nodes));
    }

    private Node node(NodeId id) {
        return parts.node(id);
    }

    private SequencedMap<EdgeId, Edge> edges(SequencedMap<NodeId, Node> nodes) {
        SequencedMap<EdgeId, Edge> edges = new LinkedHashMap<>();
        List<Node> all = List.copyOf(nodes.values());
        for (Node from : all) {
            for (String exit : from.exits()) {
                Node to = all.get(random.nextInt(all.size()));
                if (random.nextInt(4) > 0 && !(to instanceof Query)) {
                    EdgeId id = new EdgeId("e" + edges.size());
                    edges.put(id, new Edge(id, from.id(), exit, to.id()));
                }
            }
        }
        return edges;
    }

    private SequencedMap<String, Profile> catalog() {
        SequencedMap<String, Profile> catalog = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            catalog.put("p" + i, parts.profile("p" + i));
        }
        return catalog;
    }

    private List<DatasetRef> datasets() {
        List<DatasetRef> datasets = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Split split = switch (random.nextInt(3)) {
                case 0 -> new Split.None();
                case 1 -> new Split.Hashed(random.nextLong(), random.nextInt(51), random.nextInt(50));
                default -> new Split.ByColumn(word());
            };
            datasets.add(new DatasetRef("d" + i, "sample:first-light", random.nextBoolean() ? "" : "long", split));
        }
        return datasets;
    }

    private List<FreeParameter> free(SequencedMap<NodeId, Node> nodes) {
        List<FreeParameter> free = new ArrayList<>();
        for (Node node : nodes.values()) {
            for (Map.Entry<String, Double> number : Parameters.of(node).entrySet()) {
                if (random.nextInt(3) == 0) {
                    free.add(new FreeParameter(node.id(), number.getKey(), 0, 1, 2 + random.nextInt(20)));
                }
            }
        }
        return free;
    }

    private List<Uncertainty> uncertain(SequencedMap<NodeId, Node> nodes) {
        List<Uncertainty> uncertain = new ArrayList<>();
        for (Node node : nodes.values()) {
            for (String number : Parameters.of(node).keySet()) {
                if (random.nextInt(4) == 0) {
                    uncertain.add(new Uncertainty(node.id(), number, 0.001 + random.nextDouble()));
                }
            }
        }
        return uncertain;
    }

    private Placement placement(SequencedMap<NodeId, Node> nodes) {
        SequencedMap<NodeId, Position> positions = new LinkedHashMap<>();
        Set<NodeId> pinned = new LinkedHashSet<>();
        for (NodeId id : nodes.keySet()) {
            if (random.nextInt(8) > 0) {
                positions.put(id, new Position(random.nextInt(2000), random.nextBoolean() ? number() : -12.5));
                if (random.nextInt(6) == 0) {
                    pinned.add(id);
                }
            }
        }
        return new Placement(positions, pinned);
    }

    private String word() {
        return parts.word();
    }

    private double number() {
        return parts.number();
    }
}
