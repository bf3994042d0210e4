package dev.routewright.editor.gesture;

import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.graph.edit.Edit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;

/** Drags the selected boxes; the one under the mouse stays on the grid and the others keep their distance. */
final class MoveGesture implements Gesture {
    private final Desk desk;
    private final NodeId grabbed;
    private final Point2D start;
    private final Runnable onClick;
    private final Map<NodeId, Position> from = new LinkedHashMap<>();
    private @Nullable EditGesture edits;

    /** @param onClick what a release without a drag means */
    MoveGesture(Desk desk, NodeId grabbed, Point2D start, Runnable onClick) {
        this.desk = desk;
        this.grabbed = grabbed;
        this.start = start;
        this.onClick = onClick;
        for (NodeId id : desk.selection().nodes()) {
            from.put(id, desk.document().placement().of(id));
        }
    }

    @Override
    public void drag(Point2D view) {
        if (edits == null) {
            if (view.distance(start) < THRESHOLD || !from.containsKey(grabbed)) {
                return;
            }
            edits = desk.host().begin(new Edit.MoveNodes(from).label());
        }
        Point2D way = desk.toDrawing(view).subtract(desk.toDrawing(start));
        Position anchor = from.get(grabbed);
        double dx = Desk.snap(anchor.x() + way.getX()) - anchor.x();
        double dy = Desk.snap(anchor.y() + way.getY()) - anchor.y();
        edits.perform(new Edit.MoveNodes(shifted(from, dx, dy)));
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
        } else {
            edits.commit();
        }
    }

    @Override
    public void cancel() {
        if (edits != null) {
            edits.cancel();
        }
    }
}
