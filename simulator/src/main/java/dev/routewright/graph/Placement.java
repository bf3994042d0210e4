package dev.routewright.graph;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Where the boxes stand. Not part of the routing graph: moving a box never re-simulates.
 *
 * @param pinned nodes that stay where they are when the drawing is arranged; each has a position
 */
public record Placement(SequencedMap<NodeId, Position> positions, Set<NodeId> pinned) {
    public static final Placement EMPTY = new Placement(new LinkedHashMap<>());

    /** @throws IllegalArgumentException where a pinned node has no position */
    public Placement {
        positions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(positions));
        pinned = Collections.unmodifiableSet(new LinkedHashSet<>(pinned));
        if (!positions.keySet().containsAll(pinned)) {
            throw new IllegalArgumentException("A pinned node has no position. Maybe it was deleted but not unpinned.");
        }
    }

    /** Positions of which none is pinned. */
    public Placement(SequencedMap<NodeId, Position> positions) {
        this(positions, Set.of());
    }

    /** Where a node stands; the origin for one that was never placed. */
    public Position of(NodeId node) {
        return positions.getOrDefault(node, new Position(0, 0));
    }

    /** The same with some nodes elsewhere; what is pinned stays so. */
    public Placement with(Map<NodeId, Position> moved) {
        SequencedMap<NodeId, Position> all = new LinkedHashMap<>(positions);
        all.putAll(moved);
        return new Placement(all, pinned);
    }

    /** The same without some nodes. */
    public Placement without(Collection<NodeId> gone) {
        SequencedMap<NodeId, Position> kept = new LinkedHashMap<>(positions);
        kept.keySet().removeAll(gone);
        Set<NodeId> keptPins = new LinkedHashSet<>(pinned);
        keptPins.removeAll(gone);
        return new Placement(kept, keptPins);
    }

    /** The same with some nodes pinned, or no longer so; one that was never placed gets its position written down. */
    public Placement withPinned(Collection<NodeId> nodes, boolean pin) {
        SequencedMap<NodeId, Position> all = new LinkedHashMap<>(positions);
        Set<NodeId> pins = new LinkedHashSet<>(pinned);
        for (NodeId node : nodes) {
            if (pin) {
                all.putIfAbsent(node, of(node));
                pins.add(node);
            } else {
                pins.remove(node);
            }
        }
        return new Placement(all, pins);
    }
}
