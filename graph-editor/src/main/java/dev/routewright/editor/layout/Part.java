package dev.routewright.editor.layout;

import dev.routewright.graph.NodeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;

/**
 * Boxes that hang together by wires.
 *
 * @param wires those between these boxes that do not lead from a box to itself
 */
record Part(List<Box> boxes, List<Wire> wires) {
    Part {
        boxes = List.copyOf(boxes);
        wires = List.copyOf(wires);
    }

    boolean hasPins() {
        return boxes.stream().anyMatch(box -> box.pinnedAt() != null);
    }

    ToIntFunction<NodeId> indices() {
        Map<NodeId, Integer> indices = new HashMap<>();
        for (int i = 0; i < boxes.size(); i++) {
            indices.put(boxes.get(i).id(), i);
        }
        return node -> Objects.requireNonNull(indices.get(node), "wires lead between boxes of their part");
    }

    /** The parts of a request, each in the order of its first box. */
    static List<Part> of(LayoutRequest request) {
        Map<NodeId, NodeId> parent = new HashMap<>();
        request.boxes().forEach(box -> parent.put(box.id(), box.id()));
        for (Wire wire : request.wires()) {
            parent.put(root(parent, wire.to()), root(parent, wire.from()));
        }
        Map<NodeId, List<Box>> boxes = new LinkedHashMap<>();
        Map<NodeId, List<Wire>> wires = new HashMap<>();
        for (Box box : request.boxes()) {
            boxes.computeIfAbsent(root(parent, box.id()), r -> new ArrayList<>())
                    .add(box);
        }
        for (Wire wire : request.wires()) {
            if (!wire.from().equals(wire.to())) {
                wires.computeIfAbsent(root(parent, wire.from()), r -> new ArrayList<>())
                        .add(wire);
            }
        }
        List<Part> parts = new ArrayList<>();
        boxes.forEach((root, members) -> parts.add(new Part(members, wires.getOrDefault(root, List.of()))));
        return parts;
    }

    private static NodeId root(Map<NodeId, NodeId> parent, NodeId of) {
        NodeId at = of;
        for (NodeId up = above(parent, at); !up.equals(at); up = above(parent, at)) {
            NodeId higher = above(parent, up);
            parent.put(at, higher);
            at = higher;
        }
        return at;
    }

    private static NodeId above(Map<NodeId, NodeId> parent, NodeId node) {
        return Objects.requireNonNull(parent.get(node), "wires lead between boxes of the request");
    }
}
