package dev.routewright.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The circles of a drawing that no single Loop bounds. A circle is any closed way. It is bounded where it passes one Loop
 * and leaves it by {@code again}: the Loop counts its rounds and ends it by {@code done}.
 */
final class Circles {
    private final Wires wires;
    private final Flow flow;
    private final List<Flaw> flaws = new ArrayList<>();

    private Circles(Wires wires, Flow flow) {
        this.wires = wires;
        this.flow = flow;
    }

    static List<Flaw> of(Wires wires, Flow flow) {
        Circles circles = new Circles(wires, flow);
        circles.endless();
        circles.severalLoops();
        return circles.flaws;
    }

    /** Circles that are left when no {@code again} is followed; each node is told at most once. */
    private void endless() {
        SequencedSet<NodeId> left = new LinkedHashSet<>(wires.graph().nodes().keySet());
        dropEnds(left);
        while (!left.isEmpty()) {
            List<NodeId> way = walk(left);
            boolean passesLoop = way.stream().anyMatch(this::isLoop);
            flaws.add(new Flaw(
                    passesLoop ? Flaw.Kind.CIRCLE_BY_DONE : Flaw.Kind.CIRCLE_WITHOUT_LOOP, way.getFirst(), null, way));
            way.forEach(left::remove);
            dropEnds(left);
        }
    }

    private boolean isLoop(NodeId node) {
        return wires.graph().nodes().get(node) instanceof Loop;
    }

    private boolean counts(Edge edge) {
        return !(isLoop(edge.from()) && edge.exit().equals(Node.AGAIN));
    }

    private List<NodeId> next(NodeId node, Predicate<NodeId> left) {
        return wires.from(node).stream()
                .filter(this::counts)
                .map(Edge::to)
                .filter(left)
                .toList();
    }

    /** Takes away nodes from which nothing that is left is reached, until every node that is left leads on. */
    private void dropEnds(Set<NodeId> left) {
        Map<NodeId, Integer> ways = new HashMap<>();
        Deque<NodeId> ends = new ArrayDeque<>();
        for (NodeId node : left) {
            ways.put(node, next(node, left::contains).size());
            if (ways.get(node) == 0) {
                ends.add(node);
            }
        }
        while (!ends.isEmpty()) {
            NodeId end = ends.pop();
            left.remove(end);
            for (Edge edge : wires.to(end)) {
                boolean loses = counts(edge) && ways.containsKey(edge.from());
                if (loses && ways.merge(edge.from(), -1, Integer::sum) == 0) {
                    ends.add(edge.from());
                }
            }
        }
    }

    /** Follows edges among what is left until a node repeats; every node that is left leads on, so one does. */
    private List<NodeId> walk(SequencedSet<NodeId> left) {
        List<NodeId> path = new ArrayList<>();
        Set<NodeId> seen = new HashSet<>();
        NodeId at = left.getFirst();
        while (seen.add(at)) {
            path.add(at);
            at = next(at, left::contains).getFirst();
        }
        return path.subList(path.indexOf(at), path.size());
    }

    /** Loops from each of which all others are reached, told at the first of them. */
    private void severalLoops() {
        Set<NodeId> told = new HashSet<>();
        for (Node node : wires.graph().nodes().values()) {
            if (node instanceof Loop loop && !told.contains(loop.id())) {
                SequencedSet<NodeId> circle = new LinkedHashSet<>(flow.together(loop.id()));
                List<NodeId> together = circle.stream().noneMatch(n -> isLoop(n) && !n.equals(loop.id()))
                        ? List.of()
                        : wires.ahead(List.of(loop.id()), n -> !circle.contains(n)).stream()
                                .filter(other -> circle.contains(other) && isLoop(other))
                                .toList();
                told.addAll(together);
                if (together.size() > 1) {
                    flaws.add(new Flaw(Flaw.Kind.CIRCLE_OF_SEVERAL_LOOPS, loop.id(), null, together));
                }
            }
        }
    }
}
