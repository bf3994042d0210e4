package dev.routewright.desktop;

import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.graph.Document;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.edit.Touched;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Undo and redo, which bring what they changed into view, so that no step happens out of sight. */
final class UndoSteps {
    private final Workspace workspace;
    private final Consumer<List<NodeId>> reveal;

    /** @param reveal selects nodes and brings them into view */
    UndoSteps(Workspace workspace, Consumer<List<NodeId>> reveal) {
        this.workspace = workspace;
        this.reveal = reveal;
    }

    void undo() {
        step(workspace.history()::undo);
    }

    void redo() {
        step(workspace.history()::redo);
    }

    private void step(BooleanSupplier way) {
        Document before = workspace.document();
        if (way.getAsBoolean()) {
            List<NodeId> touched = Touched.nodes(before, workspace.document());
            if (!touched.isEmpty()) {
                reveal.accept(touched);
            }
        }
    }
}
