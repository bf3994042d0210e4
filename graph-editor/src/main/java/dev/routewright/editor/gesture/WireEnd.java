package dev.routewright.editor.gesture;

import dev.routewright.editor.skin.NodeView;
import dev.routewright.editor.skin.PortView;
import dev.routewright.graph.Document;
import dev.routewright.graph.Fit;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.edit.Wiring;
import org.jspecify.annotations.Nullable;

/**
 * The end of a wire that stays where it is while the other is dragged, and what the other may come to.
 *
 * @param document what the wire would be drawn in: without the edge that was taken off, where one was
 * @param exit the port that the wire leaves by; null where it was begun at an entry
 */
record WireEnd(Document document, NodeId node, @Nullable String exit) {
    /** Where a wire would end: a node and, for one that was begun at an entry, an exit of it where it is plain which. */
    record Drop(NodeId node, @Nullable String port) {}

    /** Where a wire would end at a box: at the port near by, else at the box. */
    Drop at(NodeView box, @Nullable PortView near) {
        if (exit != null) {
            return new Drop(box.nodeId(), null);
        }
        if (near != null && near.exit() != null) {
            return new Drop(box.nodeId(), near.exit());
        }
        return new Drop(
                box.nodeId(), box.exits().size() == 1 ? box.exits().getFirst().exit() : null);
    }

    /** Whether the wire may end there. */
    Fit fit(Drop drop) {
        if (exit != null) {
            return Wiring.fit(document, node, exit, drop.node());
        }
        if (drop.port() != null) {
            return Wiring.fit(document, drop.node(), drop.port(), node);
        }
        var box = document.graph().nodes().get(drop.node());
        if (box == null || box.exits().isEmpty()) {
            return Wiring.fit(document, drop.node(), "", node);
        }
        return Fit.refused(
                "'" + box.label() + "' has " + box.exits().size() + " exits. Maybe drop the wire on one of them.");
    }

    /** Whether the wire may end at a port. */
    boolean fits(PortView port) {
        return fits(port.node(), port.exit());
    }

    /** Whether the wire may end at any port of a node. */
    boolean fitsAny(Node other) {
        return exit != null
                ? fits(other.id(), null)
                : Wiring.portsOf(other).stream().anyMatch(port -> fits(other.id(), port));
    }

    private boolean fits(NodeId other, @Nullable String port) {
        return exit != null
                ? port == null && Wiring.canConnect(document, node, exit, other)
                : port != null && Wiring.canConnect(document, other, port, node);
    }
}
