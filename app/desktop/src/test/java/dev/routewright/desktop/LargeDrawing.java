package dev.routewright.desktop;

import dev.routewright.graph.Answer;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Placement;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Position;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.RoutingGraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Drawings of a thousand nodes on the rows and profiles of another document. */
final class LargeDrawing {
    private static final double ACROSS = 260;
    private static final double DOWN = 130;

    private final Document base;
    private final int layers;
    private final int width;
    private final SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>();
    private final SequencedMap<EdgeId, Edge> edges = new LinkedHashMap<>();
    private final SequencedMap<NodeId, Position> places = new LinkedHashMap<>();

    private LargeDrawing(Document base, int layers, int width) {
        this.base = base;
        this.layers = layers;
        this.width = width;
    }

    /** Layers of routers and models; each leads to two nodes of the next layer. */
    static Document layers(Document base, int layers, int width) {
        return new LargeDrawing(base, layers, width).drawn();
    }

    /** One model after another, whether the one before fails or not. */
    static Document chain(Document base, int length) {
        return layers(base, length, 1);
    }

    private Document drawn() {
        Query query = base.graph().nodes().values().stream()
                .filter(Query.class::isInstance)
                .map(Query.class::cast)
                .findFirst()
                .orElseThrow();
        put(new Query(new NodeId("q"), "Queries", query.dataset(), query.rows(), List.of()), -1, width / 2.0);
        lead(new NodeId("q"), Node.OUT, at(0, 0));
        List<String> profiles = List.copyOf(base.catalog().keySet());
        for (int layer = 0; layer < layers; layer++) {
            for (int i = 0; i < width; i++) {
                Node node = (layer + i) % 2 == 1 && width > 1
                        ? router(at(layer, i), "Router " + layer + "." + i)
                        : new Llm(
                                at(layer, i), "Model " + layer + "." + i, profiles.get((layer + i) % profiles.size()));
                put(node, layer, i);
                for (int exit = 0; exit < node.exits().size(); exit++) {
                    lead(node.id(), node.exits().get(exit), at(layer + 1, (i + exit) % width));
                }
            }
        }
        put(new Answer(new NodeId("end"), "Answered"), layers, width / 2.0);
        return base.withGraph(new RoutingGraph(nodes, edges))
                .withFree(List.of())
                .withPlacement(new Placement(places));
    }

    private static Router router(NodeId id, String label) {
        SequencedMap<String, Double> evenly = new LinkedHashMap<>();
        evenly.put("first", 1.0);
        evenly.put("second", 1.0);
        return new Router(id, label, List.copyOf(evenly.keySet()), new PolicySpec.Split(evenly));
    }

    private NodeId at(int layer, int i) {
        return new NodeId(layer == layers ? "end" : "n" + layer + "x" + i);
    }

    private void put(Node node, int layer, double row) {
        nodes.put(node.id(), node);
        places.put(node.id(), new Position((layer + 1) * ACROSS, Math.round(row * DOWN)));
    }

    private void lead(NodeId from, String exit, NodeId to) {
        EdgeId id = new EdgeId("e" + edges.size());
        edges.put(id, new Edge(id, from, exit, to));
    }
}
