package dev.routewright.graph.fix;

import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Parameters;
import dev.routewright.graph.edit.Edit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes marks away from numbers that are not there. */
final class LostNumbers {
    private LostNumbers() {}

    static Fix free(Document document, @Nullable Node node) {
        List<Edit> edits = document.free().stream()
                .filter(free -> isLost(document, node, free.node(), free.parameter()))
                .<Edit>map(free -> new Edit.ClearFree(free.node(), free.parameter()))
                .toList();
        return new Fix("Take the mark away", edits);
    }

    static Fix uncertain(Document document, @Nullable Node node) {
        List<Edit> edits = document.uncertain().stream()
                .filter(uncertain -> isLost(document, node, uncertain.node(), uncertain.parameter()))
                .<Edit>map(uncertain -> new Edit.ClearUncertain(uncertain.node(), uncertain.parameter()))
                .toList();
        return new Fix("Take the uncertainty away", edits);
    }

    /** @param node the node that a finding is about; null for those that are gone */
    private static boolean isLost(Document document, @Nullable Node node, NodeId owner, String parameter) {
        Node there = document.graph().nodes().get(owner);
        return node == null
                ? there == null
                : node.id().equals(owner)
                        && there != null
                        && !Parameters.of(there).containsKey(parameter);
    }
}
