package dev.routewright.editor.gesture;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Where the mouse is over the canvas, for what a key puts at the cursor. */
public final class MousePlace {
    private final Region view;
    private @Nullable Point2D at;

    /** @param view the region that shows the drawing */
    public MousePlace(Region view) {
        this.view = view;
        view.addEventFilter(MouseEvent.ANY, e -> {
            Point2D local = view.sceneToLocal(e.getSceneX(), e.getSceneY());
            at = e.getEventType() == MouseEvent.MOUSE_EXITED || !isInside(local) ? null : local;
        });
    }

    private boolean isInside(Point2D local) {
        return local.getX() >= 0
                && local.getX() <= view.getWidth()
                && local.getY() >= 0
                && local.getY() <= view.getHeight();
    }

    /** The point of the view under the mouse; null where the mouse is elsewhere. */
    @Nullable
    Point2D at() {
        return at;
    }

    /** The point of the view under the mouse, or the middle of the view. */
    Point2D orMiddle() {
        return at != null ? at : new Point2D(view.getWidth() / 2, view.getHeight() / 2);
    }
}
