package dev.routewright.graph.check;

import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.Unknown;

/** Every node is of a kind that runs. */
final class RunnableKinds implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        for (Node node : document.graph().nodes().values()) {
            if (node instanceof Unknown unknown) {
                String kind = unknown.kind();
                out.error(
                        Codes.UNKNOWN_KIND,
                        node.id(),
                        "This Routewright does not know nodes of kind '" + kind + "', and " + Names.of(node)
                                + " is one.",
                        "Update Routewright, or delete the node; saving keeps it as it is.");
            }
        }
    }
}
