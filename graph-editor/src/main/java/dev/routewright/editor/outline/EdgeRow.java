package dev.routewright.editor.outline;

import dev.routewright.graph.Document;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import java.util.List;

/** One connection as a line of the table, as text ready to show. */
record EdgeRow(EdgeId id, String from, String exit, String to) {
    /** All connections in document order. */
    static List<EdgeRow> of(Document document) {
        return document.graph().edges().values().stream()
                .map(e -> new EdgeRow(e.id(), label(document, e.from()), e.exit(), label(document, e.to())))
                .toList();
    }

    private static String label(Document document, NodeId id) {
        Node node = document.graph().nodes().get(id);
        return node == null ? "?" : node.label();
    }
}
