package dev.routewright.editor.outline;

import dev.routewright.editor.skin.NodeKind;
import dev.routewright.editor.skin.NodeWords;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.check.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the lines of the tree say. */
final class LineWords {
    private final Document document;
    private final Map<NodeId, Integer> findings = new HashMap<>();

    LineWords(Document document, List<Finding> found) {
        this.document = document;
        for (Finding finding : found) {
            if (finding.node() != null) {
                findings.merge(finding.node(), 1, Integer::sum);
            }
        }
    }

    /** The node of a line; null where it is gone or the line is an exit. */
    @Nullable
    Node node(Line line) {
        return line instanceof Line.OfNode of ? document.graph().nodes().get(of.node()) : null;
    }

    /** The words that stand first. */
    String head(Line line) {
        return switch (line) {
            case Line.OfNode of -> label(of.node());
            case Line.OfExit of -> of.exit();
            case Line.Top top -> "";
        };
    }

    /** The muted words after them. */
    String tail(Line line) {
        return switch (line) {
            case Line.OfNode of when of.reference() -> "listed elsewhere";
            case Line.OfNode of -> {
                Node node = document.graph().nodes().get(of.node());
                yield (node == null ? "" : NodeWords.of(node, document)) + found(of.node());
            }
            case Line.OfExit of -> of.edge() == null ? "leads nowhere" : "leads to";
            case Line.Top top -> "";
        };
    }

    /** All of it for a reader who does not see the tree. */
    String inWords(Line line) {
        return switch (line) {
            case Line.OfNode of -> {
                Node node = document.graph().nodes().get(of.node());
                yield node == null
                        ? ""
                        : NodeKind.wordsOf(node) + " " + node.label() + ", "
                                + (of.reference() ? "listed at another line" : NodeWords.spoken(node, document))
                                + found(of.node());
            }
            case Line.OfExit of -> {
                Edge edge = of.edge() == null ? null : document.graph().edges().get(of.edge());
                yield "Exit " + of.exit() + " of " + label(of.node()) + ", "
                        + (edge == null ? "leads nowhere" : "leads to " + label(edge.to()));
            }
            case Line.Top top -> "";
        };
    }

    private String found(NodeId id) {
        int count = findings.getOrDefault(id, 0);
        return count == 0 ? "" : count == 1 ? ", 1 finding" : ", " + count + " findings";
    }

    private String label(NodeId id) {
        Node node = document.graph().nodes().get(id);
        return node == null ? "?" : node.label();
    }
}
