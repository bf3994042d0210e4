package dev.routewright.cli.proof;

import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Query;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.run.Progress;
import dev.routewright.sim.EdgeStats;
import dev.routewright.sim.ReplayRequest;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.replay.ReplaySimulator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The way that replay sends one row: its run of that row alone, read off the edges.
 *
 * @param edges in order
 * @param calls the nodes that were called, in order
 * @param answered whether an answer came back
 */
record ReplayedPath(List<Edge> edges, List<Llm> calls, boolean answered) {

    static ReplayedPath of(RoutingGraph graph, ExecutionPlan plan, int row, long seed) throws Exception {
        SimulationResult run = new ReplaySimulator().run(new ReplayRequest(plan, new int[] {row}, seed), Progress.NONE);
        Set<EdgeId> taken = new HashSet<>();
        run.edges().stream()
                .filter(edge -> edge.count() == 1)
                .map(EdgeStats::id)
                .forEach(taken::add);
        List<Edge> edges = new ArrayList<>();
        List<Llm> calls = new ArrayList<>();
        Node at = graph.nodes().values().stream()
                .filter(Query.class::isInstance)
                .findFirst()
                .orElseThrow();
        while (at != null) {
            if (at instanceof Llm llm) {
                calls.add(llm);
            }
            NodeId id = at.id();
            at = null;
            for (Edge edge : graph.edgesFrom(id)) {
                if (taken.contains(edge.id())) {
                    edges.add(edge);
                    at = graph.nodes().get(edge.to());
                }
            }
        }
        return new ReplayedPath(edges, calls, run.summary().failed() == 0);
    }

    boolean leaves(NodeId node, List<String> exits) {
        return edges.stream().anyMatch(edge -> edge.from().equals(node) && exits.contains(edge.exit()));
    }

    boolean passes(NodeId node) {
        return edges.stream()
                .anyMatch(edge -> edge.from().equals(node) || edge.to().equals(node));
    }
}
