package dev.routewright.sim;

import dev.routewright.graph.Answer;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.SplitPart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Draws documents in tests: node ids are given, edges are {@code "a.exit>b"}. The dataset is called {@code d}. */
public final class Drawing {
    private final SequencedMap<NodeId, Node> nodes = new LinkedHashMap<>();
    private final SequencedMap<EdgeId, Edge> edges = new LinkedHashMap<>();
    private DatasetRef.Split split = new DatasetRef.Split.None();

    public static Drawing start() {
        return new Drawing().node(new Query(new NodeId("query"), "Traffic", "d", SplitPart.ALL, List.of()));
    }

    /** Traffic into the router {@code r}, which picks one of some profiles; exits and calls bear their names. */
    public static Drawing choice(PolicySpec policy, String... profiles) {
        Drawing drawing = start().router("r", policy, profiles).edges("query.out>r");
        for (String profile : profiles) {
            drawing.llm(profile, profile).edges("r." + profile + ">" + profile, profile + ".ok>end");
        }
        return drawing.answer("end");
    }

    public Drawing split(DatasetRef.Split newSplit) {
        split = newSplit;
        return this;
    }

    public Drawing node(Node node) {
        nodes.put(node.id(), node);
        return this;
    }

    public Drawing llm(String id, String profile) {
        return node(new Llm(new NodeId(id), id, profile));
    }

    public Drawing router(String id, PolicySpec policy, String... exits) {
        return node(new Router(new NodeId(id), id, List.of(exits), policy));
    }

    public Drawing answer(String id) {
        return node(new Answer(new NodeId(id), id));
    }

    public Drawing edges(String... wires) {
        for (String wire : wires) {
            String from = wire.substring(0, wire.indexOf('.'));
            String exit = wire.substring(wire.indexOf('.') + 1, wire.lastIndexOf('>'));
            String to = wire.substring(wire.lastIndexOf('>') + 1);
            wire(from, exit, to);
        }
        return this;
    }

    public Drawing wire(String from, String exit, String to) {
        EdgeId id = new EdgeId("e" + edges.size());
        edges.put(id, new Edge(id, new NodeId(from), exit, new NodeId(to)));
        return this;
    }

    public Document document() {
        return Document.EMPTY
                .withGraph(new RoutingGraph(nodes, edges))
                .withDatasets(List.of(new DatasetRef("d", "d", "", split)));
    }
}
