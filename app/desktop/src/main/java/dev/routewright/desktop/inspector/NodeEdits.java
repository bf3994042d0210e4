package dev.routewright.desktop.inspector;

import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.edit.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Edits of one node, found anew by its id each time, because documents are values. */
final class NodeEdits {
    private final Workspace workspace;
    private final NodeId id;

    NodeEdits(Workspace workspace, NodeId id) {
        this.workspace = workspace;
        this.id = id;
    }

    NodeId id() {
        return id;
    }

    Workspace workspace() {
        return workspace;
    }

    Document document() {
        return workspace.document();
    }

    /** The node as it stands; null after it was deleted. */
    @Nullable
    Node node() {
        return workspace.document().graph().nodes().get(id);
    }

    /** The node as one of a kind; null where it is gone or of another kind now. */
    <N extends Node> @Nullable N as(Class<N> kind) {
        Node node = node();
        return kind.isInstance(node) ? kind.cast(node) : null;
    }

    /**
     * Replaces the node by a changed one, as one undo step.
     *
     * @return null where it was done, else why not
     */
    <N extends Node> @Nullable String change(Class<N> kind, UnaryOperator<N> change) {
        N node = as(kind);
        return node == null
                ? "The node is gone. Maybe undo brings it back."
                : workspace.perform(new Edit.SetNode(change.apply(node)));
    }

    /**
     * Replaces the node by one on which an exit has another name, and keeps the exit's edge.
     *
     * @param changed the node with the new name
     */
    @Nullable
    String changeExit(Node changed, String from, String to) {
        Edge edge = document().graph().edgeAt(id, from);
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.SetNode(changed));
        if (edge != null) {
            edits.add(new Edit.AddEdge(new Edge(edge.id(), edge.from(), to, edge.to())));
        }
        return workspace.perform("Rename exit '" + from + "'", edits);
    }
}
