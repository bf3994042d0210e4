package dev.routewright.editor.gesture;

import dev.routewright.editor.quick.Entry;
import dev.routewright.editor.skin.NodeKind;
import dev.routewright.editor.skin.NodeView;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Fit;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.edit.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** Draws a wire by keyboard: which exit, where there are several, then where to. */
final class Connecting {
    private static final double GAP = 60;

    private final Desk desk;
    private final Adding adding;

    Connecting(Desk desk, Adding adding) {
        this.desk = desk;
        this.adding = adding;
    }

    /** Why no wire can be begun now; null where one can. */
    @Nullable
    String whyNot() {
        Node from = from();
        if (from == null) {
            return "Select one node first.";
        }
        return Wiring.portsOf(from).isEmpty() ? "'" + from.label() + "' has no exit." : null;
    }

    /** The box that has the focus, else the selected one. */
    private @Nullable Node from() {
        NodeId id = desk.view().getScene() != null && desk.view().getScene().getFocusOwner() instanceof NodeView box
                ? box.nodeId()
                : desk.selection().nodes().size() == 1
                        ? desk.selection().nodes().iterator().next()
                        : null;
        return id == null ? null : desk.document().graph().nodes().get(id);
    }

    /** Asks for an exit and a target. */
    void begin() {
        Node from = from();
        if (from == null) {
            return;
        }
        List<String> ports = Wiring.portsOf(from);
        if (ports.size() == 1) {
            askTarget(from, ports.getFirst());
        } else if (!ports.isEmpty()) {
            List<Entry> entries = new ArrayList<>();
            ports.forEach(port -> entries.add(new Entry(
                    NodeKind.iconOf(from), "Exit " + port, leadsTo(from, port), () -> askTarget(from, port))));
            desk.quick().show("Connect “" + from.label() + "”: which exit?", entries, beside(from));
        }
    }

    private String leadsTo(Node from, String port) {
        return desk.document().graph().edgesFrom(from.id()).stream()
                .filter(edge -> Wiring.portOf(from, edge.exit()).equals(port))
                .map(Edge::to)
                .map(desk.document().graph().nodes()::get)
                .map(to -> to == null ? "" : "now to " + to.label())
                .collect(Collectors.joining(", "));
    }

    private void askTarget(Node from, String port) {
        List<Entry> entries = new ArrayList<>();
        for (Node to : desk.document().graph().nodes().values()) {
            if (Wiring.canConnect(desk.document(), from.id(), port, to.id())) {
                entries.add(new Entry(
                        NodeKind.iconOf(to), to.label(), NodeKind.wordsOf(to), () -> connect(from, port, to)));
            }
        }
        Rectangle2D box = desk.board().boxOf(from.id());
        Point2D next = desk.viewport().toView(new Point2D(box.getMaxX() + GAP, box.getMinY() + Placing.HEIGHT / 2));
        adding.offerAfter(entries, "New ", from.id(), port, next);
        String exit = Wiring.portsOf(from).size() == 1 ? "" : ", exit " + port;
        desk.quick().show("Connect “" + from.label() + "”" + exit + " to", entries, beside(from));
    }

    private void connect(Node from, String port, Node to) {
        Fit fit = Wiring.fit(desk.document(), from.id(), port, to.id());
        desk.performAll("Connect", Wiring.connect(desk.document(), from.id(), port, to.id(), desk.host()::newEdgeId));
        desk.host().say(fit.says());
    }

    private Point2D beside(Node node) {
        Rectangle2D box = desk.board().boxOf(node.id());
        return desk.viewport().toView(new Point2D(box.getMaxX() + 8, box.getMinY()));
    }
}
