package dev.routewright.sim.check;

import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.check.Finding.Severity;
import dev.routewright.plan.Reach;
import dev.routewright.sim.EdgeStats;
import dev.routewright.sim.NodeStats;
import dev.routewright.sim.SimulationResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What only a result shows. A drawing that was changed since the run is told about the nodes it still has. */
final class ResultChecks {
    /** A branch that no query of the run took though its node was visited (warning). */
    static final String DEAD_BRANCH = "dead-branch";
    /** A node with a policy that sent nearly all queries one way (warning). */
    static final String CONSTANT_ROUTER = "constant-router";

    private static final double CONSTANT_SHARE = 0.95;

    private ResultChecks() {}

    static List<Finding> of(RoutingGraph graph, SimulationResult result) {
        Map<NodeId, Long> visits = new HashMap<>();
        for (NodeStats stats : result.nodes()) {
            visits.put(stats.id(), stats.visits());
        }
        List<Finding> findings = new ArrayList<>();
        for (EdgeStats edge : result.edges()) {
            Node node = graph.nodes().get(edge.from());
            long passed = visits.getOrDefault(edge.from(), 0L);
            if (node != null && passed > 0) {
                edge(node, edge, passed, findings);
            }
        }
        return List.copyOf(findings);
    }

    private static void edge(Node node, EdgeStats edge, long passed, List<Finding> findings) {
        PolicySpec policy = Reach.policyOf(node);
        boolean chooses = policy != null
                && !(policy instanceof PolicySpec.Always)
                && node.exits().size() > 1;
        if (edge.count() == 0 && !edge.exit().equals(Node.FAILED)) {
            findings.add(new Finding(
                    DEAD_BRANCH,
                    Severity.WARNING,
                    node.id(),
                    "No query took the exit '" + edge.exit() + "' of '" + node.label() + "', which " + passed
                            + (passed == 1 ? " query" : " queries") + " passed.",
                    "Maybe a condition or a cut is never met; remove the branch or correct it."));
        } else if (chooses && edge.count() > CONSTANT_SHARE * passed) {
            findings.add(new Finding(
                    CONSTANT_ROUTER,
                    Severity.WARNING,
                    node.id(),
                    "'" + node.label() + "' sends "
                            + String.format(Locale.ROOT, "%.1f %%", 100.0 * edge.count() / passed)
                            + " of its queries to '"
                            + edge.exit() + "'.",
                    "Maybe its policy does not tell these queries apart; an edge would do the same."));
        }
    }
}
