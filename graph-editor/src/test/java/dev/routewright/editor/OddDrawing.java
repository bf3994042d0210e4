package dev.routewright.editor;

import dev.routewright.editor.overlay.EditorOverlay;
import dev.routewright.editor.overlay.NodeMark;
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
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Unknown;
import dev.routewright.graph.check.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a drawing may hold that no tidy picture shows: long names, many exits, a newer kind, a loop, all badges. */
final class OddDrawing {
    static final String LONG_NAME = "mistralai/Mixtral-8x22B-Instruct-v0.1-turbo-preview";

    private OddDrawing() {}

    static Document document() {
        LinkedHashMap<NodeId, Node> nodes = new LinkedHashMap<>();
        LinkedHashMap<NodeId, Position> at = new LinkedHashMap<>();
        put(nodes, at, 40, 120, new Query(id("q"), "Q", "", SplitPart.REPORT, List.of()));
        put(
                nodes,
                at,
                280,
                60,
                new Router(
                        id("r"),
                        "Choose",
                        List.of("first", "second", "third", "fourth", "fifth"),
                        new PolicySpec.Random()));
        put(nodes, at, 560, 40, new Llm(id("long"), LONG_NAME, LONG_NAME + "-2"));
        put(nodes, at, 560, 160, new Unknown(id("g"), "Shield", "guard", List.of("pass", "block"), "{}"));
        put(nodes, at, 560, 280, new Llm(id("m"), "small", "small"));
        put(nodes, at, 840, 120, new Answer(id("a"), "Done"));
        LinkedHashMap<EdgeId, Edge> edges = new LinkedHashMap<>();
        String[][] wires = {
            {"q", "out", "r"},
            {"r", "first", "long"},
            {"r", "third", "g"},
            {"r", "fifth", "m"},
            {"long", "ok", "a"},
            {"g", "pass", "a"},
            {"m", "ok", "a"},
            {"m", "failed", "r"}
        };
        for (int i = 0; i < wires.length; i++) {
            EdgeId edge = new EdgeId("w" + i);
            edges.put(edge, new Edge(edge, id(wires[i][0]), wires[i][1], id(wires[i][2])));
        }
        return new Document(
                "Odd",
                false,
                new RoutingGraph(nodes, edges),
                new LinkedHashMap<>(),
                List.of(),
                List.of(),
                new Placement(at));
    }

    static EditorOverlay overlay() {
        return new EditorOverlay(
                Map.of(id("m"), new NodeMark(0, "0 %"), id("long"), new NodeMark(Double.NaN, "1,234,567 queries")),
                Map.of(),
                List.of(
                        finding("q", Finding.Severity.ERROR),
                        finding("g", Finding.Severity.INFO),
                        finding("m", Finding.Severity.WARNING)),
                "");
    }

    private static Finding finding(String node, Finding.Severity severity) {
        return new Finding("code", severity, id(node), "Something is so.", "Do something about it.");
    }

    private static NodeId id(String id) {
        return new NodeId(id);
    }

    private static void put(Map<NodeId, Node> nodes, Map<NodeId, Position> at, double x, double y, Node node) {
        nodes.put(node.id(), node);
        at.put(node.id(), new Position(x, y));
    }
}
