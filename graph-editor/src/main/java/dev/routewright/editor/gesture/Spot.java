package dev.routewright.editor.gesture;

import dev.routewright.graph.EdgeId;
import dev.routewright.graph.NodeId;

/** Where a walk along the wires stands. */
sealed interface Spot {
    record AtNode(NodeId node) implements Spot {}

    record AtEdge(EdgeId edge) implements Spot {}
}
