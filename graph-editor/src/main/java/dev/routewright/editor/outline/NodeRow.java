package dev.routewright.editor.outline;

import dev.routewright.editor.skin.NodeKind;
import dev.routewright.editor.skin.NodeWords;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.check.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One node as a line of the table, as text ready to show.
 *
 * @param does its setting in a few words
 * @param exits where each exit leads
 * @param entries the nodes that lead to it
 * @param findings what was found about it
 */
record NodeRow(NodeId id, String label, String kind, String does, String exits, String entries, String findings) {
    /** All nodes in document order. */
    static List<NodeRow> of(Document document, List<Finding> findings) {
        Map<NodeId, List<Edge>> out = new HashMap<>();
        Map<NodeId, List<String>> in = new HashMap<>();
        for (Edge edge : document.graph().edges().values()) {
            out.computeIfAbsent(edge.from(), id -> new ArrayList<>()).add(edge);
            in.computeIfAbsent(edge.to(), id -> new ArrayList<>()).add(label(document, edge.from()));
        }
        Map<NodeId, List<Finding>> found =
                findings.stream().filter(f -> f.node() != null).collect(Collectors.groupingBy(Finding::node));
        List<NodeRow> rows = new ArrayList<>();
        for (Node node : document.graph().nodes().values()) {
            rows.add(new NodeRow(
                    node.id(),
                    node.label(),
                    NodeKind.wordsOf(node),
                    NodeWords.spoken(node, document),
                    exits(document, node, out.getOrDefault(node.id(), List.of())),
                    in.getOrDefault(node.id(), List.of()).stream().distinct().collect(Collectors.joining(", ")),
                    found.getOrDefault(node.id(), List.of()).stream()
                            .map(Finding::says)
                            .collect(Collectors.joining(" "))));
        }
        return rows;
    }

    private static String exits(Document document, Node node, List<Edge> edges) {
        return node.exits().stream()
                .map(exit -> exit + " \u2192 "
                        + edges.stream()
                                .filter(edge -> edge.exit().equals(exit))
                                .map(edge -> label(document, edge.to()))
                                .findFirst()
                                .orElse("nowhere"))
                .collect(Collectors.joining("; "));
    }

    private static String label(Document document, NodeId id) {
        Node node = document.graph().nodes().get(id);
        return node == null ? "?" : node.label();
    }
}
