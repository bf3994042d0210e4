package dev.routewright.editor;

import dev.routewright.editor.canvas.Board;
import dev.routewright.editor.canvas.Viewport;
import java.util.Collection;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Which part of the drawing is seen, and how another part comes into view. */
final class Sight {
    private final Board board;
    private final Viewport viewport;
    private final Region canvas;
    private final Region corner;
    private boolean fitsLater;
    private @Nullable View wanted;

    /** @param corner stands in the lower right corner of the canvas and would cover a box below it */
    Sight(Board board, Viewport viewport, Region canvas, Region corner) {
        this.board = board;
        this.viewport = viewport;
        this.canvas = canvas;
        this.corner = corner;
    }

    /** What is seen now. */
    View view() {
        Point2D middle = viewport.toDrawing(canvas.getWidth() / 2, canvas.getHeight() / 2);
        return new View(middle.getX(), middle.getY(), viewport.zoom());
    }

    /** Brings the whole drawing into view, at most at 100 %, with the next layout. */
    void fit() {
        wanted = null;
        fitsLater = true;
        board.requestLayout();
    }

    /** Shows a part again with the next layout, or the whole drawing where nothing of it would be seen there. */
    void lookAt(View view) {
        fit();
        wanted = view;
    }

    /** Whether the canvas waits for a layout to fit the drawing. */
    boolean fitsLater() {
        return fitsLater;
    }

    /** To be called after every layout of the boxes. */
    void laidOut() {
        if (fitsLater && canvas.getWidth() > 0) {
            fitsLater = false;
            fitNow();
        }
    }

    private void fitNow() {
        Rectangle2D extent = board.extent();
        if (extent == null) {
            return;
        }
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        viewport.fit(extent, width, height);
        if (corner.isVisible() && isCovered()) {
            viewport.fit(extent, width, corner.getLayoutY());
        }
        if (wanted != null && wanted.shows(extent, width, height)) {
            viewport.zoomTo(wanted.zoom(), 0, 0);
            viewport.centreOn(new Point2D(wanted.x(), wanted.y()), width, height);
        }
        wanted = null;
    }

    /** Whether a box lies under what stands in the corner. */
    private boolean isCovered() {
        Point2D upperLeft = viewport.toDrawing(corner.getLayoutX(), corner.getLayoutY());
        Rectangle2D covered = new Rectangle2D(
                upperLeft.getX(),
                upperLeft.getY(),
                corner.getWidth() / viewport.zoom(),
                corner.getHeight() / viewport.zoom());
        return board.views().stream().map(box -> board.boxOf(box.nodeId())).anyMatch(covered::intersects);
    }

    /** Whether all of some boxes are wholly in view. */
    boolean holdsAll(Collection<Rectangle2D> boxes) {
        return boxes.stream().allMatch(seen()::contains);
    }

    /** Whether any part of some boxes is in view. */
    boolean meetsAny(Collection<Rectangle2D> boxes) {
        return boxes.stream().anyMatch(seen()::intersects);
    }

    private Rectangle2D seen() {
        Point2D corner = viewport.toDrawing(0, 0);
        return new Rectangle2D(
                corner.getX(),
                corner.getY(),
                canvas.getWidth() / viewport.zoom(),
                canvas.getHeight() / viewport.zoom());
    }

    /** Brings a box to the middle. */
    void centreOn(Rectangle2D box) {
        Point2D middle = new Point2D(box.getMinX() + box.getWidth() / 2, box.getMinY() + box.getHeight() / 2);
        viewport.centreOn(middle, canvas.getWidth(), canvas.getHeight());
    }

    /** Brings a box to the middle where it is not in view already. */
    void reveal(Rectangle2D box) {
        viewport.reveal(box, canvas.getWidth(), canvas.getHeight());
    }
}
