package dev.routewright.graph.check;

import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.Parameters;
import dev.routewright.graph.Uncertainty;

/** Every number that is said to be uncertain is one that its node has. */
final class UncertainParametersThere implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        for (Uncertainty uncertain : document.uncertain()) {
            Node node = document.graph().nodes().get(uncertain.node());
            if (node == null || !Parameters.of(node).containsKey(uncertain.parameter())) {
                out.warning(
                        Codes.UNCERTAIN_PARAMETER_GONE,
                        node == null ? null : node.id(),
                        "'" + uncertain.parameter() + "' is said to be uncertain, and "
                                + (node == null
                                        ? "its node '" + uncertain.node() + "' is gone."
                                        : Names.of(node) + " has no such number."),
                        "Take the uncertainty away, or give the node that number again.");
            }
        }
    }
}
