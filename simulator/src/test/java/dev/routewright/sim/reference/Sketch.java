package dev.routewright.sim.reference;

import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Profile;
import dev.routewright.graph.RoutingGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;

/** A drawing while it grows from the entry on: nodes are put at the ends that are still open. */
final class Sketch {
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<NodeId> ids = new ArrayList<>();

    /** An exit that leads nowhere yet. */
    record End(Node from, String exit) {}

    /** The id of the next node; conditions may speak of it from now on. */
    NodeId next() {
        NodeId id = new NodeId("n" + ids.size());
        ids.add(id);
        return id;
    }

    /** The ids given so far; grows. */
    List<NodeId> ids() {
        return Collections.unmodifiableList(ids);
    }

    <N extends Node> N add(List<End> open, N node) {
        nodes.add(node);
        wire(open, node);
        return node;
    }

    void wire(List<End> open, Node to) {
        open.forEach(end ->
                edges.add(new Edge(new EdgeId("e" + edges.size()), end.from().id(), end.exit(), to.id())));
    }

    /** The drawing with its nodes and edges in random order. */
    Document document(Random random, SequencedMap<String, Profile> catalog, DatasetRef.Split split) {
        Collections.shuffle(nodes, random);
        Collections.shuffle(edges, random);
        SequencedMap<NodeId, Node> byId = new LinkedHashMap<>();
        nodes.forEach(n -> byId.put(n.id(), n));
        SequencedMap<EdgeId, Edge> edgesById = new LinkedHashMap<>();
        edges.forEach(e -> edgesById.put(e.id(), e));
        return Document.EMPTY
                .withGraph(new RoutingGraph(byId, edgesById))
                .withCatalog(catalog)
                .withDatasets(List.of(new DatasetRef("d", "d", "", split)));
    }
}
