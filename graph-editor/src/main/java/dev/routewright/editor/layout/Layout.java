package dev.routewright.editor.layout;

import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;

/**
 * A way to place boxes. The same request gives the same result, in any run of the program. What is pinned stays; no two
 * boxes of which one may be moved come nearer than {@value #LEAST_GAP} pixels; what is moved stands on the grid.
 */
@FunctionalInterface
public interface Layout {
    /** Boxes stand on a grid of so many drawing pixels. */
    double GRID = 4;
    /** Least distance of two boxes, across or down, in drawing pixels. */
    double LEAST_GAP = 16;

    /**
     * Finds places.
     *
     * @throws Cancelled soon after the progress asked to stop
     */
    LayoutResult arrange(LayoutRequest request, Progress progress) throws Cancelled;

    /** From left to right in layers, so that few edges cross or lead back. */
    static Layout layered() {
        return new Arrangement(new LayeredEngine());
    }

    /** By springs along the edges and repulsion between the boxes, whatever way the edges lead. */
    static Layout force() {
        return new Arrangement(new ForceEngine());
    }
}
