package dev.routewright.desktop.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The points of a plot as a keyboard walks them: one stop of the Tab key for the whole plot, arrow keys from point to
 * point, and a frame around the point that has the focus.
 */
final class Marks {
    private static final double GAP = 4;

    private final Pane plot;
    private final List<Shape> marks = new ArrayList<>();
    private final Rectangle frame = new Rectangle();
    private int at = -1;

    Marks(Pane plot) {
        this.plot = plot;
        frame.getStyleClass().add("rw-plot-focus");
        frame.setMouseTransparent(true);
        frame.setManaged(false);
        plot.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Forgets all points, but not which one had the focus. */
    void clear() {
        at = focused();
        marks.clear();
    }

    /** Adds a point that says what it is by its accessible text. */
    void add(Shape mark) {
        marks.add(mark);
        mark.focusedProperty().addListener((o, was, is) -> frame(is ? mark : null));
    }

    /** Puts the points in order from left to right, and the focus back to where it was. */
    void ready() {
        marks.sort(Comparator.comparingDouble(Marks::middle));
        marks.forEach(mark -> mark.setFocusTraversable(mark == marks.getFirst()));
        frame(null);
        if (at >= 0 && !marks.isEmpty()) {
            marks.get(Math.min(at, marks.size() - 1)).requestFocus();
        }
    }

    private static double middle(Shape mark) {
        Bounds bounds = mark.getBoundsInParent();
        return (bounds.getMinX() + bounds.getMaxX()) / 2;
    }

    private int focused() {
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).isFocused()) {
                return i;
            }
        }
        return -1;
    }

    private void frame(@Nullable Shape mark) {
        plot.getChildren().remove(frame);
        if (mark != null) {
            Bounds bounds = mark.getBoundsInParent();
            frame.setX(bounds.getMinX() - GAP);
            frame.setY(bounds.getMinY() - GAP);
            frame.setWidth(bounds.getWidth() + 2 * GAP);
            frame.setHeight(bounds.getHeight() + 2 * GAP);
            plot.getChildren().add(frame);
        }
    }

    private void key(KeyEvent e) {
        int now = focused();
        int to = switch (e.getCode()) {
            case LEFT -> now - 1;
            case RIGHT -> now + 1;
            case HOME -> 0;
            case END -> marks.size() - 1;
            default -> -1;
        };
        if (now >= 0 && to >= 0 && to < marks.size()) {
            marks.get(to).requestFocus();
            e.consume();
        }
    }
}
