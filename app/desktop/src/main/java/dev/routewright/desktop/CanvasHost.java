package dev.routewright.desktop;

import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.editor.gesture.EditGesture;
import dev.routewright.editor.gesture.EditorHost;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Fragment;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.EditRejected;
import dev.routewright.graph.edit.Ids;
import dev.routewright.graph.edit.Transaction;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.graph.file.FragmentFile;
import org.jspecify.annotations.Nullable;

/** Lets the canvas change the document through the workspace's history. */
final class CanvasHost implements EditorHost {
    private final Workspace workspace;
    private final Ids ids;
    private final ClipboardText clipboard;

    CanvasHost(Workspace workspace, Ids ids, ClipboardText clipboard) {
        this.workspace = workspace;
        this.ids = ids;
        this.clipboard = clipboard;
    }

    @Override
    public boolean perform(Edit edit) {
        String wrong = workspace.perform(edit);
        workspace.say(wrong == null ? "" : wrong);
        return wrong == null;
    }

    @Override
    public boolean performJoining(Edit edit, Object run) {
        try {
            workspace.history().performJoining(edit, run);
            workspace.say("");
            return true;
        } catch (EditRejected e) {
            workspace.say(String.valueOf(e.getMessage()));
            return false;
        }
    }

    @Override
    public void say(String sentence) {
        workspace.say(sentence);
    }

    @Override
    public void copy(Fragment fragment) {
        clipboard.put(FragmentFile.write(fragment));
    }

    @Override
    public @Nullable Fragment copied() {
        String text = clipboard.text();
        if (!FragmentFile.isOurs(text)) {
            workspace.say("Nothing was copied from a drawing. Maybe select nodes and copy them first.");
            return null;
        }
        try {
            return FragmentFile.parse(text);
        } catch (BadDocument e) {
            workspace.say(String.valueOf(e.getMessage()));
            return null;
        }
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
