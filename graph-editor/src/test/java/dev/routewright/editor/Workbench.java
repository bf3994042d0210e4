package dev.routewright.editor;

import dev.routewright.editor.gesture.EditGesture;
import dev.routewright.editor.gesture.EditorHost;
import dev.routewright.graph.Document;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Fragment;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.EditRejected;
import dev.routewright.graph.edit.History;
import dev.routewright.graph.edit.Transaction;
import dev.routewright.graph.file.BadDocument;
import dev.routewright.graph.file.FragmentFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A host as the program has one, with a real history and ids n1, n2, … and e1, e2, …. */
final class Workbench implements EditorHost {
    final History history;
    final GraphEditor editor;
    final List<String> rejected = new ArrayList<>();
    String said = "";
    String copied = "";
    private int ids;

    Workbench(Document document) {
        history = new History(document);
        editor = new GraphEditor(this);
        history.onChange(() -> editor.show(history.now()));
        editor.show(document);
    }

    @Override
    public boolean perform(Edit edit) {
        try {
            history.perform(edit);
            return true;
        } catch (EditRejected e) {
            rejected.add(e.getMessage());
            return false;
        }
    }

    @Override
    public boolean performJoining(Edit edit, Object run) {
        try {
            history.performJoining(edit, run);
            return true;
        } catch (EditRejected e) {
            rejected.add(e.getMessage());
            return false;
        }
    }

    @Override
    public void say(String sentence) {
        said = sentence;
    }

    @Override
    public void copy(Fragment fragment) {
        copied = FragmentFile.write(fragment);
    }

    @Override
    public @Nullable Fragment copied() {
        try {
            return FragmentFile.isOurs(copied) ? FragmentFile.parse(copied) : null;
        } catch (BadDocument e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public EditGesture begin(String label) {
        Transaction transaction = history.begin(label);
        return new EditGesture() {
            @Override
            public boolean perform(Edit edit) {
                try {
                    transaction.perform(edit);
                    return true;
                } catch (EditRejected e) {
                    rejected.add(e.getMessage());
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
        return new NodeId("n" + ++ids);
    }

    @Override
    public EdgeId newEdgeId() {
        return new EdgeId("e" + ++ids);
    }
}
