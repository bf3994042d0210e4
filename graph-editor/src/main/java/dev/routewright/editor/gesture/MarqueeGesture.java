package dev.routewright.editor.gesture;

import dev.routewright.graph.NodeId;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.shape.Rectangle;

/** Draws a frame on empty canvas and selects every box that it touches. */
final class MarqueeGesture implements Gesture {
    /** What the frame does to what was selected before. */
    enum Mode {
        REPLACE,
        ADD,
        TOGGLE
    }

    private final Desk desk;
    private final Rectangle frame;
    private final Point2D start;
    private final Mode mode;
    private final Set<NodeId> before;

    MarqueeGesture(Desk desk, Rectangle frame, Point2D start, Mode mode) {
        this.desk = desk;
        this.frame = frame;
        this.start = start;
        this.mode = mode;
        this.before = new LinkedHashSet<>(desk.selection().nodes());
        if (mode == Mode.REPLACE) {
            desk.selection().clear();
        }
    }

    @Override
    public void drag(Point2D view) {
        frame.setX(Math.min(start.getX(), view.getX()));
        frame.setY(Math.min(start.getY(), view.getY()));
        frame.setWidth(Math.abs(start.getX() - view.getX()));
        frame.setHeight(Math.abs(start.getY() - view.getY()));
        frame.setVisible(view.distance(start) >= THRESHOLD);
        if (frame.isVisible()) {
            desk.selection().only(selected(view));
        }
    }

    private Set<NodeId> selected(Point2D view) {
        Point2D a = desk.toDrawing(start);
        Point2D b = desk.toDrawing(view);
        Rectangle2D inside = new Rectangle2D(
                Math.min(a.getX(), b.getX()),
                Math.min(a.getY(), b.getY()),
                Math.abs(a.getX() - b.getX()),
                Math.abs(a.getY() - b.getY()));
        Set<NodeId> chosen = mode == Mode.REPLACE ? new LinkedHashSet<>() : new LinkedHashSet<>(before);
        BiConsumer<Set<NodeId>, NodeId> take = (set, id) -> {
            if (!set.add(id) && mode == Mode.TOGGLE) {
                set.remove(id);
            }
        };
        desk.document().graph().nodes().keySet().stream()
                .filter(id -> desk.board().boxOf(id).intersects(inside))
                .forEach(id -> take.accept(chosen, id));
        return chosen;
    }

    @Override
    public void release(Point2D view) {
        frame.setVisible(false);
    }

    @Override
    public void cancel() {
        frame.setVisible(false);
        desk.selection().only(before);
    }
}
