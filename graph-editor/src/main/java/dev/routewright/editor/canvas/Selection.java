package dev.routewright.editor.canvas;

import dev.routewright.graph.Document;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.NodeId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/** What is selected: some nodes or one edge, never both. */
public final class Selection {
    private final ObservableSet<NodeId> nodes = FXCollections.observableSet();
    private final ObservableSet<NodeId> seen = FXCollections.unmodifiableObservableSet(nodes);
    private final ReadOnlyObjectWrapper<@Nullable EdgeId> edge = new ReadOnlyObjectWrapper<>();

    /** The selected nodes, to be read and listened to. */
    public ObservableSet<NodeId> nodes() {
        return seen;
    }

    public ReadOnlyObjectProperty<@Nullable EdgeId> edgeProperty() {
        return edge.getReadOnlyProperty();
    }

    public @Nullable EdgeId edge() {
        return edge.get();
    }

    /** Selects just these nodes; those that stay selected are not touched. */
    public void only(Collection<NodeId> wanted) {
        edge.set(null);
        Set<NodeId> kept = Set.copyOf(wanted);
        nodes.removeIf(id -> !kept.contains(id));
        nodes.addAll(wanted);
    }

    public void add(NodeId id) {
        edge.set(null);
        nodes.add(id);
    }

    /** Selects a node that is not, and the other way round. */
    public void toggle(NodeId id) {
        edge.set(null);
        if (!nodes.remove(id)) {
            nodes.add(id);
        }
    }

    /** Selects just an edge. */
    public void onlyEdge(EdgeId id) {
        nodes.clear();
        edge.set(id);
    }

    public void clear() {
        only(List.of());
    }

    /** Forgets what a document no longer has. */
    public void keepWithin(Document document) {
        nodes.removeIf(id -> !document.graph().nodes().containsKey(id));
        if (edge.get() != null && !document.graph().edges().containsKey(edge.get())) {
            edge.set(null);
        }
    }

    public boolean isEmpty() {
        return nodes.isEmpty() && edge.get() == null;
    }
}
