package dev.routewright.editor.layout;

import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One node as a layout sees it. Lengths are drawing pixels.
 *
 * @param entryY middle of the entry on the left side, from the top; half the height where there is no entry
 * @param exitYs middles of the exits on the right side, from the top, in their order
 * @param labelRoom what the labels of the exits take to the right of the box; 0 for none
 * @param pinnedAt where its top left corner stays; null where it may be moved
 */
public record Box(
        NodeId id,
        double width,
        double height,
        double entryY,
        List<Double> exitYs,
        double labelRoom,
        @Nullable Position pinnedAt) {

    /** @throws IllegalArgumentException where a length is not finite or the box has no size */
    public Box {
        exitYs = List.copyOf(exitYs);
        boolean finite = Double.isFinite(width)
                && Double.isFinite(height)
                && Double.isFinite(entryY)
                && Double.isFinite(labelRoom)
                && exitYs.stream().allMatch(Double::isFinite);
        if (!finite || width <= 0 || height <= 0) {
            throw new IllegalArgumentException("The box of '" + id + "' is " + width + " by " + height
                    + " pixels. Maybe it was measured before it was drawn.");
        }
    }
}
