package dev.routewright.editor.gesture;

import dev.routewright.editor.skin.NodeKind;
import dev.routewright.editor.skin.NodeView;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.graph.edit.Edit;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** Places new nodes: at once in the middle of the view, or where a ghost that follows the mouse is let go. */
public final class Placing {
    /** How far a node goes down and right from another that stands at its place. */
    private static final double STEP = 24;
    private static final NodeId GHOST = new NodeId("ghost");

    private final Desk desk;
    private @Nullable NodeView ghost;

    public Placing(Desk desk) {
        this.desk = desk;
    }

    /** Places a node of a kind in the middle of the view, or beside what stands there. */
    public void inTheMiddle(NodeKind kind) {
        Point2D middle = new Point2D(desk.view().getWidth() / 2, desk.view().getHeight() / 2);
        Position at = cornerFor(middle, kind);
        while (standsAt(at)) {
            at = new Position(at.x() + STEP, at.y() + STEP);
        }
        place(NodeKind.newNode(kind, desk.host().newNodeId(), desk.document()), at);
    }

    private boolean standsAt(Position at) {
        return desk.document().placement().positions().values().stream()
                .anyMatch(p -> Math.abs(p.x() - at.x()) < STEP / 2 && Math.abs(p.y() - at.y()) < STEP / 2);
    }

    /** Shows a ghost of a kind in the middle of a point of the view. */
    public void showGhost(NodeKind kind, Point2D view) {
        NodeView shown = ghost(kind);
        Position at = cornerFor(view, kind);
        shown.relocate(at.x(), at.y());
    }

    private NodeView ghost(NodeKind kind) {
        if (ghost == null) {
            Document document = desk.document();
            Node node = NodeKind.newNode(kind, GHOST, document);
            ghost = new NodeView(node);
            ghost.show(node, document);
            ghost.getStyleClass().add("rw-ghost");
            desk.board().topLayer().getChildren().add(ghost);
            ghost.applyCss();
        }
        ghost.autosize();
        return ghost;
    }

    /** Takes the ghost away and places nothing. */
    public void hideGhost() {
        desk.board().topLayer().getChildren().remove(ghost);
        ghost = null;
    }

    /** Places a node where the ghost is. */
    public void drop(NodeKind kind, Point2D view) {
        Position at = cornerFor(view, kind);
        hideGhost();
        place(NodeKind.newNode(kind, desk.host().newNodeId(), desk.document()), at);
    }

    private Position cornerFor(Point2D view, NodeKind kind) {
        Point2D at = desk.toDrawing(view);
        NodeView measured = ghost;
        double width = measured == null ? 150 : measured.getWidth();
        double height = measured == null ? 50 : measured.getHeight();
        return new Position(Desk.snap(at.getX() - width / 2), Desk.snap(at.getY() - height / 2));
    }

    private void place(Node node, Position at) {
        if (desk.host().perform(new Edit.AddNode(node, at))) {
            desk.selection().only(List.of(node.id()));
        }
    }

    /** Places copies of some nodes beside them, as one undo step, and selects the copies. */
    public void duplicate(List<NodeId> nodes) {
        List<Node> copies = nodes.stream()
                .map(desk.document().graph().nodes()::get)
                .filter(NodeKind::canCopy)
                .map(node -> NodeKind.copy(node, desk.host().newNodeId()))
                .toList();
        List<Edit> edits = new java.util.ArrayList<>();
        int i = 0;
        for (NodeId id : nodes) {
            if (NodeKind.canCopy(desk.document().graph().nodes().get(id))) {
                Position at = desk.document().placement().of(id);
                edits.add(new Edit.AddNode(copies.get(i++), new Position(at.x() + STEP, at.y() + STEP)));
            }
        }
        if (desk.performAll("Duplicate", edits)) {
            desk.selection().only(copies.stream().map(Node::id).toList());
        }
    }

    /** Whether a point of the view lies in it. */
    public boolean isInView(Point2D view) {
        return new Rectangle2D(0, 0, desk.view().getWidth(), desk.view().getHeight()).contains(view);
    }
}
