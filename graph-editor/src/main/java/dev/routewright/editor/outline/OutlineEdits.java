package dev.routewright.editor.outline;

import dev.routewright.editor.gesture.EditGesture;
import dev.routewright.editor.gesture.EditorHost;
import dev.routewright.editor.skin.NodeProfile;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PortRules;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.Wiring;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the outline does to the document, each as one undo step. */
final class OutlineEdits {
    private final EditorHost host;
    private final Supplier<Document> document;

    /** @param document as it stands, asked again after every edit */
    OutlineEdits(EditorHost host, Supplier<Document> document) {
        this.host = host;
        this.document = document;
    }

    /** Gives a node another name; an empty one is not kept. */
    void rename(NodeId id, String typed) {
        Node node = document.get().graph().nodes().get(id);
        String label = typed.strip();
        if (node != null && !label.isEmpty() && !label.equals(node.label())) {
            host.perform(new Edit.SetNode(node.withLabel(label)));
        }
    }

    /** Deletes nodes with their connections. */
    void delete(Collection<NodeId> nodes) {
        Set<NodeId> gone = new LinkedHashSet<>(nodes);
        if (!gone.isEmpty()) {
            performAll(new Edit.RemoveNodes(gone).label(), Wiring.delete(document.get(), gone, host::newEdgeId));
        }
    }

    /** Deletes connections. Taking one off a Query can change its others, so each is worked out on what is left. */
    void disconnect(Collection<EdgeId> edges) {
        EditGesture gesture =
                host.begin(edges.size() == 1 ? "Delete connection" : "Delete " + edges.size() + " connections");
        for (EdgeId id : edges) {
            Edge edge = document.get().graph().edges().get(id);
            if (edge != null && !all(gesture, Wiring.disconnect(document.get(), edge, host::newEdgeId))) {
                gesture.cancel();
                return;
            }
        }
        gesture.commit();
    }

    /** Lets an exit lead to a node, or nowhere where that is null. */
    void lead(NodeId from, String exit, @Nullable NodeId to) {
        Edge now = document.get().graph().edgeAt(from, exit);
        if (now != null && now.to().equals(to)) {
            return;
        }
        if (to == null) {
            if (now != null) {
                disconnect(List.of(now.id()));
            }
            return;
        }
        Node source = document.get().graph().nodes().get(from);
        if (source == null) {
            return;
        }
        String port = Wiring.portOf(source, exit);
        EditGesture gesture = host.begin(now == null ? "Connect" : "Reconnect");
        boolean off = now == null || all(gesture, Wiring.disconnect(document.get(), now, host::newEdgeId));
        List<Edit> on = Wiring.connect(document.get(), from, port, to, host::newEdgeId);
        if (off && !on.isEmpty() && all(gesture, on)) {
            gesture.commit();
        } else {
            gesture.cancel();
        }
    }

    /** The nodes that an exit may lead to. */
    List<Node> targets(NodeId from, String exit) {
        Document now = document.get();
        Node source = now.graph().nodes().get(from);
        if (source == null) {
            return List.of();
        }
        String port = Wiring.portOf(source, exit);
        return now.graph().nodes().values().stream()
                .filter(to -> PortRules.between(source, port, to).allowed())
                .toList();
    }

    /** Lets all those of some nodes that call a profile call another. */
    void setProfile(Collection<NodeId> nodes, String profile) {
        List<Edit> edits = new ArrayList<>();
        for (NodeId id : nodes) {
            Node node = document.get().graph().nodes().get(id);
            if (node != null && NodeProfile.isCalledBy(node) && !profile.equals(NodeProfile.of(node))) {
                edits.add(new Edit.SetNode(NodeProfile.with(node, profile)));
            }
        }
        performAll("Set profile of " + (edits.size() == 1 ? "1 node" : edits.size() + " nodes"), edits);
    }

    private void performAll(String label, List<Edit> edits) {
        if (edits.isEmpty()) {
            return;
        }
        EditGesture gesture = host.begin(label);
        if (all(gesture, edits)) {
            gesture.commit();
        } else {
            gesture.cancel();
        }
    }

    private static boolean all(EditGesture gesture, List<Edit> edits) {
        return edits.stream().allMatch(gesture::perform);
    }
}
