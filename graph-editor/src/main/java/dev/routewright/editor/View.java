package dev.routewright.editor;

import javafx.geometry.Rectangle2D;

/**
 * A part of a drawing, whatever the size of the window.
 *
 * @param x of the drawing's point in the middle, in drawing pixels
 * @param y of the same point
 * @param zoom view pixels per drawing pixel
 */
public record View(double x, double y, double zoom) {
    /** Whether a view of a size in view pixels would show anything of a part of the drawing. */
    boolean shows(Rectangle2D part, double width, double height) {
        return part.intersects(x - width / zoom / 2, y - height / zoom / 2, width / zoom, height / zoom);
    }
}
