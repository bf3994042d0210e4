package dev.routewright.editor.gesture;

import dev.routewright.graph.Edge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.Splice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * Drags the selected boxes; the one under the mouse stays on the grid and the others keep their distance. A box without
 * wires that is dragged alone onto an edge is put into it.
 */
final class MoveGesture implements Gesture {
    private final Desk desk;
    private final NodeId grabbed;
    private final Point2D start;
    private final Runnable onClick;
    private final Inserting inserting;
    private final Map<NodeId, Position> from = new LinkedHashMap<>();
    private @Nullable EditGesture edits;

    /** @param onClick what a release without a drag means */
    MoveGesture(Desk desk, NodeId grabbed, Point2D start, Runnable onClick) {
        this.desk = desk;
        this.grabbed = grabbed;
        this.start = start;
        this.onClick = onClick;
        this.inserting = new Inserting(desk);
        for (NodeId id : desk.selection().nodes()) {
            from.put(id, desk.document().placement().of(id));
        }
    }

    @Override
    public void drag(Point2D view) {
        Position anchor = from.get(grabbed);
        if (anchor == null) {
            return;
        }
        if (edits == null) {
            if (view.distance(start) < THRESHOLD) {
                return;
            }
            edits = desk.host().begin(new Edit.MoveNodes(from).label());
        }
        Point2D way = desk.toDrawing(view).subtract(desk.toDrawing(start));
        double dx = Desk.snap(anchor.x() + way.getX()) - anchor.x();
        double dy = Desk.snap(anchor.y() + way.getY()) - anchor.y();
        edits.perform(new Edit.MoveNodes(shifted(from, dx, dy)));
        Node alone = from.size() == 1 ? desk.document().graph().nodes().get(grabbed) : null;
        if (alone != null) {
            Rectangle2D box = desk.board().boxOf(grabbed);
            inserting.offer(alone, box, view);
        }
    }

    static Map<NodeId, Position> shifted(Map<NodeId, Position> from, double dx, double dy) {
        Map<NodeId, Position> to = new LinkedHashMap<>();
        from.forEach((id, at) -> to.put(id, new Position(at.x() + dx, at.y() + dy)));
        return to;
    }

    /** Positions of some nodes as the document has them. */
    static Map<NodeId, Position> positions(Desk desk, List<NodeId> nodes) {
        Map<NodeId, Position> at = new LinkedHashMap<>();
        nodes.forEach(id -> at.put(id, desk.document().placement().of(id)));
        return at;
    }

    @Override
    public void release(Point2D view) {
        if (edits == null) {
            onClick.run();
            return;
        }
        Edge into = inserting.offered();
        Node node = desk.document().graph().nodes().get(grabbed);
        inserting.end();
        if (into == null || node == null) {
            edits.commit();
            return;
        }
        // One step of its own name instead of a move.
        Position at = desk.document().placement().of(grabbed);
        edits.cancel();
        desk.performAll(Splice.label(node), Splice.move(into, node, at, desk.host()::newEdgeId));
    }

    @Override
    public void cancel() {
        inserting.end();
        if (edits != null) {
            edits.cancel();
        }
    }
}
