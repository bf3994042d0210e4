package dev.routewright.plan;

import dev.routewright.graph.Edge;
import dev.routewright.graph.Fan;
import dev.routewright.graph.Flow;
import dev.routewright.graph.Join;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.RoutingGraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which exits are weighed by their return, because they lead straight to no call, and in which order policies are made, so
 * that everything that such a return meets is there before.
 */
final class ReturnNeeds {
    private final RoutingGraph graph;
    private @Nullable Flow returns;

    ReturnNeeds(RoutingGraph graph) {
        this.graph = graph;
    }

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
        Edge first = graph.edgeAt(node.id(), exit);
        return first != null && returns().isTogether(node.id(), first.to());
    }

    /** All nodes that queries can reach and whose policy picks, those that others need before them. */
    List<Node> inOrder() {
        Set<Node> reached = new HashSet<>(Reach.fromQueries(graph));
        return returns().lastFirst().stream()
                .map(graph::node)
                .filter(node -> Reach.policyOf(node) != null && reached.contains(node))
                .toList();
    }

    private Flow returns() {
        Flow found = returns == null ? new Flow(graph.nodes().keySet(), this::met) : returns;
        returns = found;
        return found;
    }

    /**
     * Where the return of an exit that leads to a node goes on: in a branch it ends at the Join, and a Fan on its way is
     * passed with all its branches.
     */
    private List<NodeId> met(NodeId id) {
        Node node = graph.node(id);
        List<NodeId> met = new ArrayList<>();
        if (!(node instanceof Join)) {
            graph.edgesFrom(id).forEach(edge -> met.add(edge.to()));
        }
        NodeId join = node instanceof Fan ? graph.regions().joinOf(id) : null;
        if (join != null) {
            graph.edgesFrom(join).forEach(edge -> met.add(edge.to()));
        }
        return met;
    }
}
