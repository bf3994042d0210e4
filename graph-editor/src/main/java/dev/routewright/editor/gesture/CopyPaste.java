package dev.routewright.editor.gesture;

import dev.routewright.graph.Fragment;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.graph.edit.Fragments;
import dev.routewright.graph.edit.Wiring;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.geometry.Point2D;

/** Cuts, copies and pastes nodes with what lies between them. */
final class CopyPaste {
    private final Desk desk;
    private final Placing placing;

    CopyPaste(Desk desk, Placing placing) {
        this.desk = desk;
        this.placing = placing;
    }

    /** Copies the selected nodes. */
    void copy() {
        Set<NodeId> nodes = selected();
        desk.host().copy(Fragments.of(desk.document(), nodes, desk.host()::newEdgeId));
        desk.host().say(nodes.size() == 1 ? "Copied 1 node." : "Copied " + nodes.size() + " nodes.");
    }

    /** Copies the selected nodes and takes them away. */
    void cut() {
        Set<NodeId> nodes = selected();
        desk.host().copy(Fragments.of(desk.document(), nodes, desk.host()::newEdgeId));
        desk.performAll(
                nodes.size() == 1 ? "Cut node" : "Cut " + nodes.size() + " nodes",
                Wiring.delete(desk.document(), nodes, desk.host()::newEdgeId));
        desk.view().requestFocus();
    }

    private Set<NodeId> selected() {
        return new LinkedHashSet<>(desk.selection().nodes());
    }

    /**
     * Pastes what was copied last: with its middle under the mouse, else beside where it was copied from.
     *
     * @param rewire whether connections that led into it are drawn again, where their exits are free
     */
    void paste(boolean rewire) {
        Fragment fragment = desk.host().copied();
        if (fragment == null) {
            return;
        }
        Fragments.Pasted pasted = Fragments.paste(
                desk.document(), fragment, place(fragment), rewire, desk.host()::newNodeId, desk.host()::newEdgeId);
        if (desk.performAll(pasted.label(), pasted.edits())) {
            desk.selection().only(pasted.nodes());
            desk.host().say(pasted.says());
            desk.view().requestFocus();
        }
    }

    private Position place(Fragment fragment) {
        Position corner = fragment.corner();
        Point2D mouse = desk.mouse().at();
        if (mouse == null) {
            return placing.free(corner);
        }
        double right = corner.x();
        double bottom = corner.y();
        for (NodeId id : fragment.graph().nodes().keySet()) {
            right = Math.max(right, fragment.placement().of(id).x());
            bottom = Math.max(bottom, fragment.placement().of(id).y());
        }
        Point2D at = desk.toDrawing(mouse);
        return placing.free(new Position(
                Desk.snap(at.getX() - (right - corner.x() + Placing.WIDTH) / 2),
                Desk.snap(at.getY() - (bottom - corner.y() + Placing.HEIGHT) / 2)));
    }
}
