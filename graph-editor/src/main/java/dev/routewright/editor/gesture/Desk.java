package dev.routewright.editor.gesture;

import dev.routewright.editor.canvas.Board;
import dev.routewright.editor.canvas.Selection;
import dev.routewright.editor.canvas.Viewport;
import dev.routewright.editor.layout.Layout;
import dev.routewright.editor.quick.QuickList;
import dev.routewright.graph.Document;
import dev.routewright.graph.edit.Edit;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;

/**
 * What every gesture works on.
 *
 * @param view the region that shows the drawing
 * @param mouse where the mouse is over it
 * @param tip what is said beside the mouse
 * @param quick the list that appears over it
 */
public record Desk(
        EditorHost host,
        Board board,
        Viewport viewport,
        Selection selection,
        Region view,
        MousePlace mouse,
        CursorTip tip,
        QuickList quick) {
    /** Boxes stand on a grid of so many drawing pixels. */
    static final double GRID = Layout.GRID;

    Document document() {
        return board.document();
    }

    Point2D toDrawing(Point2D at) {
        return viewport.toDrawing(at.getX(), at.getY());
    }

    static double snap(double coordinate) {
        return Math.round(coordinate / GRID) * GRID;
    }

    /**
     * Does some edits as one undo step.
     *
     * @return false where one was rejected; then none is done
     */
    boolean performAll(String label, List<Edit> edits) {
        if (edits.isEmpty()) {
            return false;
        }
        if (edits.size() == 1 && edits.getFirst().label().equals(label)) {
            return host.perform(edits.getFirst());
        }
        EditGesture gesture = host.begin(label);
        for (Edit edit : edits) {
            if (!gesture.perform(edit)) {
                gesture.cancel();
                return false;
            }
        }
        gesture.commit();
        return true;
    }
}
