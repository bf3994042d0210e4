package dev.routewright.editor.gesture;

import dev.routewright.editor.skin.NodeKind;
import dev.routewright.editor.skin.NodeView;
import dev.routewright.editor.skin.Wiring;
import dev.routewright.graph.Edge;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.edit.Edit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** What the keys do while the canvas or a box has the focus. */
public final class Keys {
    private static final double FAR_NUDGE = 20;

    private final Desk desk;
    private final Placing placing;
    private final Renaming renaming;
    private final Runnable fit;
    private final Runnable cancel;
    private boolean spaceDown;

    /**
     * @param fit brings the whole drawing into view
     * @param cancel takes back the gesture under way
     */
    public Keys(Desk desk, Placing placing, Renaming renaming, Runnable fit, Runnable cancel) {
        this.desk = desk;
        this.placing = placing;
        this.renaming = renaming;
        this.fit = fit;
        this.cancel = cancel;
    }

    /** Whether the space bar is held, which turns a drag into a pan. */
    boolean isSpaceDown() {
        return spaceDown;
    }

    /** A key went down. */
    public void pressed(KeyEvent e) {
        if (renaming.isUnderWay()) {
            return;
        }
        boolean done = e.isShortcutDown() ? shortcut(e.getCode()) : !e.isAltDown() && plain(e);
        if (done) {
            e.consume();
        }
    }

    /** A key went up. */
    public void released(KeyEvent e) {
        if (e.getCode() == KeyCode.SPACE) {
            spaceDown = false;
        }
    }

    /** Forgets what is held, for when the focus goes elsewhere. */
    public void forget() {
        spaceDown = false;
    }

    private boolean shortcut(KeyCode code) {
        switch (code) {
            case A -> selectAll();
            case D -> placing.duplicate(List.copyOf(desk.selection().nodes()));
            case DIGIT0, NUMPAD0 -> desk.viewport()
                    .zoomTo(1, desk.view().getWidth() / 2, desk.view().getHeight() / 2);
            case DIGIT1, NUMPAD1 -> fit.run();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyEvent e) {
        double step = e.isShiftDown() ? FAR_NUDGE : Desk.GRID;
        switch (e.getCode()) {
            case DELETE, BACK_SPACE -> deleteSelection();
            case F2 -> renameSelected();
            case ESCAPE -> cancel.run();
            case SPACE -> spaceDown = true;
            case ENTER -> selectFocused(e.isShiftDown());
            case LEFT -> nudge(-step, 0);
            case RIGHT -> nudge(step, 0);
            case UP -> nudge(0, -step);
            case DOWN -> nudge(0, step);
            default -> {
                return !e.isShiftDown() && place(e.getCode());
            }
        }
        return true;
    }

    private boolean place(KeyCode code) {
        for (NodeKind kind : NodeKind.values()) {
            if (kind.letter() == code) {
                placing.inTheMiddle(kind);
                return true;
            }
        }
        return false;
    }

    /** Selects every node. */
    public void selectAll() {
        desk.selection().only(desk.document().graph().nodes().keySet());
    }

    /** Deletes what is selected, as one undo step. */
    public void deleteSelection() {
        Edge edge = selectedEdge();
        if (edge != null) {
            desk.performAll("Delete connection", Wiring.disconnect(desk.document(), edge, desk.host()::newEdgeId));
        }
        Set<NodeId> gone = new LinkedHashSet<>(desk.selection().nodes());
        if (!gone.isEmpty()) {
            desk.performAll(new Edit.RemoveNodes(gone).label(),
                    Wiring.delete(desk.document(), gone, desk.host()::newEdgeId));
            desk.view().requestFocus();
        }
    }

    private @Nullable Edge selectedEdge() {
        return desk.selection().edge() == null ? null : desk.document().graph().edges().get(desk.selection().edge());
    }

    private void renameSelected() {
        if (desk.selection().nodes().size() == 1) {
            renaming.begin(desk.selection().nodes().iterator().next());
        }
    }

    private void selectFocused(boolean also) {
        if (desk.view().getScene().getFocusOwner() instanceof NodeView focused) {
            if (also) {
                desk.selection().toggle(focused.nodeId());
            } else {
                desk.selection().only(List.of(focused.nodeId()));
            }
        }
    }

    private void nudge(double dx, double dy) {
        List<NodeId> nodes = new ArrayList<>(desk.selection().nodes());
        if (!nodes.isEmpty()) {
            desk.host().perform(
                    new Edit.MoveNodes(MoveGesture.shifted(MoveGesture.positions(desk, nodes), dx, dy)));
        }
    }
}
