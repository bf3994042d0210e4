package dev.routewright.editor.skin;

import dev.routewright.editor.overlay.NodeMark;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.check.Finding;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What a box says to a reader who does not see the drawing. */
final class NodeSpeech {
    private String named = "";
    private String does = "";
    private String place = "";

    @Nullable
    NodeMark mark;

    List<Finding> findings = List.of();
    boolean pinned;
    boolean selected;

    /** Takes over a node's kind, name and setting. */
    void of(Node node, Document document) {
        named = NodeKind.wordsOf(node) + " " + node.label();
        does = NodeWords.spoken(node, document);
    }

    /** Which of the nodes it is. */
    void placed(int number, int of) {
        place = number + " of " + of;
    }

    /** Everything in one sentence. */
    String text() {
        StringJoiner text = new StringJoiner(", ").add(named).add(does);
        if (!findings.isEmpty()) {
            text.add(findings.size() == 1 ? "1 finding" : findings.size() + " findings");
        }
        if (mark != null && !mark.inWords().isEmpty()) {
            text.add(mark.inWords());
        }
        if (!place.isEmpty()) {
            text.add(place);
        }
        if (pinned) {
            text.add("pinned");
        }
        if (selected) {
            text.add("selected");
        }
        return text.toString();
    }
}
