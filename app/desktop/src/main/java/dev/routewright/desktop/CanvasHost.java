package dev.routewright.desktop;

import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.editor.gesture.EditGesture;
import dev.routewright.editor.gesture.EditorHost;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.EditRejected;
import dev.routewright.graph.edit.Ids;
import dev.routewright.graph.edit.Transaction;

/** Lets the canvas change the document through the workspace's history. */
final class CanvasHost implements EditorHost {
    private final Workspace workspace;
    private final Ids ids;

    CanvasHost(Workspace workspace, Ids ids) {
        this.workspace = workspace;
        this.ids = ids;
    }

    @Override
    public boolean perform(Edit edit) {
        String wrong = workspace.perform(edit);
        workspace.say(wrong == null ? "" : wrong);
        return wrong == null;
    }

    @Override
    public EditGesture begin(String label) {
        Transaction transaction = workspace.history().begin(label);
        return new EditGesture() {
            @Override
            public boolean perform(Edit edit) {
                try {
                    transaction.perform(edit);
                    return true;
                } catch (EditRejected e) {
                    workspace.say(String.valueOf(e.getMessage()));
                    return false;
                }
            }

            @Override
            public void commit() {
                transaction.commit();
            }

            @Override
            public void cancel() {
                transaction.cancel();
            }
        };
    }

    @Override
    public NodeId newNodeId() {
        return ids.node(workspace.document());
    }

    @Override
    public EdgeId newEdgeId() {
        return ids.edge(workspace.document());
    }
}
