package dev.routewright.graph.fix;

import dev.routewright.graph.Answer;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Flaw;
import dev.routewright.graph.Join;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PortRules;
import dev.routewright.graph.Position;
import dev.routewright.graph.Regions;
import dev.routewright.graph.Wait;
import dev.routewright.graph.edit.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Connections that are missing, and the Joins and Loops that they lack. */
final class WireFixes {
    /** Rounds of a Loop that is put into a circle. */
    private static final int ROUNDS = 3;
    /** How far a new node stands from the one that it belongs to. */
    private static final double BESIDE = 200;

    private WireFixes() {}

    /** Leads the open exits of a node to the Join of its branch, or to the only Answer. */
    static @Nullable Fix openExits(Document document, Node node, Fixes.NewIds ids) {
        Node end = end(document, document.graph().regions(), node.id());
        if (end == null || end.equals(node)) {
            return null;
        }
        List<Edit> edits = new ArrayList<>();
        for (String exit : node.exits()) {
            boolean open = document.graph().edgeAt(node.id(), exit) == null && !exit.equals(Node.FAILED);
            // An exit that asks a Task takes none of these ends: the finding would stay.
            if (open && !PortRules.between(node, exit, end).allowed()) {
                return null;
            }
            if (open) {
                edits.add(new Edit.AddEdge(new Edge(ids.edges().get(), node.id(), exit, end.id())));
            }
        }
        return new Fix("Connect it to " + named(end), edits);
    }

    private static @Nullable Node end(Document document, Regions regions, NodeId node) {
        List<NodeId> around = regions.fansAround(node);
        if (!around.isEmpty()) {
            NodeId join = regions.joinOf(around.getLast());
            return join == null ? null : document.graph().nodes().get(join);
        }
        List<Node> ends = document.graph().nodes().values().stream()
                .filter(n -> n instanceof Answer a && a.ending() == Answer.Ending.ANSWERED)
                .toList();
        return ends.size() == 1 && regions.fansAround(ends.getFirst().id()).isEmpty() ? ends.getFirst() : null;
    }

    private static String named(Node node) {
        return node.label().isBlank() ? "the " + node.kind() : "'" + node.label() + "'";
    }

    /** Puts a Loop where queries come into a circle. What leads there leads to the Loop. */
    static @Nullable Fix loop(Document document, Node node, Fixes.NewIds ids) {
        for (Flaw flaw : document.graph().regions().flaws()) {
            if (flaw.kind() == Flaw.Kind.CIRCLE_WITHOUT_LOOP && flaw.at().equals(node.id())) {
                Node entry = document.graph().nodes().get(entry(document, flaw.others()));
                return entry == null ? null : loopBefore(document, entry, ids);
            }
        }
        return null;
    }

    private static NodeId entry(Document document, List<NodeId> circle) {
        for (NodeId id : circle) {
            if (document.graph().edgesTo(id).stream().anyMatch(edge -> !circle.contains(edge.from()))) {
                return id;
            }
        }
        return circle.getFirst();
    }

    private static @Nullable Fix loopBefore(Document document, Node entry, Fixes.NewIds ids) {
        Loop loop = new Loop(ids.nodes().get(), "Again", ROUNDS);
        if (!mayLeadTo(document, entry, loop)) {
            return null;
        }
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.AddNode(loop, beside(document, entry.id(), -BESIDE)));
        edits.addAll(redirect(document.graph().edgesTo(entry.id()), loop.id(), ids));
        edits.add(new Edit.AddEdge(new Edge(ids.edges().get(), loop.id(), Node.AGAIN, entry.id())));
        Node end = end(document, document.graph().regions(), entry.id());
        if (end != null && !end.equals(entry)) {
            edits.add(new Edit.AddEdge(new Edge(ids.edges().get(), loop.id(), Node.DONE, end.id())));
        }
        return new Fix("Put a Loop before " + named(entry), edits);
    }

    /** Puts a Join before the only Answer that the branches of a Fan lead to. */
    static @Nullable Fix join(Document document, Node fan, Fixes.NewIds ids) {
        Regions regions = document.graph().regions();
        List<Node> ends = regions.inside(fan.id()).stream()
                .map(document.graph().nodes()::get)
                .filter(n -> n instanceof Answer a && a.ending() == Answer.Ending.ANSWERED)
                .toList();
        if (ends.size() != 1 || !regions.fansAround(ends.getFirst().id()).equals(List.of(fan.id()))) {
            return null;
        }
        Node end = ends.getFirst();
        Join join = new Join(ids.nodes().get(), "Join", new Wait.All(), new Merge.First(), false);
        if (!mayLeadTo(document, end, join)) {
            return null;
        }
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.AddNode(join, beside(document, end.id(), 0)));
        edits.addAll(redirect(document.graph().edgesTo(end.id()), join.id(), ids));
        edits.add(new Edit.AddEdge(new Edge(ids.edges().get(), join.id(), Node.OUT, end.id())));
        Position there = beside(document, end.id(), BESIDE);
        edits.add(new Edit.MoveNodes(Map.of(end.id(), there)));
        return new Fix("Put a Join before " + named(end), edits);
    }

    /** Whether all that leads to one node may lead to another; what a Query asks must be a Task. */
    private static boolean mayLeadTo(Document document, Node from, Node to) {
        return document.graph().edgesTo(from.id()).stream().allMatch(edge -> {
            Node before = document.graph().nodes().get(edge.from());
            return before != null && PortRules.between(before, edge.exit(), to).allowed();
        });
    }

    private static List<Edit> redirect(List<Edge> edges, NodeId to, Fixes.NewIds ids) {
        List<Edit> edits = new ArrayList<>();
        for (Edge edge : edges) {
            edits.add(new Edit.RemoveEdge(edge.id()));
            edits.add(new Edit.AddEdge(new Edge(ids.edges().get(), edge.from(), edge.exit(), to)));
        }
        return edits;
    }

    private static Position beside(Document document, NodeId node, double dx) {
        Position at = document.placement().of(node);
        return new Position(at.x() + dx, at.y());
    }
}
