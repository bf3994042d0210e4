package dev.routewright.desktop.arranging;

import dev.routewright.editor.layout.Area;
import dev.routewright.editor.layout.LayoutRequest;
import dev.routewright.graph.NodeId;
import java.util.Collection;

/** The canvas as arranging sees it. An interface, so that arranging is tested without a window. */
public interface Drawn {
    /** The selected nodes. */
    Collection<NodeId> selection();

    /**
     * Sizes, ports and wires as they are drawn.
     *
     * @param only nodes that may be moved, unless they are pinned; empty for all
     */
    LayoutRequest layoutRequest(Collection<NodeId> only);

    /** Where the box of a node is drawn. */
    Area boxOf(NodeId node);

    /** Brings the whole drawing into view where one of these nodes has left it. */
    void keepInView(Collection<NodeId> nodes);
}
