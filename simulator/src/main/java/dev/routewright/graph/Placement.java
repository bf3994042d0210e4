package dev.routewright.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Where the boxes stand. Not part of the routing graph: moving a box never re-simulates. */
public record Placement(SequencedMap<NodeId, Position> positions) {
    public static final Placement EMPTY = new Placement(new LinkedHashMap<>());

    public Placement {
        positions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(positions));
    }

    /** Where a node stands; the origin for one that was never placed. */
    public Position of(NodeId node) {
        return positions.getOrDefault(node, new Position(0, 0));
    }
}
