package dev.routewright.sim.reference;

import dev.routewright.graph.Edge;
import dev.routewright.graph.Node;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.sim.QueryPath.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The exits that were not taken. */
final class Rejections {
    private Rejections() {}

    /** @param because why an exit was not taken, as a sentence */
    static List<Rejected> of(
            RoutingGraph graph, Node node, List<String> exits, String taken, UnaryOperator<String> because) {
        List<Rejected> rejected = new ArrayList<>();
        for (String exit : exits) {
            if (!exit.equals(taken)) {
                Edge edge = graph.edgeAt(node.id(), exit);
                Node to = edge == null ? null : graph.nodes().get(edge.to());
                rejected.add(new Rejected(exit, to == null ? null : to.label(), because.apply(exit)));
            }
        }
        return rejected;
    }
}
