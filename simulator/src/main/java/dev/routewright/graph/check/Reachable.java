package dev.routewright.graph.check;

import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import java.util.List;
import java.util.Set;

/** Every node lies on a way from a Query. */
final class Reachable implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        List<NodeId> queries = Entries.of(document.graph());
        if (queries.isEmpty()) {
            return;
        }
        Set<NodeId> reached = document.graph().reachedFrom(queries);
        for (Node node : document.graph().nodes().values()) {
            if (!reached.contains(node.id())) {
                out.warning(
                        Codes.UNREACHABLE_NODE,
                        node.id(),
                        "No way leads from the Query to " + Names.of(node) + ".",
                        "Connect an exit to it, or delete it.");
            }
        }
    }
}
