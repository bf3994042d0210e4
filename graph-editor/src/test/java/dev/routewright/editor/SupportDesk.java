package dev.routewright.editor;

import dev.routewright.editor.overlay.EdgeMark;
import dev.routewright.editor.overlay.EditorOverlay;
import dev.routewright.editor.overlay.NodeMark;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Condition;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Placement;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Position;
import dev.routewright.graph.Price;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Query;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Task;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.check.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Eight nodes of a support desk, and the numbers of a run on them. */
final class SupportDesk {
    private static final Map<NodeId, Position> AT = new LinkedHashMap<>();

    private SupportDesk() {}

    static Document document() {
        LinkedHashMap<NodeId, Node> nodes = new LinkedHashMap<>();
        AT.clear();
        put(
                nodes,
                8,
                230,
                new Query(
                        id("q"),
                        "Support queries",
                        "support-2000",
                        SplitPart.ALL,
                        List.of("Billing", "Troubleshooting")));
        put(nodes, 230, 70, task("t1", "Billing", Set.of("billing"), List.of(Node.OUT), null));
        put(
                nodes,
                230,
                226,
                task(
                        "t2",
                        "Troubleshooting",
                        Set.of("errors"),
                        List.of("small", "large"),
                        new PolicySpec.Utility(1, 0.4, 0, PolicySpec.Normaliser.PER_TASK)));
        put(nodes, 230, 410, new Task(id("t3"), "Other", "", new Condition.Everything(), List.of(Node.OUT), null));
        put(nodes, 480, 120, new Llm(id("m1"), "mistral-small", "mistral-small"));
        put(
                nodes,
                700,
                150,
                new Verifier(id("v"), "Confidence", new ScoreSource.PerProfile("score"), 0.62, null, null));
        put(nodes, 820, 352, new Llm(id("m2"), "llama-3.3-70b", "llama-3.3-70b"));
        put(nodes, 1040, 210, new Answer(id("a"), "Answered"));
        LinkedHashMap<EdgeId, Edge> edges = new LinkedHashMap<>();
        String[][] wires = {
            {"q", "Billing", "t1"}, {"q", "Troubleshooting", "t2"}, {"q", "other", "t3"}, {"t1", "out", "m1"},
            {"t2", "small", "m1"}, {"t2", "large", "m2"}, {"t3", "out", "m2"}, {"m1", "ok", "v"},
            {"v", "accept", "a"}, {"v", "reject", "m2"}, {"m2", "ok", "a"}
        };
        for (int i = 0; i < wires.length; i++) {
            EdgeId edge = new EdgeId("w" + i);
            edges.put(edge, new Edge(edge, id(wires[i][0]), wires[i][1], id(wires[i][2])));
        }
        LinkedHashMap<String, Profile> catalog = new LinkedHashMap<>();
        catalog.put("mistral-small", profile("mistral-small", 0.1, 0.3));
        catalog.put("llama-3.3-70b", profile("llama-3.3-70b", 0.88, 0.88));
        catalog.put("large", profile("large", 3, 15));
        return new Document(
                "Support desk",
                true,
                new RoutingGraph(nodes, edges),
                catalog,
                List.of(new DatasetRef("support-2000", "sample:support", "long", new DatasetRef.Split.None())),
                List.of(),
                new Placement(new LinkedHashMap<>(AT)));
    }

    static EditorOverlay overlay() {
        double[] counts = {620, 940, 440, 620, 696, 244, 440, 1316, 940, 376, 1032};
        Map<EdgeId, EdgeMark> edges = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            edges.put(
                    new EdgeId("w" + i),
                    new EdgeMark(
                            EdgeMark.width(counts[i], 2000), String.format(java.util.Locale.ROOT, "%,.0f", counts[i])));
        }
        Map<NodeId, NodeMark> nodes = new LinkedHashMap<>();
        nodes.put(id("q"), new NodeMark(1, "2,000"));
        nodes.put(id("t1"), new NodeMark(.31, "31 %"));
        nodes.put(id("t2"), new NodeMark(.47, "47 %"));
        nodes.put(id("t3"), new NodeMark(.22, "22 %"));
        nodes.put(id("m1"), new NodeMark(.66, "p95 1.1 s"));
        nodes.put(id("v"), new NodeMark(.71, "71 %"));
        nodes.put(id("m2"), new NodeMark(.53, "p95 3.0 s"));
        nodes.put(id("a"), new NodeMark(.98, "98.6 %"));
        return new EditorOverlay(
                nodes,
                edges,
                List.of(new Finding(
                        "failed-unconnected",
                        Finding.Severity.WARNING,
                        id("m2"),
                        "Exit failed leads nowhere.",
                        "Connect it to another model.")),
                "queries");
    }

    static NodeId id(String id) {
        return new NodeId(id);
    }

    private static void put(Map<NodeId, Node> nodes, double x, double y, Node node) {
        nodes.put(node.id(), node);
        AT.put(node.id(), new Position(x, y));
    }

    private static Task task(String id, String label, Set<String> labels, List<String> exits, PolicySpec policy) {
        return new Task(id(id), label, label, new Condition.OneOf("task.recorded", labels), exits, policy);
    }

    private static Profile profile(String name, double in, double out) {
        return new Profile(name, new Price(in, out, "USD", "2026-11-01"), null, "", "");
    }
}
