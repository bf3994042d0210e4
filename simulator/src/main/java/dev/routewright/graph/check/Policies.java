package dev.routewright.graph.check;

import dev.routewright.graph.Document;
import dev.routewright.graph.Fan;
import dev.routewright.graph.FanMode;
import dev.routewright.graph.Node;
import dev.routewright.graph.PolicySpec;
import dev.routewright.graph.Router;
import dev.routewright.graph.Task;
import org.jspecify.annotations.Nullable;

/** The policies of a drawing, with the node that decides by each; that of a Fan of top exits included. */
final class Policies {
    private Policies() {}

    /** What is done for one policy. */
    interface Visitor {
        void visit(Node node, PolicySpec policy);
    }

    static void each(Document document, Visitor visitor) {
        for (Node node : document.graph().nodes().values()) {
            PolicySpec policy = of(node);
            if (policy != null) {
                visitor.visit(node, policy);
            }
        }
    }

    static @Nullable PolicySpec of(Node node) {
        return switch (node) {
            case Router r -> r.policy();
            case Task t -> t.policy();
            case Fan f -> f.mode() instanceof FanMode.TopK top ? top.by() : null;
            default -> null;
        };
    }
}
