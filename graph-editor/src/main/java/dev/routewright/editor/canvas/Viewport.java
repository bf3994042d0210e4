package dev.routewright.editor.canvas;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/** Which part of the drawing is seen: a zoom and the view point of the drawing's origin. */
public final class Viewport {
    public static final double LEAST_ZOOM = 0.1;
    public static final double MOST_ZOOM = 3;
    private static final double FIT_MARGIN = 40;

    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyDoubleWrapper x = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper y = new ReadOnlyDoubleWrapper();

    /** View pixels per drawing pixel. */
    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /** Where the drawing's origin is in the view, from the left. */
    public ReadOnlyDoubleProperty xProperty() {
        return x.getReadOnlyProperty();
    }

    /** Where the drawing's origin is in the view, from the top. */
    public ReadOnlyDoubleProperty yProperty() {
        return y.getReadOnlyProperty();
    }

    public double zoom() {
        return zoom.get();
    }

    /** A point of the view as a point of the drawing. */
    public Point2D toDrawing(double viewX, double viewY) {
        return new Point2D((viewX - x.get()) / zoom.get(), (viewY - y.get()) / zoom.get());
    }

    /** A point of the drawing as a point of the view. */
    public Point2D toView(Point2D drawing) {
        return new Point2D(drawing.getX() * zoom.get() + x.get(), drawing.getY() * zoom.get() + y.get());
    }

    /** Moves the drawing by view pixels. */
    public void pan(double dx, double dy) {
        x.set(Math.round(x.get() + dx));
        y.set(Math.round(y.get() + dy));
    }

    /** Sets the zoom, within its bounds, so that what lies under a point of the view stays there. */
    public void zoomTo(double newZoom, double viewX, double viewY) {
        Point2D kept = toDrawing(viewX, viewY);
        zoom.set(Math.clamp(newZoom, LEAST_ZOOM, MOST_ZOOM));
        x.set(Math.round(viewX - kept.getX() * zoom.get()));
        y.set(Math.round(viewY - kept.getY() * zoom.get()));
    }

    /** Brings a point of the drawing to the middle of a view. */
    public void centreOn(Point2D drawing, double viewWidth, double viewHeight) {
        x.set(Math.round(viewWidth / 2 - drawing.getX() * zoom.get()));
        y.set(Math.round(viewHeight / 2 - drawing.getY() * zoom.get()));
    }

    /** Brings a part of the drawing into a view, in the middle and at most at 100 %. */
    public void fit(Rectangle2D part, double viewWidth, double viewHeight) {
        double across = (viewWidth - 2 * FIT_MARGIN) / Math.max(1, part.getWidth());
        double down = (viewHeight - 2 * FIT_MARGIN) / Math.max(1, part.getHeight());
        zoom.set(Math.clamp(Math.min(across, down), LEAST_ZOOM, 1));
        centreOn(
                new Point2D(part.getMinX() + part.getWidth() / 2, part.getMinY() + part.getHeight() / 2),
                viewWidth,
                viewHeight);
    }

    /** Brings a part of the drawing to the middle of a view where not all of it is seen already. */
    public void reveal(Rectangle2D part, double viewWidth, double viewHeight) {
        Point2D corner = toDrawing(0, 0);
        Rectangle2D seen =
                new Rectangle2D(corner.getX(), corner.getY(), viewWidth / zoom.get(), viewHeight / zoom.get());
        if (!seen.contains(part)) {
            centreOn(
                    new Point2D(part.getMinX() + part.getWidth() / 2, part.getMinY() + part.getHeight() / 2),
                    viewWidth,
                    viewHeight);
        }
    }
}
