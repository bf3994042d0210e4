package dev.routewright.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A part of a drawing that can be put elsewhere: what copying takes along.
 *
 * @param graph the nodes and the edges between them
 * @param incoming edges that led into it from nodes that are not part of it, as from whom, by which port, to whom
 * @param catalog the profiles that its nodes name, as far as their document had them
 * @param placement where its nodes stood
 */
public record Fragment(
        RoutingGraph graph, List<Edge> incoming, SequencedMap<String, Profile> catalog, Placement placement) {
    public Fragment {
        incoming = List.copyOf(incoming);
        catalog = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(catalog));
    }

    /** The top left corner of the least rectangle around the positions of its nodes; the origin where it has none. */
    public Position corner() {
        double x = Double.POSITIVE_INFINITY;
        double y = Double.POSITIVE_INFINITY;
        for (NodeId id : graph.nodes().keySet()) {
            x = Math.min(x, placement.of(id).x());
            y = Math.min(y, placement.of(id).y());
        }
        return graph.nodes().isEmpty() ? new Position(0, 0) : new Position(x, y);
    }
}
