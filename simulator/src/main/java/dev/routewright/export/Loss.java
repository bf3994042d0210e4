package dev.routewright.export;

import dev.routewright.graph.NodeId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a target cannot say. Losses may touch the same rows, so their counts must not be added up.
 *
 * @param node where it happens
 * @param status never {@link Status#NATIVE}
 * @param what what the drawing says and the target cannot, with the values
 * @param instead what the target does instead
 * @param exits the exits of the node by which the touched rows leave it in a replay; empty where the loss moves no row,
 *     or where exits do not tell
 * @param rows how many rows of the evidence go elsewhere; null where that is not known
 */
public record Loss(
        NodeId node,
        Status status,
        String what,
        String instead,
        List<String> exits,
        @Nullable Integer rows) {
    public Loss {
        exits = List.copyOf(exits);
        if (status == Status.NATIVE) {
            throw new IllegalArgumentException(
                    "A loss at " + node + " is called native. Maybe it is a note and not a loss.");
        }
    }
}
