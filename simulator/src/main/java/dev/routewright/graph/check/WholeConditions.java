package dev.routewright.graph.check;

import dev.routewright.graph.Condition;
import dev.routewright.graph.ConditionText;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Conditions name fields and tags, and nodes that are there; a node that is gone counts as never passed. */
final class WholeConditions implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        for (Node node : document.graph().nodes().values()) {
            Set<NodeId> gone = new LinkedHashSet<>();
            Statements.of(node).forEach(part -> {
                if (isBlank(part)) {
                    out.error(
                            Codes.CONDITION_NAMES_NOTHING,
                            node.id(),
                            "A condition of " + Names.of(node) + " names nothing: '" + ConditionText.of(part) + "'.",
                            "Choose what it looks at, or delete it.");
                }
                named(part).stream()
                        .filter(id -> !document.graph().nodes().containsKey(id))
                        .forEach(gone::add);
            });
            for (NodeId id : gone) {
                out.warning(
                        Codes.CONDITION_NODE_GONE,
                        node.id(),
                        "A condition of " + Names.of(node) + " names node '" + id
                                + "', which is gone and so counts as never passed.",
                        "Choose another node, or delete that part of the condition.");
            }
        }
    }

    private static boolean isBlank(Condition part) {
        return switch (part) {
            case Condition.Compare c -> c.field().isBlank();
            case Condition.OneOf o -> o.field().isBlank();
            case Condition.Matches m -> m.field().isBlank();
            case Condition.HasTag t -> t.tag().isBlank();
            default -> false;
        };
    }

    private static List<NodeId> named(Condition part) {
        return switch (part) {
            case Condition.Visited v -> List.of(v.node());
            case Condition.Never n -> List.of(n.node());
            case Condition.Before b -> List.of(b.first(), b.then());
            case Condition.Until u -> List.of(u.node(), u.until());
            default -> List.of();
        };
    }
}
