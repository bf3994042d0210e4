package dev.routewright.editor.gesture;

import dev.routewright.editor.skin.EdgeView;
import dev.routewright.editor.skin.NodeView;
import dev.routewright.editor.skin.PortView;
import dev.routewright.graph.Edge;
import dev.routewright.graph.NodeId;
import java.util.List;
import javafx.event.EventTarget;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** Decides what a press of the mouse means, and feeds the gesture that it began. */
public final class Pointer {
    /** How near its end an edge must be pressed to be taken off, in drawing pixels. */
    private static final double END_REACH = 40;

    private static final double ZOOM_PER_PIXEL = 0.0025;

    private final Desk desk;
    private final Renaming renaming;
    private final Keys keys;
    private final Tools tools;
    private final NodeMenu menu;
    private final Rectangle frame;
    private @Nullable Gesture gesture;

    /** @param frame the frame of a marquee, in view coordinates */
    public Pointer(Desk desk, Renaming renaming, Keys keys, Tools tools, Rectangle frame) {
        this.desk = desk;
        this.renaming = renaming;
        this.keys = keys;
        this.tools = tools;
        this.menu = new NodeMenu(keys);
        this.frame = frame;
    }

    /** Listens on the region that shows the drawing. */
    public void listen() {
        desk.view().addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        desk.view().addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        desk.view().addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        desk.view().addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        desk.view().addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
        desk.view().addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        desk.view().addEventHandler(ZoomEvent.ZOOM, e -> {
            desk.viewport().zoomTo(desk.viewport().zoom() * e.getZoomFactor(), e.getX(), e.getY());
            e.consume();
        });
    }

    /** Whether a mouse button is held and means something. */
    public boolean isUnderWay() {
        return gesture != null;
    }

    /** Takes back the gesture under way; false where there is none. */
    public boolean cancel() {
        if (gesture == null) {
            return false;
        }
        Gesture ended = gesture;
        gesture = null;
        ended.cancel();
        return true;
    }

    private void pressed(MouseEvent e) {
        menu.hide();
        if (gesture != null || above(e.getTarget(), TextInputControl.class) != null) {
            return;
        }
        renaming.end(true);
        Point2D at = new Point2D(e.getX(), e.getY());
        if (e.getButton() == MouseButton.MIDDLE || e.getButton() == MouseButton.PRIMARY && keys.isSpaceDown()) {
            gesture = new PanGesture(desk, at);
        } else if (e.getButton() == MouseButton.PRIMARY) {
            gesture = begin(e, at);
        } else {
            selectForMenu(e.getTarget());
        }
    }

    private @Nullable Gesture begin(MouseEvent e, Point2D at) {
        PortView port = above(e.getTarget(), PortView.class);
        if (port != null) {
            desk.view().requestFocus();
            return wire(port, at);
        }
        NodeView box = above(e.getTarget(), NodeView.class);
        if (box != null) {
            box.requestFocus();
            return move(e, box.nodeId(), at);
        }
        desk.view().requestFocus();
        EdgeView edge = above(e.getTarget(), EdgeView.class);
        if (edge != null) {
            return edge(edge, at);
        }
        return new MarqueeGesture(
                desk,
                frame,
                at,
                e.isShortcutDown()
                        ? MarqueeGesture.Mode.TOGGLE
                        : e.isShiftDown() ? MarqueeGesture.Mode.ADD : MarqueeGesture.Mode.REPLACE);
    }

    private Gesture wire(PortView port, Point2D at) {
        if (port.exit() != null) {
            return WireGesture.fromExit(desk, tools.adding(), port.node(), port.exit(), at);
        }
        Edge taken = edgeToTakeOff(desk.document().graph().edgesTo(port.node()));
        return taken != null
                ? WireGesture.takingOff(desk, tools.adding(), taken, at)
                : WireGesture.fromEntry(desk, tools.adding(), port.node(), at);
    }

    /** The selected one of the edges that enter a node, or the only one. */
    private @Nullable Edge edgeToTakeOff(List<Edge> entering) {
        return entering.stream()
                .filter(edge -> edge.id().equals(desk.selection().edge()) || entering.size() == 1)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Gesture edge(EdgeView view, Point2D at) {
        desk.selection().onlyEdge(view.edgeId());
        Edge edge = desk.document().graph().edges().get(view.edgeId());
        boolean nearEnd = view.route() != null && view.route().end().distance(desk.toDrawing(at)) < END_REACH;
        return nearEnd && edge != null ? WireGesture.takingOff(desk, tools.adding(), edge, at) : null;
    }

    private Gesture move(MouseEvent e, NodeId id, Point2D at) {
        boolean was = desk.selection().nodes().contains(id);
        Runnable onClick = () -> {};
        if (e.isShortcutDown()) {
            desk.selection().toggle(id);
        } else if (e.isShiftDown()) {
            desk.selection().add(id);
        } else if (was) {
            onClick = () -> desk.selection().only(List.of(id));
        } else {
            desk.selection().only(List.of(id));
        }
        return new MoveGesture(desk, id, at, onClick);
    }

    private void dragged(MouseEvent e) {
        if (gesture != null) {
            gesture.drag(new Point2D(e.getX(), e.getY()));
            e.consume();
        }
    }

    private void released(MouseEvent e) {
        if (gesture != null) {
            Gesture ended = gesture;
            gesture = null;
            ended.release(new Point2D(e.getX(), e.getY()));
            e.consume();
        }
    }

    private void clicked(MouseEvent e) {
        NodeView box = above(e.getTarget(), NodeView.class);
        boolean twice = e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && e.isStillSincePress();
        if (twice && box == null && above(e.getTarget(), EdgeView.class) == null) {
            tools.adding().at(new Point2D(e.getX(), e.getY()));
            e.consume();
        } else if (twice && box != null && above(e.getTarget(), box.title()) && !renaming.isUnderWay()) {
            renaming.begin(box.nodeId());
            e.consume();
        }
    }

    private void selectForMenu(EventTarget target) {
        NodeView box = above(target, NodeView.class);
        if (box != null) {
            box.requestFocus();
            if (!desk.selection().nodes().contains(box.nodeId())) {
                desk.selection().only(List.of(box.nodeId()));
            }
        }
    }

    private void menu(ContextMenuEvent e) {
        NodeView box = above(e.getTarget(), NodeView.class);
        if (box != null && !renaming.isUnderWay()) {
            selectForMenu(box);
            menu.show(box, e.getScreenX(), e.getScreenY());
            e.consume();
        }
    }

    private void scrolled(ScrollEvent e) {
        if (e.isShortcutDown()) {
            double factor = Math.exp(e.getDeltaY() * ZOOM_PER_PIXEL);
            desk.viewport().zoomTo(desk.viewport().zoom() * factor, e.getX(), e.getY());
        } else {
            desk.viewport().pan(e.getDeltaX(), e.getDeltaY());
        }
        e.consume();
    }

    /** The nearest view of a type at or above what was hit. */
    private static <T extends Node> @Nullable T above(EventTarget target, Class<T> type) {
        Node node = target instanceof Node hit ? hit : null;
        while (node != null && !type.isInstance(node)) {
            node = node.getParent();
        }
        return type.cast(node);
    }

    private static boolean above(EventTarget target, Node wanted) {
        Node node = target instanceof Node hit ? hit : null;
        while (node != null && node != wanted) {
            node = node.getParent();
        }
        return node != null;
    }
}
