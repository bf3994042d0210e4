package dev.routewright.desktop.arranging;

import dev.routewright.editor.GraphEditor;
import dev.routewright.editor.layout.Area;
import dev.routewright.editor.layout.LayoutRequest;
import dev.routewright.graph.NodeId;
import java.util.Collection;
import java.util.List;
import javafx.geometry.Rectangle2D;

/** The real canvas. */
public final class EditorDrawn implements Drawn {
    private final GraphEditor editor;

    public EditorDrawn(GraphEditor editor) {
        this.editor = editor;
    }

    @Override
    public Collection<NodeId> selection() {
        return List.copyOf(editor.selection());
    }

    @Override
    public LayoutRequest layoutRequest(Collection<NodeId> only) {
        return editor.layoutRequest(only);
    }

    @Override
    public Area boxOf(NodeId node) {
        Rectangle2D box = editor.boxOf(node);
        return new Area(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    }

    @Override
    public void keepInView(Collection<NodeId> nodes) {
        editor.keepInView(nodes);
    }
}
