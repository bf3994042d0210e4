package dev.routewright.plan;

import dev.routewright.graph.Edge;
import dev.routewright.graph.Fan;
import dev.routewright.graph.Join;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.RoutingGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which exits are weighed by their return, because they lead straight to no call, and in which order policies are made, so
 * that everything that such a return meets is there before.
 */
final class ReturnNeeds {
    private final RoutingGraph graph;

    ReturnNeeds(RoutingGraph graph) {
        this.graph = graph;
    }

    /** A node on the way, and how many Fans are open that were entered on it. */
    private record Step(NodeId node, int open) {}

    /** The exits of a node that its policy weighs by their return; those that are not connected are left out. */
    List<String> exits(Node node) {
        return weighsReturns(Reach.policyOf(node))
                ? node.exits().stream()
                        .filter(exit -> graph.edgeAt(node.id(), exit) != null)
                        .filter(exit -> Reach.firstCall(graph, node.id(), exit) == null)
                        .toList()
                : List.of();
    }

    static boolean weighsReturns(@Nullable PolicySpec spec) {
        return spec instanceof PolicySpec.Utility
                || spec instanceof PolicySpec.LoadAware
                || spec instanceof PolicySpec.Budget;
    }

    /** Whether the return of an exit passes its own node again, so that it would have to be known before it is known. */
    boolean needsItself(Node node, String exit) {
        return met(node, exit).contains(node.id());
    }

    /** All nodes that queries can reach and whose policy picks, those that others need before them. */
    List<Node> inOrder() {
        Set<Node> ordered = new LinkedHashSet<>();
        Set<NodeId> begun = new HashSet<>();
        Reach.fromQueries(graph).forEach(node -> add(node, begun, ordered));
        return ordered.stream().filter(node -> Reach.policyOf(node) != null).toList();
    }

    private void add(Node node, Set<NodeId> begun, Set<Node> ordered) {
        if (begun.add(node.id())) {
            for (String exit : exits(node)) {
                met(node, exit).forEach(id -> add(graph.node(id), begun, ordered));
            }
            ordered.add(node);
        }
    }

    /** The nodes that queries can meet from an exit to the end, or to where the branch ends that the exit lies in. */
    private Set<NodeId> met(Node node, String exit) {
        Set<Step> seen = new LinkedHashSet<>();
        Deque<Step> open = new ArrayDeque<>();
        Consumer<Step> meet = step -> {
            if (graph.nodes().containsKey(step.node()) && seen.add(step)) {
                open.push(step);
            }
        };
        Edge first = graph.edgeAt(node.id(), exit);
        if (first != null) {
            meet.accept(new Step(first.to(), 0));
        }
        while (!open.isEmpty()) {
            Step step = open.pop();
            int inside = openAfter(graph.nodes().get(step.node()), step.open());
            if (inside >= 0) {
                graph.edgesFrom(step.node()).forEach(edge -> meet.accept(new Step(edge.to(), inside)));
            }
        }
        Set<NodeId> met = new LinkedHashSet<>();
        new ArrayList<>(seen).forEach(step -> met.add(step.node()));
        return met;
    }

    /** Negative behind the Join of the branch that the exit lies in. */
    private static int openAfter(@Nullable Node node, int open) {
        return node instanceof Fan ? open + 1 : node instanceof Join ? open - 1 : open;
    }
}
