package dev.routewright.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Inside the branches of which Fans a query is when it comes to a node. A Fan opens a branch for what follows, a Join
 * closes the innermost one. Where a drawing is broken, a node that can be reached inside and outside a branch lies inside
 * if a way leads from it to the Fan's Join, not through the Fan; else outside.
 */
final class Nesting {
    /** A query that comes to a node inside the branches of some Fans, outermost first. */
    private record Arrival(NodeId node, List<NodeId> fans, int order) {}

    private final Wires wires;
    private final SequencedMap<NodeId, NodeId> joins = new LinkedHashMap<>();
    private final Map<NodeId, Set<NodeId>> spans = new LinkedHashMap<>();
    private final Map<NodeId, List<NodeId>> sharing = new HashMap<>();
    private final Map<NodeId, List<NodeId>> spanning = new HashMap<>();
    private final Map<NodeId, List<NodeId>> at = new HashMap<>();
    private final PriorityQueue<Arrival> open = new PriorityQueue<>(
            Comparator.<Arrival>comparingInt(a -> a.fans().size()).thenComparingInt(Arrival::order));
    private final Deque<Arrival> late = new ArrayDeque<>();
    private int arrivals;

    Nesting(Wires wires) {
        this.wires = wires;
        List<Fan> fans = new ArrayList<>();
        for (Node node : wires.graph().nodes().values()) {
            if (node instanceof Fan fan) {
                fans.add(fan);
            }
            if (node instanceof Query) {
                arrive(node.id(), List.of());
            }
        }
        fans.forEach(this::firstJoin);
        joins.forEach((fan, join) -> {
            spans.put(fan, span(fan, join));
            sharing.computeIfAbsent(join, j -> new ArrayList<>()).add(fan);
        });
        List.copyOf(joins.keySet()).forEach(this::leaveToOuter);
        spans.forEach((fan, span) -> span.forEach(
                node -> spanning.computeIfAbsent(node, n -> new ArrayList<>()).add(fan)));
        walk();
    }

    /** The Join of a Fan; null where no branch ends at one. */
    @Nullable
    NodeId joinOf(NodeId fan) {
        return joins.get(fan);
    }

    /** The Fans of the branches in which a query comes to a node, outermost first; null where none comes. */
    @Nullable
    List<NodeId> before(NodeId node) {
        return at.get(node);
    }

    /** The same for what leaves a node. */
    List<NodeId> after(NodeId node) {
        List<NodeId> fans = at.getOrDefault(node, List.of());
        if (wires.graph().nodes().get(node) instanceof Fan) {
            List<NodeId> deeper = new ArrayList<>(fans);
            deeper.add(node);
            return List.copyOf(deeper);
        }
        return around(node);
    }

    /** The Fans of the branches in which a node lies: a Join lies outside the branches that it ends. */
    List<NodeId> around(NodeId node) {
        List<NodeId> fans = at.getOrDefault(node, List.of());
        boolean closes = wires.graph().nodes().get(node) instanceof Join && !fans.isEmpty();
        return closes ? fans.subList(0, fans.size() - 1) : fans;
    }

    /** A place on a way out of a Fan: how many further Fans are open there. */
    private record Depth(NodeId node, int open) {}

    private void firstJoin(Fan fan) {
        Set<NodeId> seen = new HashSet<>();
        Deque<Depth> next = new ArrayDeque<>();
        for (Edge edge : wires.from(fan.id())) {
            next.add(new Depth(edge.to(), 0));
            while (!next.isEmpty()) {
                Depth place = next.poll();
                Node node = wires.graph().nodes().get(place.node());
                if (node instanceof Join && place.open() == 0) {
                    joins.put(fan.id(), node.id());
                    return;
                }
                int open = place.open() + (node instanceof Fan ? 1 : node instanceof Join ? -1 : 0);
                if (seen.add(place.node())) {
                    wires.from(place.node()).forEach(e -> next.add(new Depth(e.to(), open)));
                }
            }
        }
    }

    /** A Join that a Fan shares with one around it is the outer one's: the inner one has none. */
    private void leaveToOuter(NodeId inner) {
        List<NodeId> sharers = Objects.requireNonNull(sharing.get(joins.get(inner)));
        for (NodeId outer : sharers) {
            if (!outer.equals(inner)
                    && spanOf(outer).contains(inner)
                    && !spanOf(inner).contains(outer)) {
                joins.remove(inner);
                spans.remove(inner);
                sharers.remove(inner);
                return;
            }
        }
    }

    private Set<NodeId> spanOf(NodeId fan) {
        return Objects.requireNonNull(spans.get(fan), "a Fan that has a Join has a span");
    }

    /** What lies between a Fan and its Join, the Join included. */
    private Set<NodeId> span(NodeId fan, NodeId join) {
        List<NodeId> starts = wires.from(fan).stream().map(Edge::to).toList();
        SequencedSet<NodeId> span = wires.ahead(starts, node -> node.equals(fan) || node.equals(join));
        span.retainAll(wires.behind(join, node -> node.equals(fan)));
        return span;
    }

    private void arrive(NodeId node, List<NodeId> fans) {
        open.add(new Arrival(node, fans, arrivals++));
    }

    private void walk() {
        while (!open.isEmpty() || !late.isEmpty()) {
            boolean settled = open.isEmpty();
            Arrival arrival = settled ? late.poll() : open.poll();
            if (at.containsKey(arrival.node())) {
                continue;
            }
            if (!settled && belongsDeeper(arrival)) {
                late.add(arrival);
                continue;
            }
            at.put(arrival.node(), arrival.fans());
            List<NodeId> fans = after(arrival.node());
            wires.from(arrival.node()).forEach(edge -> arrive(edge.to(), fans));
        }
    }

    /** Whether the node lies between a Fan and its Join, or is that Join, and this way to it did not pass the Fan. */
    private boolean belongsDeeper(Arrival arrival) {
        List<NodeId> fans = spanning.getOrDefault(arrival.node(), List.of());
        return !arrival.fans().containsAll(fans);
    }

    /** The nodes that some query comes to, in graph order. */
    SequencedSet<NodeId> reached() {
        SequencedSet<NodeId> reached = new LinkedHashSet<>(wires.graph().nodes().keySet());
        reached.retainAll(at.keySet());
        return reached;
    }
}
