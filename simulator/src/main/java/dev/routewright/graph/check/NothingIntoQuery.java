package dev.routewright.graph.check;

import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Node;
import dev.routewright.graph.PortRules;

/** A Query is where traffic enters; it has no way in. */
final class NothingIntoQuery implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        for (Edge edge : document.graph().edges().values()) {
            Node to = document.graph().nodes().get(edge.to());
            Node from = document.graph().nodes().get(edge.from());
            if (to != null && from != null && !PortRules.hasEntry(to)) {
                out.error(
                        Codes.EDGE_INTO_QUERY,
                        to.id(),
                        "Exit '" + edge.exit() + "' of " + Names.of(from) + " leads to the Query " + Names.of(to) + ".",
                        "Lead it to another node.");
            }
        }
    }
}
