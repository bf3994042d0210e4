package dev.routewright.graph.check;

import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Node;
import dev.routewright.graph.PortRules;
import dev.routewright.graph.Query;
import dev.routewright.graph.RoutingGraph;

/** The dispatch exits of a Query lead to Tasks, whose matchers it asks. */
final class DispatchToTasks implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        RoutingGraph graph = document.graph();
        for (Node node : graph.nodes().values()) {
            if (node instanceof Query query) {
                for (String exit : query.dispatch()) {
                    Edge edge = graph.edgeAt(query.id(), exit);
                    Node to = edge == null ? null : graph.nodes().get(edge.to());
                    if (to != null && asksTask(query, exit, to)) {
                        out.error(
                                Codes.TASK_EXIT_WITHOUT_TASK,
                                query.id(),
                                "Exit '" + exit + "' of " + Names.of(query) + " asks a Task, and it leads to "
                                        + Names.of(to) + ", a " + Names.kind(to.kind()) + " node.",
                                "Lead it to a Task, or take the exit away and use 'other'.");
                    }
                }
            }
        }
    }

    private static boolean asksTask(Query query, String exit, Node to) {
        return PortRules.rule(PortRules.Exit.of(query, exit), PortRules.Entry.of(to)) == PortRules.Rule.TASKS_ONLY;
    }
}
