package dev.routewright.editor.skin;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;

/** The heights at which a level line meets none of some boxes; asked for many heights, so the boxes are sorted once. */
final class Lanes {
    /** Tops of the stretches that are taken, ascending; no stretch overlaps another. */
    private final double[] tops;

    private final double[] bottoms;
    private int taken;

    /** @param clearance how near a line may not come above or below a box */
    Lanes(List<Rectangle2D> boxes, double clearance) {
        tops = new double[boxes.size()];
        bottoms = new double[boxes.size()];
        boxes.stream()
                .sorted(Comparator.comparingDouble(Rectangle2D::getMinY))
                .forEach(box -> take(box.getMinY() - clearance, box.getMaxY() + clearance));
    }

    private void take(double top, double bottom) {
        // Stretches that only touch leave the height between them free.
        if (taken > 0 && top < bottoms[taken - 1]) {
            bottoms[taken - 1] = Math.max(bottoms[taken - 1], bottom);
        } else {
            tops[taken] = top;
            bottoms[taken++] = bottom;
        }
    }

    /** Whether a line at a height meets no box. */
    boolean isFree(double height) {
        int low = 0;
        int high = taken;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tops[middle] < height) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 || height >= bottoms[low - 1];
    }
}
