package dev.routewright.editor.gesture;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;

/** Moves the view with the mouse. */
final class PanGesture implements Gesture {
    private final Desk desk;
    private final Point2D start;
    private Point2D last;

    PanGesture(Desk desk, Point2D start) {
        this.desk = desk;
        this.start = start;
        this.last = start;
        desk.view().setCursor(Cursor.CLOSED_HAND);
    }

    @Override
    public void drag(Point2D view) {
        desk.viewport().pan(view.getX() - last.getX(), view.getY() - last.getY());
        last = view;
    }

    @Override
    public void release(Point2D view) {
        desk.view().setCursor(Cursor.DEFAULT);
    }

    @Override
    public void cancel() {
        drag(start);
        release(start);
    }
}
