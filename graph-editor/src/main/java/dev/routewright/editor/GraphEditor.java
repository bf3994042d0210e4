package dev.routewright.editor;

import dev.routewright.editor.gesture.EditorHost;
import dev.routewright.editor.overlay.EditorOverlay;
import dev.routewright.graph.Document;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.NodeId;
import java.util.Collection;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The canvas. */
public final class GraphEditor extends Region {
    private final ObservableSet<NodeId> selection = FXCollections.observableSet();
    private final ObjectProperty<@Nullable EdgeId> selectedEdge = new SimpleObjectProperty<>();

    /** @param host the owner of the document */
    public GraphEditor(EditorHost host) {}

    /** Draws a document: only what differs from the one before changes. */
    public void show(Document document) {}

    /** Selected nodes; to be listened to. Change it through {@link #select}. */
    public ObservableSet<NodeId> selection() {
        return selection;
    }

    /** The selected edge, or null; never together with selected nodes. */
    public ObjectProperty<@Nullable EdgeId> selectedEdgeProperty() {
        return selectedEdge;
    }

    /** Selects just these nodes. */
    public void select(Collection<NodeId> nodes) {}

    /** Shows other numbers and findings. */
    public void setOverlay(EditorOverlay overlay) {}

    /** Brings the whole drawing into view, at most at 100 %. */
    public void zoomToFit() {}

    /** Brings one node into view without changing the zoom, and selects it. */
    public void reveal(NodeId node) {}

    /** Places a new node of a kind in the middle of the view, selects it and gives the canvas the focus. */
    public void place(String kind) {}

    /** Starts to rename a node in place. */
    public void rename(NodeId node) {}

    /** Deletes what is selected, as one undo step. */
    public void deleteSelection() {}

    /** Selects every node. */
    public void selectAll() {}

    /** Takes back the gesture under way. */
    public void cancelGesture() {}
}
