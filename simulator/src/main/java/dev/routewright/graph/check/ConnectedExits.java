package dev.routewright.graph.check;

import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.Node;
import dev.routewright.graph.Router;
import dev.routewright.graph.Task;
import dev.routewright.graph.Unknown;
import java.util.HashSet;
import java.util.Set;

/**
 * Every exit leads somewhere. An unconnected {@code failed} ends the query as failed and is no finding. Nodes that do
 * not run are told by another rule.
 */
final class ConnectedExits implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        for (Node node : document.graph().nodes().values()) {
            if (node instanceof Unknown) {
                continue;
            }
            Set<String> connected = new HashSet<>();
            document.graph().edgesFrom(node.id()).forEach(edge -> connected.add(edge.exit()));
            for (String exit : node.exits()) {
                if (!connected.contains(exit) && !mayStayOpen(node, exit)) {
                    out.error(
                            Codes.UNCONNECTED_EXIT,
                            node.id(),
                            "Exit '" + exit + "' of " + Names.of(node) + " leads nowhere.",
                            "Connect it to the next node, or to an Answer.");
                }
            }
        }
    }

    /** Named exits belong to people, who may call one of them 'failed'. */
    private static boolean mayStayOpen(Node node, String exit) {
        boolean named = node instanceof Router || node instanceof Task || node instanceof Fan;
        return exit.equals(Node.FAILED) && !named;
    }
}
