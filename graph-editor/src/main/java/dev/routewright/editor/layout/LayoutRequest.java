package dev.routewright.editor.layout;

import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is to be laid out.
 *
 * @param boxes in the document's order
 * @param wires between these boxes, in the document's order
 * @param obstacles what else stands on the canvas and is not to be covered
 * @param corner where the top left of what is not pinned should come to stand
 */
public record LayoutRequest(List<Box> boxes, List<Wire> wires, List<Area> obstacles, Position corner) {

    /** @throws IllegalArgumentException where two boxes share an id or a wire names a box or an exit that is not there */
    public LayoutRequest {
        boxes = List.copyOf(boxes);
        wires = List.copyOf(wires);
        obstacles = List.copyOf(obstacles);
        Set<NodeId> ids = new HashSet<>();
        for (Box box : boxes) {
            if (!ids.add(box.id())) {
                throw new IllegalArgumentException("Two boxes have the id '" + box.id() + "'.");
            }
        }
        for (Wire wire : wires) {
            if (!ids.contains(wire.from()) || !ids.contains(wire.to())) {
                throw new IllegalArgumentException("A wire joins '" + wire.from() + "' and '" + wire.to()
                        + "', and one of them has no box. Maybe it is not part of what is laid out.");
            }
        }
    }
}
