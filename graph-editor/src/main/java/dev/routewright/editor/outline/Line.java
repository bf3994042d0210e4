package dev.routewright.editor.outline;

import dev.routewright.graph.EdgeId;
import dev.routewright.graph.NodeId;
import org.jspecify.annotations.Nullable;

/** A line of the tree, by the ids of what it stands for. */
sealed interface Line {
    /** The invisible line above all others. */
    record Top() implements Line {}

    /**
     * A node.
     *
     * @param reference whether its exits are listed at another line of the same node
     */
    record OfNode(NodeId node, boolean reference) implements Line {}

    /**
     * An exit of the node above it.
     *
     * @param edge what it is connected by; null where it leads nowhere
     */
    record OfExit(NodeId node, String exit, @Nullable EdgeId edge) implements Line {}
}
