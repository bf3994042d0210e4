package dev.routewright.graph.check;

import dev.routewright.graph.Condition;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Query;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.Task;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** No Task or rule stands behind another that takes all of its queries, as far as the drawing alone decides that. */
final class LiveChoices implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        for (Node node : document.graph().nodes().values()) {
            if (node instanceof Query query) {
                tasks(document.graph(), query, out);
            }
            if (Policies.of(node) instanceof PolicySpec.Rules rules) {
                rules(node, rules, out);
            }
        }
    }

    private static void tasks(RoutingGraph graph, Query query, Findings out) {
        Map<Condition, Task> earlier = new HashMap<>();
        Task everything = null;
        for (String exit : query.dispatch()) {
            Edge edge = graph.edgeAt(query.id(), exit);
            if (edge == null || !(graph.nodes().get(edge.to()) instanceof Task task)) {
                continue;
            }
            Task same = earlier.putIfAbsent(task.matcher(), task);
            if (everything != null) {
                out.warning(
                        Codes.DEAD_CHOICE,
                        task.id(),
                        "No query comes to " + Names.of(task) + ": " + Names.of(everything)
                                + " is asked before it and takes everything.",
                        "Ask " + Names.of(everything) + " last, or narrow its matcher.");
            } else if (same != null) {
                out.warning(
                        Codes.OVERLAPPING_MATCHERS,
                        task.id(),
                        Names.of(task) + " has the same matcher as " + Names.of(same) + ", which is asked before it.",
                        "Change one of the matchers, or delete one of the Tasks.");
            }
            if (everything == null && task.matcher() instanceof Condition.Everything) {
                everything = task;
            }
        }
    }

    private static void rules(Node node, PolicySpec.Rules rules, Findings out) {
        Set<Condition> earlier = new HashSet<>();
        for (int i = 0; i < rules.rules().size(); i++) {
            Condition when = rules.rules().get(i).when();
            if (earlier.contains(new Condition.Everything()) || !earlier.add(when)) {
                out.warning(
                        Codes.DEAD_CHOICE,
                        node.id(),
                        "Rule " + (i + 1) + " of " + Names.of(node)
                                + " is never used: a rule before it takes its queries.",
                        "Move it up, or delete it.");
            }
        }
    }
}
