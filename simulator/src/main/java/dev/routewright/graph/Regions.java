package dev.routewright.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The regions of a drawing: what lies in the branches of which Fan, which Join ends them, what a Loop repeats. Only what
 * a query can come to has a region; edges with an end that is not there are left out. Pure, and total: a broken drawing
 * has regions too, and {@link #flaws} says where they cannot be trusted. Without flaws all answers are exact:
 *
 * <ul>
 *   <li>every way from a Query to a node passes the same Fans whose Joins it has not passed: those around the node;
 *   <li>every branch of a Fan that does not end at a discarding Answer or an unconnected exit ends at its one Join;
 *   <li>every circle passes exactly one Loop, leaves it by {@code again} and lies in one region.
 * </ul>
 *
 * <p>A Fan and its Join lie in the same region, outside the Fan's own branches.
 */
public final class Regions {
    /**
     * Where in a Fan a node lies.
     *
     * @param fan the innermost Fan around it
     * @param exits the exits of the Fan behind which it lies, in the Fan's order; several where branches share it
     */
    public record Branch(NodeId fan, List<String> exits) {
        public Branch {
            exits = List.copyOf(exits);
        }
    }

    private final Nesting nesting;
    private final Map<NodeId, NodeId> fans = new HashMap<>();
    private final SequencedMap<NodeId, SequencedMap<NodeId, List<String>>> branches = new LinkedHashMap<>();
    private final Map<NodeId, SequencedSet<NodeId>> insides = new HashMap<>();
    private final Map<NodeId, SequencedSet<NodeId>> bodies = new HashMap<>();
    private final Map<NodeId, NodeId> loops = new HashMap<>();
    private final Flow flow;
    private final Set<EdgeId> returns = new HashSet<>();
    private final List<Flaw> flaws = new ArrayList<>();

    /** The regions of a drawing, which keeps them: {@link RoutingGraph#regions}. Never throws, however broken it is. */
    Regions(RoutingGraph graph) {
        Wires wires = new Wires(graph);
        flow = wires.flow();
        nesting = new Nesting(wires);
        for (Node node : graph.nodes().values()) {
            for (NodeId fan : nesting.around(node.id())) {
                insides.computeIfAbsent(fan, f -> new LinkedHashSet<>()).add(node.id());
            }
            if (node instanceof Fan fan) {
                fan(wires, fan);
            } else if (node instanceof Loop loop) {
                loop(wires, loop);
            }
        }
        flaws.addAll(Circles.of(wires, flow));
        flaws.addAll(NestingFlaws.of(wires, nesting));
    }

    private void fan(Wires wires, Fan fan) {
        NodeId join = nesting.joinOf(fan.id());
        if (join != null) {
            fans.putIfAbsent(join, fan.id());
        }
        SequencedMap<NodeId, List<String>> within = new LinkedHashMap<>();
        for (String exit : fan.exits()) {
            for (NodeId node : wires.ahead(wires.targets(fan.id(), exit), node -> !isInside(node, fan.id()))) {
                if (isInside(node, fan.id())) {
                    within.computeIfAbsent(node, n -> new ArrayList<>()).add(exit);
                }
            }
        }
        branches.put(fan.id(), within);
    }

    private boolean isInside(NodeId node, NodeId fan) {
        return nesting.around(node).contains(fan);
    }

    private void loop(Wires wires, Loop loop) {
        Set<NodeId> ahead = wires.ahead(
                wires.targets(loop.id(), Node.AGAIN),
                node -> node.equals(loop.id()) || !flow.isTogether(node, loop.id()));
        SequencedSet<NodeId> body = new LinkedHashSet<>(flow.together(loop.id()));
        body.removeIf(node -> node.equals(loop.id()) || !ahead.contains(node));
        bodies.put(loop.id(), body);
        body.forEach(node -> loops.putIfAbsent(node, loop.id()));
        for (Edge edge : wires.to(loop.id())) {
            boolean direct = edge.from().equals(loop.id()) && edge.exit().equals(Node.AGAIN);
            if (direct || body.contains(edge.from())) {
                returns.add(edge.id());
            }
        }
    }

    /** Whether some query can come to a node. */
    public boolean isReached(NodeId node) {
        return nesting.before(node) != null;
    }

    /** The Join that ends the branches of a Fan; null where none does, or where it is no Fan. */
    public @Nullable NodeId joinOf(NodeId fan) {
        return nesting.joinOf(fan);
    }

    /** The Fan whose branches a Join ends; null where there is none, or where it is no Join. */
    public @Nullable NodeId fanOf(NodeId join) {
        return fans.get(join);
    }

    /** The Fans in whose branches a node lies, outermost first; empty outside all of them. */
    public List<NodeId> fansAround(NodeId node) {
        return nesting.around(node);
    }

    /** Where a node lies in its innermost Fan; null outside all Fans. */
    public @Nullable Branch branchOf(NodeId node) {
        List<NodeId> around = nesting.around(node);
        return around.isEmpty() ? null : branchIn(node, around.getLast());
    }

    /** Where a node lies in one of the Fans around it; null where it lies outside that Fan. */
    public @Nullable Branch branchIn(NodeId node, NodeId fan) {
        SequencedMap<NodeId, List<String>> within = branches.get(fan);
        List<String> exits = within == null ? null : within.get(node);
        return exits == null ? null : new Branch(fan, exits);
    }

    /** All nodes in the branches of a Fan, those of Fans within included, in graph order. */
    public SequencedSet<NodeId> inside(NodeId fan) {
        return Collections.unmodifiableSequencedSet(insides.getOrDefault(fan, new LinkedHashSet<>()));
    }

    /**
     * What a Loop repeats: the nodes that are reached from its exit {@code again} without passing it and from which it is
     * reached, in graph order. Empty where it is no Loop.
     */
    public SequencedSet<NodeId> bodyOf(NodeId loop) {
        return Collections.unmodifiableSequencedSet(bodies.getOrDefault(loop, new LinkedHashSet<>()));
    }

    /** The Loop that repeats a node; null where none does. A Loop does not lie in its own body. */
    public @Nullable NodeId loopAround(NodeId node) {
        return loops.get(node);
    }

    /** Whether an edge comes back to a Loop from its body; any other edge into a Loop starts its first round. */
    public boolean isReturn(EdgeId edge) {
        return returns.contains(edge);
    }

    /** All places where the structure is broken: circles, also those that no query comes to, then branches. */
    public List<Flaw> flaws() {
        return Collections.unmodifiableList(flaws);
    }
}
