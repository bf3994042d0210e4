package dev.routewright.graph.fix;

import dev.routewright.graph.Condition;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeConditions;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.edit.Edit;
import java.util.List;
import java.util.Set;

/** Conditions without nodes that are gone: they hold just where they held before, as a gone node is never passed. */
final class LostNodes {
    private static final Condition NOWHERE = new Condition.Or(List.of());

    private final Set<NodeId> there;

    private LostNodes(Set<NodeId> there) {
        this.there = there;
    }

    static Fix forget(Document document, Node node) {
        Node changed = NodeConditions.changed(
                node, new LostNodes(document.graph().nodes().keySet())::without);
        return new Fix(
                "Drop what is gone from its conditions",
                changed.equals(node) ? List.of() : List.of(new Edit.SetNode(changed)));
    }

    private Condition without(Condition part) {
        return switch (part) {
            case Condition.Visited v when isGone(v.node()) -> NOWHERE;
            case Condition.Before b when isGone(b.first()) || isGone(b.then()) -> NOWHERE;
            case Condition.Never n when isGone(n.node()) -> new Condition.Everything();
            case Condition.Until u when isGone(u.node()) -> new Condition.Everything();
            case Condition.Until u when isGone(u.until()) -> new Condition.Never(u.node());
            default -> part;
        };
    }

    private boolean isGone(NodeId node) {
        return !there.contains(node);
    }
}
