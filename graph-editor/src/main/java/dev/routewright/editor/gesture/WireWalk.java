package dev.routewright.editor.gesture;

import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.edit.Wiring;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * Which node or edge comes next on a walk along the wires. A value: the way that was walked, so that one can go back it.
 *
 * @param way the edges that were walked, the latest last
 */
record WireWalk(List<EdgeId> way) {
    static final WireWalk START = new WireWalk(List.of());
    private static final int LONGEST = 200;

    /** Where a step leads, and the walk after it. */
    record Step(Spot to, WireWalk after) {}

    WireWalk {
        way = List.copyOf(way.size() > LONGEST ? way.subList(way.size() - LONGEST, way.size()) : way);
    }

    /** Where a walk begins: the Query, else a node that nothing enters, else the first; null in an empty drawing. */
    static @Nullable Spot beginning(Document document) {
        Collection<Node> nodes = document.graph().nodes().values();
        return nodes.stream()
                .filter(n -> n.kind().equals("query"))
                .findFirst()
                .or(() -> nodes.stream()
                        .filter(n -> document.graph().edgesTo(n.id()).isEmpty())
                        .findFirst())
                .or(() -> nodes.stream().findFirst())
                .<Spot>map(n -> new Spot.AtNode(n.id()))
                .orElse(null);
    }

    /** Along the first exit to the next node; from an edge to where it leads. */
    @Nullable
    Step ahead(Document document, Spot from) {
        Edge edge = edgeAhead(document, from);
        return edge == null ? null : new Step(new Spot.AtNode(edge.to()), with(edge.id()));
    }

    /** Back the way one came, else along the first entry; from an edge to where it begins. */
    @Nullable
    Step back(Document document, Spot from) {
        Edge edge = edgeBehind(document, from);
        return edge == null ? null : new Step(new Spot.AtNode(edge.from()), without(edge.id()));
    }

    /** Onto the edge that {@link #ahead} would walk. */
    @Nullable
    Step ontoAhead(Document document, Spot from) {
        Edge edge = from instanceof Spot.AtNode ? edgeAhead(document, from) : null;
        return edge == null ? ahead(document, from) : new Step(new Spot.AtEdge(edge.id()), this);
    }

    /** Onto the edge that {@link #back} would walk. */
    @Nullable
    Step ontoBehind(Document document, Spot from) {
        Edge edge = from instanceof Spot.AtNode ? edgeBehind(document, from) : null;
        return edge == null ? back(document, from) : new Step(new Spot.AtEdge(edge.id()), without(edge.id()));
    }

    /**
     * To the next of the other exits of where one came from; where there is none, to the nearest node of the same column.
     *
     * @param direction 1 for down, -1 for up
     */
    @Nullable
    Step aside(Document document, Spot from, int direction, Function<NodeId, Rectangle2D> boxes) {
        return switch (from) {
            case Spot.AtEdge(EdgeId id) -> {
                Edge other = sibling(document, document.graph().edges().get(id), direction);
                yield other == null ? null : new Step(new Spot.AtEdge(other.id()), this);
            }
            case Spot.AtNode(NodeId id) -> {
                Edge came = cameBy(document, id);
                Edge other = sibling(document, came, direction);
                while (other != null && other.to().equals(id)) {
                    other = sibling(document, other, direction);
                }
                yield came != null && other != null
                        ? new Step(
                                new Spot.AtNode(other.to()), without(came.id()).with(other.id()))
                        : inColumn(document, id, direction, boxes);
            }
        };
    }

    private @Nullable Edge edgeAhead(Document document, Spot from) {
        return switch (from) {
            case Spot.AtEdge(EdgeId id) -> document.graph().edges().get(id);
            case Spot.AtNode(NodeId id) ->
                exits(document, id).stream().findFirst().orElse(null);
        };
    }

    private @Nullable Edge edgeBehind(Document document, Spot from) {
        return switch (from) {
            case Spot.AtEdge(EdgeId id) -> document.graph().edges().get(id);
            case Spot.AtNode(NodeId id) -> {
                Edge came = cameBy(document, id);
                yield came != null
                        ? came
                        : document.graph().edgesTo(id).stream().findFirst().orElse(null);
            }
        };
    }

    private @Nullable Edge cameBy(Document document, NodeId at) {
        Edge last = way.isEmpty() ? null : document.graph().edges().get(way.getLast());
        return last != null && last.to().equals(at) ? last : null;
    }

    private static @Nullable Edge sibling(Document document, @Nullable Edge edge, int direction) {
        if (edge == null) {
            return null;
        }
        List<Edge> exits = exits(document, edge.from());
        int at = exits.indexOf(edge) + direction;
        return at >= 0 && at < exits.size() ? exits.get(at) : null;
    }

    /** The edges that leave a node, in the order of its exits. */
    private static List<Edge> exits(Document document, NodeId id) {
        Node node = document.graph().nodes().get(id);
        if (node == null) {
            return List.of();
        }
        List<String> ports = Wiring.portsOf(node);
        return document.graph().edgesFrom(id).stream()
                .sorted(Comparator.comparingInt(e -> ports.indexOf(Wiring.portOf(node, e.exit()))))
                .toList();
    }

    private @Nullable Step inColumn(
            Document document, NodeId from, int direction, Function<NodeId, Rectangle2D> boxes) {
        Rectangle2D box = boxes.apply(from);
        Comparator<NodeId> nearest =
                Comparator.comparingDouble(id -> direction * boxes.apply(id).getMinY());
        return document.graph().nodes().keySet().stream()
                .filter(id -> {
                    Rectangle2D other = boxes.apply(id);
                    return other.getMinX() < box.getMaxX()
                            && other.getMaxX() > box.getMinX()
                            && direction * (other.getMinY() - box.getMinY()) > 0;
                })
                .min(nearest)
                .map(id -> new Step(new Spot.AtNode(id), START))
                .orElse(null);
    }

    private WireWalk with(EdgeId edge) {
        List<EdgeId> longer = new ArrayList<>(way);
        longer.add(edge);
        return new WireWalk(longer);
    }

    private WireWalk without(EdgeId last) {
        return !way.isEmpty() && way.getLast().equals(last) ? new WireWalk(way.subList(0, way.size() - 1)) : this;
    }
}
