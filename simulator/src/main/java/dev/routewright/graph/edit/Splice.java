package dev.routewright.graph.edit;

import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Fit;
import dev.routewright.graph.Node;
import dev.routewright.graph.PortRules;
import dev.routewright.graph.Position;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Puts a node into a connection: what led from one node to the next leads through it. It goes on by its first exit, such
 * as {@code ok} or {@code accept}.
 */
public final class Splice {
    private Splice() {}

    /** Whether a node, which may be new, can be put into a connection. One that has wires of its own cannot. */
    public static Fit fit(Document document, Edge edge, Node node) {
        Node from = document.graph().nodes().get(edge.from());
        Node to = document.graph().nodes().get(edge.to());
        if (from == null || to == null) {
            return Fit.refused("The connection is not there any more. Maybe it went with one of its nodes.");
        }
        boolean wired = document.graph().edges().values().stream()
                .anyMatch(e -> e.from().equals(node.id()) || e.to().equals(node.id()));
        if (wired) {
            return Fit.refused(Wording.quoted(node.label(), node.kind())
                    + " has connections of its own. Maybe take them off first.");
        }
        Fit in = PortRules.between(from, edge.exit(), node);
        if (!in.allowed()) {
            return in;
        }
        return PortRules.between(
                node, node.exits().isEmpty() ? Node.OUT : node.exits().getFirst(), to);
    }

    /**
     * The edits that put a node of the document into a connection.
     *
     * @param moved where it stands now; see {@link #fit} for when it may
     */
    public static List<Edit> move(Edge edge, Node node, Position moved, Supplier<EdgeId> ids) {
        Edit move = new Edit.MoveNodes(Map.of(node.id(), moved));
        return List.of(move, new Edit.RemoveEdge(edge.id()), into(edge, node, ids), outOf(edge, node, ids));
    }

    /** The edits that add a node in the middle of a connection; see {@link #fit} for when it may. */
    public static List<Edit> add(Edge edge, Node node, Position at, Supplier<EdgeId> ids) {
        Edit add = new Edit.AddNode(node, at);
        return List.of(add, new Edit.RemoveEdge(edge.id()), into(edge, node, ids), outOf(edge, node, ids));
    }

    private static Edit into(Edge edge, Node node, Supplier<EdgeId> ids) {
        return new Edit.AddEdge(new Edge(ids.get(), edge.from(), edge.exit(), node.id()));
    }

    private static Edit outOf(Edge edge, Node node, Supplier<EdgeId> ids) {
        return new Edit.AddEdge(new Edge(ids.get(), node.id(), node.exits().getFirst(), edge.to()));
    }

    /** What undo calls it. */
    public static String label(Node node) {
        return "Insert " + Wording.quoted(node.label(), node.kind());
    }
}
