package dev.routewright.editor.canvas;

import dev.routewright.graph.Document;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.NodeId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What is selected: some nodes or one edge, never both. The nodes change as a whole, so that listeners hear it once. */
public final class Selection {
    private final ReadOnlyObjectWrapper<Set<NodeId>> nodes = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<@Nullable EdgeId> edge = new ReadOnlyObjectWrapper<>();

    /** The selected nodes, as they are now, in the order in which they were selected. */
    public Set<NodeId> nodes() {
        return nodes.get();
    }

    /** The selected nodes, to be listened to. */
    public ReadOnlyObjectProperty<Set<NodeId>> nodesProperty() {
        return nodes.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable EdgeId> edgeProperty() {
        return edge.getReadOnlyProperty();
    }

    public @Nullable EdgeId edge() {
        return edge.get();
    }

    /** Selects just these nodes. */
    public void only(Collection<NodeId> wanted) {
        edge.set(null);
        put(new LinkedHashSet<>(wanted));
    }

    public void add(NodeId id) {
        edge.set(null);
        Set<NodeId> more = new LinkedHashSet<>(nodes());
        more.add(id);
        put(more);
    }

    /** Selects a node that is not, and the other way round. */
    public void toggle(NodeId id) {
        edge.set(null);
        Set<NodeId> other = new LinkedHashSet<>(nodes());
        if (!other.remove(id)) {
            other.add(id);
        }
        put(other);
    }

    /** Selects just an edge. */
    public void onlyEdge(EdgeId id) {
        put(Set.of());
        edge.set(id);
    }

    public void clear() {
        only(List.of());
    }

    /** Forgets what a document no longer has. */
    public void keepWithin(Document document) {
        Set<NodeId> left = new LinkedHashSet<>(nodes());
        if (left.retainAll(document.graph().nodes().keySet())) {
            put(left);
        }
        if (edge.get() != null && !document.graph().edges().containsKey(edge.get())) {
            edge.set(null);
        }
    }

    private void put(Set<NodeId> wanted) {
        if (!wanted.equals(nodes())) {
            nodes.set(Collections.unmodifiableSet(wanted));
        }
    }

    public boolean isEmpty() {
        return nodes().isEmpty() && edge.get() == null;
    }
}
