package dev.routewright.graph.check;

import dev.routewright.graph.Document;
import dev.routewright.graph.FreeParameter;
import dev.routewright.graph.Node;
import dev.routewright.graph.Parameters;

/** Every number that is marked free is one that its node has. */
final class FreeParametersThere implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        for (FreeParameter free : document.free()) {
            Node node = document.graph().nodes().get(free.node());
            if (node == null || !Parameters.of(node).containsKey(free.parameter())) {
                out.warning(
                        Codes.FREE_PARAMETER_GONE,
                        node == null ? null : node.id(),
                        "'" + free.parameter() + "' is marked free for sweeps, and "
                                + (node == null
                                        ? "its node '" + free.node() + "' is gone."
                                        : Names.of(node) + " has no such number."),
                        "Fix that parameter, or give the node a policy that has it.");
            }
        }
    }
}
