package dev.routewright.graph.check;

import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.Unknown;
import java.util.Set;

/** Every node is of a kind that runs. */
final class RunnableKinds implements DrawingRule {
    /** Kinds of the routing language that are drawn and kept, and do not run in this version. */
    private static final Set<String> LATER =
            Set.of("guard", "cache", "agent", "tool", "person", "fan", "join", "loop");

    @Override
    public void check(Document document, Findings out) {
        for (Node node : document.graph().nodes().values()) {
            if (node instanceof Unknown unknown) {
                String kind = unknown.kind();
                if (LATER.contains(kind)) {
                    out.error(Codes.NOT_YET_RUNNABLE, node.id(),
                            Names.kind(kind) + " nodes do not run yet, and " + Names.of(node) + " is one.",
                            "Take it out of the way of queries to run the rest; saving keeps it as it is.");
                } else {
                    out.error(Codes.UNKNOWN_KIND, node.id(),
                            "This Routewright does not know nodes of kind '" + kind + "', and " + Names.of(node)
                                    + " is one.",
                            "Update Routewright, or delete the node; saving keeps it as it is.");
                }
            }
        }
    }
}
