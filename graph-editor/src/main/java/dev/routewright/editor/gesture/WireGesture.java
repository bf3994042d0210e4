package dev.routewright.editor.gesture;

import dev.routewright.editor.skin.EdgeRoute;
import dev.routewright.editor.skin.EdgeView;
import dev.routewright.editor.skin.NodeView;
import dev.routewright.editor.skin.PortView;
import dev.routewright.graph.edit.Wiring;
import dev.routewright.graph.Edge;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.edit.Edit;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;

/**
 * Draws a wire from a port to another, from either end. It may take an edge off its entry: dropped on another node the
 * edge leads there, dropped on empty canvas it is gone. Ports that the wire may end at are lit.
 */
final class WireGesture implements Gesture {
    private final Desk desk;
    private final NodeId fixed;
    private final @Nullable String exit;
    private final @Nullable Edge taken;
    private final Point2D start;
    private final Path wire = new Path();
    private boolean under;

    private WireGesture(Desk desk, NodeId fixed, @Nullable String exit, @Nullable Edge taken, Point2D start) {
        this.desk = desk;
        this.fixed = fixed;
        this.exit = exit;
        this.taken = taken;
        this.start = start;
        wire.getStyleClass().add("rw-wire");
    }

    /** From an exit to where it is to lead. */
    static WireGesture fromExit(Desk desk, NodeId node, String port, Point2D start) {
        return new WireGesture(desk, node, port, null, start);
    }

    /** From an entry back to the exit that is to lead there. */
    static WireGesture fromEntry(Desk desk, NodeId node, Point2D start) {
        return new WireGesture(desk, node, null, null, start);
    }

    /** Takes an edge's end off its entry. */
    static WireGesture takingOff(Desk desk, Edge edge, Point2D start) {
        String port = Wiring.portOf(desk.document().graph().nodes().get(edge.from()), edge.exit());
        return new WireGesture(desk, edge.from(), port, edge, start);
    }

    @Override
    public void drag(Point2D view) {
        if (!under) {
            if (view.distance(start) < THRESHOLD) {
                return;
            }
            begin();
        }
        Point2D at = desk.toDrawing(view);
        NodeView box = desk.board().view(fixed);
        if (box == null) {
            return;
        }
        Drop drop = dropAt(at);
        desk.board().views().forEach(v -> {
            v.setTarget(drop != null && drop.node().equals(v.nodeId()));
            ports(v).forEach(p -> p.setTarget(drop != null && drop.node().equals(p.node())
                    && java.util.Objects.equals(drop.port(), p.exit())));
        });
        wire.getElements().setAll(EdgeView.elements(way(box, drop == null ? at : snapped(drop))));
    }

    private void begin() {
        under = true;
        desk.board().topLayer().getChildren().add(wire);
        if (taken != null && desk.board().view(taken.id()) != null) {
            desk.board().view(taken.id()).setVisible(false);
            desk.board().view(taken.id()).chip().setVisible(false);
        }
        for (NodeView view : desk.board().views()) {
            ports(view).forEach(p -> p.setLit(fits(p)));
        }
    }

    private EdgeRoute way(NodeView box, Point2D end) {
        if (exit != null) {
            PortView port = box.exit(exit);
            Point2D from = port == null ? end : box.centreOf(port);
            return EdgeRoute.between(from, end, List.of());
        }
        return EdgeRoute.between(end, box.entry() == null ? end : box.centreOf(box.entry()), List.of());
    }

    private static List<PortView> ports(NodeView view) {
        return view.entry() == null
                ? view.exits()
                : java.util.stream.Stream.concat(view.exits().stream(), java.util.stream.Stream.of(view.entry()))
                        .toList();
    }

    private boolean fits(PortView port) {
        return exit != null
                ? port.exit() == null && Wiring.canConnect(desk.document(), fixed, exit, port.node())
                : port.exit() != null && Wiring.canConnect(desk.document(), port.node(), port.exit(), fixed);
    }

    /** Where a wire would end: a node and, where it was drawn backwards, its exit. */
    private record Drop(NodeId node, @Nullable String port) {}

    private @Nullable Drop dropAt(Point2D at) {
        PortView near = desk.board().portNear(at);
        if (near != null && fits(near)) {
            return new Drop(near.node(), near.exit());
        }
        NodeView box = desk.board().boxAt(at);
        if (box == null) {
            return null;
        }
        if (exit != null) {
            return Wiring.canConnect(desk.document(), fixed, exit, box.nodeId()) ? new Drop(box.nodeId(), null) : null;
        }
        // Backwards onto a body: only where it is plain which exit is meant.
        boolean plain = box.exits().size() == 1
                && Wiring.canConnect(desk.document(), box.nodeId(), box.exits().getFirst().exit(), fixed);
        return plain ? new Drop(box.nodeId(), box.exits().getFirst().exit()) : null;
    }

    private Point2D snapped(Drop drop) {
        NodeView view = desk.board().view(drop.node());
        PortView port = drop.port() == null ? view.entry() : view.exit(drop.port());
        return view.centreOf(java.util.Objects.requireNonNull(port));
    }

    @Override
    public void release(Point2D view) {
        if (!under) {
            return;
        }
        Drop drop = dropAt(desk.toDrawing(view));
        clear();
        if (taken != null) {
            putElsewhere(taken, drop);
        } else if (drop != null) {
            NodeId from = exit != null ? fixed : drop.node();
            NodeId to = exit != null ? drop.node() : fixed;
            String port = java.util.Objects.requireNonNull(exit != null ? exit : drop.port());
            desk.performAll("Connect", Wiring.connect(desk.document(), from, port, to, desk.host()::newEdgeId));
        }
    }

    private void putElsewhere(Edge edge, @Nullable Drop drop) {
        List<Edit> off = Wiring.disconnect(desk.document(), edge, desk.host()::newEdgeId);
        if (drop == null) {
            desk.performAll("Delete connection", off);
        } else if (!drop.node().equals(edge.to())) {
            EditGesture edits = desk.host().begin("Reconnect");
            boolean done = off.stream().allMatch(edits::perform);
            // The second half is worked out on what the first has left.
            List<Edit> on = Wiring.connect(
                    desk.document(), fixed, java.util.Objects.requireNonNull(exit), drop.node(), desk.host()::newEdgeId);
            if (done && !on.isEmpty() && on.stream().allMatch(edits::perform)) {
                edits.commit();
            } else {
                edits.cancel();
            }
        }
    }

    @Override
    public void cancel() {
        clear();
    }

    private void clear() {
        desk.board().topLayer().getChildren().remove(wire);
        if (taken != null && desk.board().view(taken.id()) != null) {
            var view = desk.board().view(taken.id());
            view.setVisible(true);
            view.chip().setVisible(!view.chip().getText().isEmpty());
        }
        for (NodeView view : desk.board().views()) {
            view.setTarget(false);
            ports(view).forEach(p -> {
                p.setLit(false);
                p.setTarget(false);
            });
        }
    }
}
