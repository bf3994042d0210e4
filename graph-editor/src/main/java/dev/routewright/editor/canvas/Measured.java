package dev.routewright.editor.canvas;

import dev.routewright.editor.layout.Area;
import dev.routewright.editor.layout.Box;
import dev.routewright.editor.layout.LayoutRequest;
import dev.routewright.editor.layout.Wire;
import dev.routewright.editor.skin.NodeView;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.graph.edit.Wiring;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Boxes and wires as they are drawn, in the words of a layout. */
public final class Measured {
    /** Where a whole drawing begins. */
    private static final Position CORNER = new Position(40, 40);

    private final Board board;
    private final Document document;
    private final Map<NodeId, NodeView> views = new HashMap<>();

    private Measured(Board board) {
        this.board = board;
        document = board.document();
        board.views().forEach(view -> views.put(view.nodeId(), view));
    }

    /**
     * What a layout needs of a drawing.
     *
     * @param only nodes that may be moved, unless they are pinned; empty for all. The others are in the way.
     */
    public static LayoutRequest of(Board board, Collection<NodeId> only) {
        board.applyCss();
        board.layout();
        return new Measured(board).request(only);
    }

    private LayoutRequest request(Collection<NodeId> only) {
        List<Box> boxes = new ArrayList<>();
        List<Area> obstacles = new ArrayList<>();
        for (NodeView view : board.views()) {
            Position at = document.placement().of(view.nodeId());
            boolean pinned = document.placement().pinned().contains(view.nodeId());
            Box box = view.box(pinned ? at : null);
            if (only.isEmpty() || only.contains(view.nodeId())) {
                boxes.add(box);
            } else {
                obstacles.add(new Area(at.x(), at.y(), box.width(), box.height()));
            }
        }
        return new LayoutRequest(boxes, wires(boxes), obstacles, only.isEmpty() ? CORNER : corner(boxes));
    }

    private List<Wire> wires(List<Box> boxes) {
        Map<NodeId, Box> byId = new HashMap<>();
        boxes.forEach(box -> byId.put(box.id(), box));
        List<Wire> wires = new ArrayList<>();
        for (Edge edge : document.graph().edges().values()) {
            int exit = byId.containsKey(edge.from()) && byId.containsKey(edge.to()) ? exit(edge) : -1;
            if (exit >= 0) {
                wires.add(new Wire(edge.from(), exit, edge.to()));
            }
        }
        return wires;
    }

    /** Index of the port that an edge leaves by; negative where the node shows none. */
    private int exit(Edge edge) {
        @Nullable NodeView view = views.get(edge.from());
        Node source = document.graph().nodes().get(edge.from());
        if (view == null || source == null) {
            return -1;
        }
        return view.exitIndex(Wiring.portOf(source, edge.exit()));
    }

    private Position corner(List<Box> boxes) {
        List<Position> at = boxes.stream()
                .filter(box -> box.pinnedAt() == null)
                .map(box -> document.placement().of(box.id()))
                .toList();
        return new Position(
                at.stream().mapToDouble(Position::x).min().orElse(CORNER.x()),
                at.stream().mapToDouble(Position::y).min().orElse(CORNER.y()));
    }
}
