package dev.routewright.editor.gesture;

import dev.routewright.editor.quick.Entry;
import dev.routewright.editor.skin.NodeKind;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PortRules;
import dev.routewright.graph.Position;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.Point2D;

/** Adds nodes from the quick list: every kind, and a Model for every profile of the catalog. */
final class Adding {
    private static final NodeId ASKED = new NodeId("asked");

    private final Desk desk;
    private final Placing placing;
    private final Function<CanvasCommand, String> keys;

    /** @param keys what a person reads of the keys of a command; empty for none */
    Adding(Desk desk, Placing placing, Function<CanvasCommand, String> keys) {
        this.desk = desk;
        this.placing = placing;
        this.keys = keys;
    }

    /** Asks what to add at a point of the view. */
    void at(Point2D view) {
        List<Entry> entries = new ArrayList<>();
        offer(entries, "", List.of(NodeKind.values()), node -> true, node -> placing.at(node, view));
        desk.quick().show("Add a node", entries, view);
    }

    /** Asks what a wire from an exit should lead to, at the point of the view where it was dropped. */
    void after(NodeId from, String port, Point2D view) {
        List<Entry> entries = new ArrayList<>();
        offerAfter(entries, "", from, port, view);
        desk.quick().show("Connect to a new node", entries, view);
    }

    /** Offers everything that an exit can lead to; it is placed with its entry at a point of the view. */
    void offerAfter(List<Entry> entries, String prefix, NodeId from, String port, Point2D view) {
        Node source = desk.document().graph().nodes().get(from);
        if (source == null) {
            return;
        }
        // Of a Query, where a wire leads decides its exit.
        String exit = Wiring.plainExit(source, port);
        Point2D at = desk.toDrawing(view);
        offer(
                entries,
                prefix,
                NodeKind.offeredAfter(source),
                node -> PortRules.between(source, exit, node).allowed(),
                node -> add(
                        node,
                        Wiring.addAfter(
                                desk.document(),
                                from,
                                port,
                                node,
                                corner(at.getX(), at.getY()),
                                desk.host()::newEdgeId)));
    }

    /** Asks what should lead to an entry, at the point of the view where a wire was dropped. */
    void before(NodeId to, Point2D view) {
        Node target = desk.document().graph().nodes().get(to);
        if (target == null) {
            return;
        }
        Point2D at = desk.toDrawing(view);
        List<Entry> entries = new ArrayList<>();
        offer(
                entries,
                "",
                List.of(NodeKind.values()),
                node -> !node.exits().isEmpty()
                        && PortRules.between(node, node.exits().getFirst(), target)
                                .allowed(),
                node -> add(
                        node,
                        Wiring.addBefore(
                                desk.document(),
                                node,
                                corner(at.getX() - Placing.WIDTH, at.getY()),
                                to,
                                desk.host()::newEdgeId)));
        desk.quick().show("Connect from a new node", entries, view);
    }

    /** The corner of a box whose ports are at a height. */
    private static Position corner(double x, double portY) {
        return new Position(Desk.snap(x), Desk.snap(portY - Placing.HEIGHT / 2));
    }

    private void add(Node node, List<Edit> edits) {
        String label = new Edit.AddNode(node, new Position(0, 0)).label() + " and connect";
        if (desk.performAll(label, edits)) {
            desk.selection().only(List.of(node.id()));
            desk.view().requestFocus();
        }
    }

    private void offer(
            List<Entry> entries, String prefix, List<NodeKind> kinds, Predicate<Node> fits, Consumer<Node> add) {
        for (NodeKind kind : kinds) {
            if (fits.test(NodeKind.newNode(kind, ASKED, desk.document()))) {
                entries.add(new Entry(
                        kind.kindName(),
                        prefix + kind.words(),
                        prefix.isEmpty() ? keys.apply(CanvasCommand.placing(kind)) : "",
                        () -> add.accept(NodeKind.newNode(kind, desk.host().newNodeId(), desk.document()))));
            }
        }
        if (fits.test(NodeKind.newModel(ASKED, ""))) {
            for (String profile : desk.document().catalog().keySet()) {
                entries.add(new Entry(
                        NodeKind.LLM.kindName(),
                        prefix + NodeKind.LLM.words() + ": " + profile,
                        "",
                        () -> add.accept(NodeKind.newModel(desk.host().newNodeId(), profile))));
            }
        }
    }
}
