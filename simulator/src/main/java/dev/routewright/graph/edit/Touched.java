package dev.routewright.graph.edit;

import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.FreeParameter;
import dev.routewright.graph.NamedProfiles;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Uncertainty;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a step was about, so that undo can show it. */
public final class Touched {
    private Touched() {}

    /**
     * The nodes that a person should see after a step: those that came, changed, moved or call a profile that changed;
     * where there are none, the ends of connections that came or went.
     *
     * @return nodes of the document after the step, in its order
     */
    public static List<NodeId> nodes(Document before, Document after) {
        List<NodeId> nodes = new ArrayList<>();
        for (Node node : after.graph().nodes().values()) {
            if (differs(before, after, node)) {
                nodes.add(node.id());
            }
        }
        if (nodes.isEmpty()) {
            Set<NodeId> ends = new LinkedHashSet<>(ends(before, after));
            ends.addAll(ends(after, before));
            ends.retainAll(after.graph().nodes().keySet());
            nodes.addAll(ends);
        }
        return nodes;
    }

    private static boolean differs(Document before, Document after, Node node) {
        NodeId id = node.id();
        Map<NodeId, Node> was = before.graph().nodes();
        return !node.equals(was.get(id))
                || !Objects.equals(
                        before.placement().positions().get(id),
                        after.placement().positions().get(id))
                || !free(before, id).equals(free(after, id))
                || !uncertain(before, id).equals(uncertain(after, id))
                || NamedProfiles.of(node).stream()
                        .anyMatch(name -> !Objects.equals(
                                before.catalog().get(name), after.catalog().get(name)));
    }

    private static List<Uncertainty> uncertain(Document document, NodeId id) {
        return document.uncertain().stream().filter(u -> u.node().equals(id)).toList();
    }

    private static List<FreeParameter> free(Document document, NodeId id) {
        return document.free().stream().filter(f -> f.node().equals(id)).toList();
    }

    /** The ends of edges that the first document has and the second has not. */
    private static Set<NodeId> ends(Document has, Document lacks) {
        Set<NodeId> ends = new LinkedHashSet<>();
        for (Map.Entry<EdgeId, Edge> edge : has.graph().edges().entrySet()) {
            if (!edge.getValue().equals(lacks.graph().edges().get(edge.getKey()))) {
                ends.add(edge.getValue().from());
                ends.add(edge.getValue().to());
            }
        }
        return ends;
    }
}
