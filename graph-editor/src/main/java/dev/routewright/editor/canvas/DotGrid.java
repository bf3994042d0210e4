package dev.routewright.editor.canvas;

import javafx.beans.InvalidationListener;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** The dots behind the drawing: every {@value #STEP} drawing pixels, fewer when far away. */
public final class DotGrid extends Region {
    static final double STEP = 20;
    private static final double LEAST_STEP = 14;

    private final Viewport viewport;
    private final Canvas canvas = new Canvas();
    /** Never seen: carries the dots' colour from the stylesheet to the canvas. */
    private final Rectangle colour = new Rectangle();

    public DotGrid(Viewport viewport) {
        this.viewport = viewport;
        getStyleClass().add("rw-dot-grid");
        colour.getStyleClass().add("rw-dot");
        colour.setVisible(false);
        colour.setManaged(false);
        canvas.setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(canvas, colour);
        InvalidationListener redraw = change -> requestLayout();
        viewport.zoomProperty().addListener(redraw);
        viewport.xProperty().addListener(redraw);
        viewport.yProperty().addListener(redraw);
        colour.fillProperty().addListener(redraw);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        g.setFill(colour.getFill());
        double step = STEP * viewport.zoom();
        while (step < LEAST_STEP) {
            step *= 2;
        }
        double radius = viewport.zoom() < 0.5 ? 0.8 : 1;
        double firstX = viewport.xProperty().get() % step;
        double firstY = viewport.yProperty().get() % step;
        for (double y = firstY - step; y < getHeight() + step; y += step) {
            for (double x = firstX - step; x < getWidth() + step; x += step) {
                g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            }
        }
    }
}
