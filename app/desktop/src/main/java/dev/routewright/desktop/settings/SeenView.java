package dev.routewright.desktop.settings;

/**
 * What was seen last of a document.
 *
 * @param file absolute path of the document
 * @param x of the drawing's point in the middle of the view, in drawing pixels
 * @param y of the same point
 * @param zoom view pixels per drawing pixel
 */
public record SeenView(String file, double x, double y, double zoom) {
    /** Whether these are numbers that a view can have. */
    boolean isSane() {
        return file != null && !file.isBlank() && Math.abs(x) < 1e7 && Math.abs(y) < 1e7 && zoom >= 0.01 && zoom <= 100;
    }
}
