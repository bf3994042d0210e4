package dev.routewright.sim.reference;

import dev.routewright.graph.Agent;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.Person;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.Tool;

/** What stands behind an exit. */
final class Ahead {
    private Ahead() {}

    /** Whether the first thing behind an exit, seen through boxes with one exit and through tools, is a call. */
    static boolean isCall(RoutingGraph graph, Node node, String exit) {
        Edge edge = graph.edgeAt(node.id(), exit);
        for (int steps = 0; edge != null && steps < graph.nodes().size(); steps++) {
            Node next = graph.nodes().get(edge.to());
            if (next instanceof Llm || next instanceof Agent || next instanceof Person) {
                return true;
            }
            edge = next instanceof Tool
                    ? graph.edgeAt(next.id(), Node.OK)
                    : next.exits().size() == 1
                            ? graph.edgeAt(next.id(), next.exits().getFirst())
                            : null;
        }
        return false;
    }
}
