package dev.routewright.plan;

import dev.routewright.graph.Detector;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Guard;
import dev.routewright.graph.Join;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.Regions;
import dev.routewright.graph.Router;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.Task;
import dev.routewright.graph.Unknown;
import dev.routewright.graph.check.Codes;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.check.Finding.Severity;
import dev.routewright.graph.check.StructureFindings;
import dev.routewright.policy.TagCodes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What about a drawing makes it impossible to compile, whatever the dataset; only what queries can reach counts. */
final class DrawingProblems {
    private final RoutingGraph graph;
    private final List<Finding> findings = new ArrayList<>();

    private DrawingProblems(RoutingGraph graph) {
        this.graph = graph;
    }

    static List<Finding> of(RoutingGraph graph) {
        DrawingProblems problems = new DrawingProblems(graph);
        problems.queries();
        problems.edges();
        if (problems.findings.isEmpty()) {
            Reach.fromQueries(graph).forEach(problems::node);
            problems.findings.addAll(StructureFindings.ofReached(graph));
            problems.sampled();
            problems.tags();
        }
        return problems.findings;
    }

    private void queries() {
        List<Query> queries = Reach.queries(graph);
        if (queries.isEmpty()) {
            error(
                    Codes.NO_QUERY,
                    null,
                    "The drawing has no Query node.",
                    "Drag a Query from the palette and connect it.");
        }
        for (Query extra : queries.subList(Math.min(1, queries.size()), queries.size())) {
            error(
                    Codes.SEVERAL_QUERIES,
                    extra.id(),
                    "Query '" + extra.label() + "' is a second entry; a run has one.",
                    "Remove it, or lead its traffic through the first Query.");
        }
    }

    private void edges() {
        Set<String> taken = new HashSet<>();
        for (Edge edge : graph.edges().values()) {
            Node from = graph.nodes().get(edge.from());
            if (from == null
                    || graph.nodes().get(edge.to()) == null
                    || !from.exits().contains(edge.exit())) {
                error(
                        "dangling-edge",
                        from == null ? null : from.id(),
                        "Edge '" + edge.id() + "' from exit '" + edge.exit() + "' of '" + edge.from() + "' to '"
                                + edge.to() + "' has an end that is not there.",
                        "Remove the edge and draw it again.");
            } else if (!taken.add(edge.from() + "\n" + edge.exit())) {
                error(
                        "several-edges",
                        from.id(),
                        "Exit '" + edge.exit() + "' of '" + from.label() + "' has more than one edge.",
                        "Keep one of them; a Router sends queries different ways.");
            }
        }
    }

    private void node(Node node) {
        openExits(node);
        switch (node) {
            case Unknown u ->
                error(
                        Codes.NOT_YET_RUNNABLE,
                        u.id(),
                        "'" + u.label() + "' is of the kind '" + u.kind() + "', which is not yet runnable.",
                        "Remove it or lead the edges around it.");
            case Query q -> {
                findings.addAll(PolicyProblems.ofCondition(q, q.filter()));
                dispatch(q);
            }
            case Task t -> {
                findings.addAll(PolicyProblems.ofCondition(t, t.matcher()));
                policy(t, t.policy());
            }
            case Router r -> policy(r, r.policy());
            case Guard g
            when g.detector() instanceof Detector.ByRule r ->
                findings.addAll(PolicyProblems.ofCondition(g, r.blocks()));
            case Loop l -> findings.addAll(PolicyProblems.ofCondition(l, l.stop()));
            case Fan f -> branches(f);
            default -> {}
        }
    }

    /** A call that fails may end the query; any other exit has to lead somewhere. */
    private void openExits(Node node) {
        for (String exit : node.exits()) {
            if (!exit.equals(Node.FAILED) && graph.edgeAt(node.id(), exit) == null) {
                error(
                        Codes.UNCONNECTED_EXIT,
                        node.id(),
                        "Exit '" + exit + "' of '" + node.label() + "' leads nowhere.",
                        "Connect it, or remove it.");
            }
        }
    }

    private void branches(Fan fan) {
        if (fan.exits().isEmpty()) {
            error(Codes.NO_EXIT, fan.id(), "'" + fan.label() + "' has no exits.", "Add one in the inspector.");
        } else if (fan.mode() instanceof FanMode.Hedge hedge
                && hedge.delaysMillis().size() != fan.exits().size()) {
            error(
                    Codes.HEDGE_DELAYS,
                    fan.id(),
                    "'" + fan.label() + "' states " + hedge.delaysMillis().size() + " delays for "
                            + fan.exits().size() + " exits.",
                    "State one for each exit.");
        } else if (fan.mode() instanceof FanMode.TopK top) {
            findings.addAll(PolicyProblems.of(fan, top.by()));
        }
    }

    /** Only what queries can reach counts, as everywhere here. */
    private void sampled() {
        Regions regions = graph.regions();
        Set<NodeId> reached = new HashSet<>();
        Reach.fromQueries(graph).forEach(node -> reached.add(node.id()));
        for (Node node : graph.nodes().values()) {
            if (node instanceof Fan fan
                    && reached.contains(fan.id())
                    && isSampled(regions.joinOf(fan.id()))
                    && (fan.mode() instanceof FanMode.Parts || fan.mode() instanceof FanMode.Hedge)) {
                error(
                        Codes.SAMPLED_BRANCHES,
                        fan.id(),
                        "'" + fan.label() + "' neither starts its exits at once nor ranks them,"
                                + " but its join samples them one after the other.",
                        "Let it copy down all exits.");
            }
        }
    }

    private boolean isSampled(@Nullable NodeId join) {
        return join != null && graph.nodes().get(join) instanceof Join j && j.merge() instanceof Merge.LeadK;
    }

    private void tags() {
        int tags = Reach.givenTags(graph).size();
        if (tags > TagCodes.MOST) {
            error(
                    Codes.TOO_MANY_TAGS,
                    null,
                    "The drawing sets " + tags + " different tags; " + TagCodes.MOST + " are the most.",
                    "Use attributes for some.");
        }
    }

    private void dispatch(Query query) {
        for (String exit : query.dispatch()) {
            Edge edge = graph.edgeAt(query.id(), exit);
            if (edge != null && !(graph.nodes().get(edge.to()) instanceof Task)) {
                error(
                        Codes.TASK_EXIT_WITHOUT_TASK,
                        query.id(),
                        "Exit '" + exit + "' of '" + query.label()
                                + "' does not lead to a Task, so nothing says which queries take it.",
                        "Connect it to a Task.");
            }
        }
    }

    private void policy(Node node, @Nullable PolicySpec policy) {
        if (node.exits().isEmpty()) {
            error(Codes.NO_EXIT, node.id(), "'" + node.label() + "' has no exits.", "Add one in the inspector.");
        } else if (policy == null && node.exits().size() > 1) {
            error(
                    Codes.NO_POLICY,
                    node.id(),
                    "'" + node.label() + "' has " + node.exits().size() + " exits and no policy that picks one.",
                    "Choose a policy in the inspector.");
        } else if (policy != null && !(node instanceof Task && node.exits().size() == 1)) {
            findings.addAll(PolicyProblems.of(node, policy));
        }
    }

    private void error(String code, @Nullable NodeId node, String says, String fix) {
        findings.add(new Finding(code, Severity.ERROR, node, says, fix));
    }
}
