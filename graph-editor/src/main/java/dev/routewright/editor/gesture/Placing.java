package dev.routewright.editor.gesture;

import dev.routewright.editor.skin.NodeKind;
import dev.routewright.editor.skin.NodeView;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Fragment;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.Fragments;
import dev.routewright.graph.edit.Splice;
import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** Places new nodes: at once in the middle of the view, or where a ghost that follows the mouse is let go. */
public final class Placing {
    /** How far a node goes down and right from another that stands at its place. */
    private static final double STEP = 24;
    /** About the size of a new box, for where it has not been measured. */
    static final double WIDTH = 150;

    static final double HEIGHT = 50;
    private static final NodeId GHOST = new NodeId("ghost");

    private final Desk desk;
    private final Inserting inserting;
    private @Nullable NodeView ghost;

    public Placing(Desk desk) {
        this.desk = desk;
        this.inserting = new Inserting(desk);
    }

    /** Places a node of a kind in the middle of the view, or beside what stands there. */
    public void inTheMiddle(NodeKind kind) {
        Point2D middle = new Point2D(desk.view().getWidth() / 2, desk.view().getHeight() / 2);
        place(NodeKind.newNode(kind, desk.host().newNodeId(), desk.document()), free(cornerFor(middle)));
    }

    /** Places a new node with its middle at a point of the view, or beside what stands there. */
    void at(Node node, Point2D view) {
        place(node, free(cornerFor(view)));
        desk.view().requestFocus();
    }

    /** A corner, or the next one down and right of it where no box has its own. */
    Position free(Position wanted) {
        Position at = wanted;
        while (standsAt(at)) {
            at = new Position(at.x() + STEP, at.y() + STEP);
        }
        return at;
    }

    private boolean standsAt(Position at) {
        return desk.document().placement().positions().values().stream()
                .anyMatch(p -> Math.abs(p.x() - at.x()) < STEP / 2 && Math.abs(p.y() - at.y()) < STEP / 2);
    }

    /** Shows a ghost of a kind in the middle of a point of the view. */
    public void showGhost(NodeKind kind, Point2D view) {
        NodeView shown = ghost(kind);
        Position at = cornerFor(view);
        shown.relocate(at.x(), at.y());
        inserting.offer(
                NodeKind.newNode(kind, GHOST, desk.document()),
                new Rectangle2D(at.x(), at.y(), shown.getWidth(), shown.getHeight()),
                view);
    }

    private NodeView ghost(NodeKind kind) {
        if (ghost == null) {
            Document document = desk.document();
            Node node = NodeKind.newNode(kind, GHOST, document);
            ghost = NodeView.full(node);
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
        inserting.end();
    }

    /** Places a node where the ghost is. */
    public void drop(NodeKind kind, Point2D view) {
        Position at = cornerFor(view);
        Edge into = inserting.offered();
        hideGhost();
        Node node = NodeKind.newNode(kind, desk.host().newNodeId(), desk.document());
        if (into == null) {
            place(node, at);
        } else if (desk.performAll(Splice.label(node), Splice.add(into, node, at, desk.host()::newEdgeId))) {
            desk.selection().only(List.of(node.id()));
        }
    }

    private Position cornerFor(Point2D view) {
        Point2D at = desk.toDrawing(view);
        NodeView measured = ghost;
        double width = measured == null ? WIDTH : measured.getWidth();
        double height = measured == null ? HEIGHT : measured.getHeight();
        return new Position(Desk.snap(at.getX() - width / 2), Desk.snap(at.getY() - height / 2));
    }

    private void place(Node node, Position at) {
        if (desk.host().perform(new Edit.AddNode(node, at))) {
            desk.selection().only(List.of(node.id()));
        }
    }

    /** Places copies of some nodes and of what lies between them beside them, as one undo step, and selects them. */
    public void duplicate(Set<NodeId> nodes) {
        Fragment fragment = Fragments.of(desk.document(), nodes, desk.host()::newEdgeId);
        Position corner = fragment.corner();
        Fragments.Pasted copies = Fragments.paste(
                desk.document(),
                fragment,
                new Position(corner.x() + STEP, corner.y() + STEP),
                false,
                desk.host()::newNodeId,
                desk.host()::newEdgeId);
        if (desk.performAll("Duplicate", copies.edits())) {
            desk.selection().only(copies.nodes());
        }
    }

    /** Whether a point of the view lies in it. */
    public boolean isInView(Point2D view) {
        return new Rectangle2D(0, 0, desk.view().getWidth(), desk.view().getHeight()).contains(view);
    }
}
