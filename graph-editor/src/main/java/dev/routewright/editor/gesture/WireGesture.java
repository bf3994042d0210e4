package dev.routewright.editor.gesture;

import dev.routewright.editor.skin.EdgeRoute;
import dev.routewright.editor.skin.EdgeView;
import dev.routewright.editor.skin.NodeView;
import dev.routewright.editor.skin.PortView;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Fit;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.Wiring;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;

/**
 * Draws a wire from a port to another, from either end. Ports and boxes that it may end at are lit; over others a tip
 * says why not. It may take an edge off its entry: dropped on another node the edge leads there, dropped on empty canvas
 * it is gone. A new wire that is dropped on empty canvas asks what to put there.
 */
final class WireGesture implements Gesture {
    private final Desk desk;
    private final Adding adding;
    private final WireEnd fixed;
    private final @Nullable Edge taken;
    private final Point2D start;
    private final WireLights lights;
    private final Path wire = new Path();
    private boolean under;
    /** A wire begins on its own box, which is no mistake until it comes back there. */
    private boolean hasLeft;

    private WireGesture(Desk desk, Adding adding, WireEnd fixed, @Nullable Edge taken, Point2D start) {
        this.desk = desk;
        this.adding = adding;
        this.fixed = fixed;
        this.taken = taken;
        this.start = start;
        lights = new WireLights(desk.board(), fixed);
        wire.getStyleClass().add("rw-wire");
    }

    /** From an exit to where it is to lead. */
    static WireGesture fromExit(Desk desk, Adding adding, NodeId node, String port, Point2D start) {
        return new WireGesture(desk, adding, new WireEnd(desk.document(), node, port), null, start);
    }

    /** From an entry back to the exit that is to lead there. */
    static WireGesture fromEntry(Desk desk, Adding adding, NodeId node, Point2D start) {
        return new WireGesture(desk, adding, new WireEnd(desk.document(), node, null), null, start);
    }

    /** Takes an edge's end off its entry. */
    static WireGesture takingOff(Desk desk, Adding adding, Edge edge, Point2D start) {
        String port = Wiring.portOf(desk.document().graph().node(edge.from()), edge.exit());
        var without = Wiring.without(desk.document(), edge, desk.host()::newEdgeId);
        return new WireGesture(desk, adding, new WireEnd(without, edge.from(), port), edge, start);
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
        NodeView box = desk.board().view(fixed.node());
        if (box == null) {
            return;
        }
        WireEnd.Drop drop = dropAt(at);
        Fit fit = drop == null ? Fit.PLAIN : fixed.fit(drop);
        WireEnd.Drop end = drop != null && fit.allowed() ? drop : null;
        lights.target(end);
        desk.tip().say(fit.says(), !fit.allowed(), view, desk.view());
        wire.getElements().setAll(EdgeView.elements(way(box, end == null ? at : snapped(end))));
    }

    private void begin() {
        under = true;
        desk.board().topLayer().getChildren().add(wire);
        showTaken(false);
        lights.on();
    }

    private EdgeRoute way(NodeView box, Point2D end) {
        if (fixed.exit() != null) {
            PortView port = box.exit(fixed.exit());
            Point2D from = port == null ? end : box.centreOf(port);
            return EdgeRoute.between(from, end, List.of());
        }
        return EdgeRoute.between(end, box.entry() == null ? end : box.centreOf(box.entry()), List.of());
    }

    /** Where the wire would end, whether it may or not; null over empty canvas. */
    private WireEnd.@Nullable Drop dropAt(Point2D at) {
        PortView near = desk.board().portNear(at);
        NodeView box = near == null ? desk.board().boxAt(at) : desk.board().view(near.node());
        if (box == null || !box.nodeId().equals(fixed.node())) {
            hasLeft = true;
        }
        return box == null || !hasLeft ? null : fixed.at(box, near);
    }

    private Point2D snapped(WireEnd.Drop drop) {
        NodeView view = Objects.requireNonNull(desk.board().view(drop.node()));
        PortView port = drop.port() == null ? view.entry() : view.exit(drop.port());
        return view.centreOf(Objects.requireNonNull(port));
    }

    @Override
    public void release(Point2D view) {
        if (!under) {
            return;
        }
        WireEnd.Drop drop = dropAt(desk.toDrawing(view));
        clear();
        if (drop == null) {
            dropOnNothing(view);
        } else if (taken == null || !drop.node().equals(taken.to())) {
            Fit fit = fixed.fit(drop);
            if (fit.allowed()) {
                connect(drop);
            }
            // After the edit, which takes an earlier sentence back.
            desk.host().say(fit.says());
        }
    }

    private void dropOnNothing(Point2D view) {
        if (!hasLeft) {
            return;
        }
        if (taken != null) {
            desk.performAll("Delete connection", Wiring.disconnect(desk.document(), taken, desk.host()::newEdgeId));
        } else if (fixed.exit() != null) {
            adding.after(fixed.node(), fixed.exit(), view);
        } else {
            adding.before(fixed.node(), view);
        }
    }

    private void connect(WireEnd.Drop drop) {
        if (taken != null) {
            putElsewhere(taken, drop);
        } else {
            NodeId from = fixed.exit() != null ? fixed.node() : drop.node();
            NodeId to = fixed.exit() != null ? drop.node() : fixed.node();
            String port = Objects.requireNonNull(fixed.exit() != null ? fixed.exit() : drop.port());
            desk.performAll("Connect", Wiring.connect(desk.document(), from, port, to, desk.host()::newEdgeId));
        }
    }

    private void putElsewhere(Edge edge, WireEnd.Drop drop) {
        List<Edit> off = Wiring.disconnect(desk.document(), edge, desk.host()::newEdgeId);
        EditGesture edits = desk.host().begin("Reconnect");
        boolean done = off.stream().allMatch(edits::perform);
        // The second half is worked out on what the first has left.
        List<Edit> on = Wiring.connect(
                desk.document(),
                fixed.node(),
                Objects.requireNonNull(fixed.exit()),
                drop.node(),
                desk.host()::newEdgeId);
        if (done && !on.isEmpty() && on.stream().allMatch(edits::perform)) {
            edits.commit();
        } else {
            edits.cancel();
        }
    }

    @Override
    public void cancel() {
        clear();
    }

    private void clear() {
        desk.board().topLayer().getChildren().remove(wire);
        desk.tip().hide();
        showTaken(true);
        lights.off();
    }

    private void showTaken(boolean shown) {
        EdgeView view = taken == null ? null : desk.board().view(taken.id());
        if (view != null) {
            view.setShown(shown);
        }
    }
}
