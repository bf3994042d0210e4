package dev.routewright.desktop.arranging;

import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.editor.layout.Area;
import dev.routewright.editor.layout.Box;
import dev.routewright.editor.layout.LayoutRequest;
import dev.routewright.graph.Answer;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.graph.edit.Edit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** A workspace with some answers on it and a canvas that draws each as 160 by 60 pixels. */
final class Bench implements Drawn {
    final Workspace workspace = new Workspace();
    final List<NodeId> selected = new ArrayList<>();
    final List<NodeId> keptInView = new ArrayList<>();

    /** Adds a node at a place. */
    NodeId put(String id, double x, double y) {
        NodeId node = new NodeId(id);
        done(new Edit.AddNode(new Answer(node, id), new Position(x, y)));
        return node;
    }

    void pin(NodeId node) {
        done(new Edit.SetPinned(Set.of(node), true));
    }

    private void done(Edit edit) {
        String wrong = workspace.perform(edit);
        if (wrong != null) {
            throw new AssertionError(wrong);
        }
    }

    Position at(String id) {
        return workspace.document().placement().of(new NodeId(id));
    }

    @Override
    public Collection<NodeId> selection() {
        return selected;
    }

    @Override
    public LayoutRequest layoutRequest(Collection<NodeId> only) {
        List<Box> boxes = new ArrayList<>();
        List<Area> obstacles = new ArrayList<>();
        for (NodeId id : workspace.document().graph().nodes().keySet()) {
            boolean pinned = workspace.document().placement().pinned().contains(id);
            if (only.isEmpty() || only.contains(id)) {
                boxes.add(new Box(
                        id,
                        160,
                        60,
                        30,
                        List.of(),
                        0,
                        pinned ? workspace.document().placement().of(id) : null));
            } else {
                obstacles.add(boxOf(id));
            }
        }
        return new LayoutRequest(boxes, List.of(), obstacles, new Position(0, 0));
    }

    @Override
    public Area boxOf(NodeId node) {
        Position at = workspace.document().placement().of(node);
        return new Area(at.x(), at.y(), 160, 60);
    }

    @Override
    public void keepInView(Collection<NodeId> nodes) {
        keptInView.addAll(nodes);
    }
}
