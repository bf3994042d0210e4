package dev.routewright.graph.edit;

import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PortRules;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Deletes nodes and connects their neighbours: what led into them leads on to where exactly one way through them came
 * out. Where several ways came out, or none, the exit before them is left open.
 */
public final class Bridge {
    private Bridge() {}

    /** The edits that delete nodes of the document and connect what stood around them. */
    public static List<Edit> edits(Document document, Set<NodeId> gone, Supplier<EdgeId> ids) {
        Draft draft = new Draft(document).add(Wiring.delete(document, gone, ids));
        for (Edge edge : document.graph().edges().values()) {
            if (gone.contains(edge.to()) && !gone.contains(edge.from())) {
                Set<NodeId> ends = ends(document, gone, edge.to());
                if (ends.size() == 1) {
                    draft.add(join(draft.now(), edge, ends.iterator().next(), ids));
                }
            }
        }
        return draft.edits();
    }

    /** Where the ways that lead through what goes come out. */
    private static Set<NodeId> ends(Document document, Set<NodeId> gone, NodeId entered) {
        Set<NodeId> ends = new LinkedHashSet<>();
        Set<NodeId> seen = new HashSet<>(Set.of(entered));
        Deque<NodeId> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (Edge edge : document.graph().edgesFrom(open.pop())) {
                if (!gone.contains(edge.to())) {
                    ends.add(edge.to());
                } else if (seen.add(edge.to())) {
                    open.push(edge.to());
                }
            }
        }
        return ends;
    }

    private static List<Edit> join(Document now, Edge before, NodeId end, Supplier<EdgeId> ids) {
        Node from = now.graph().nodes().get(before.from());
        Node to = now.graph().nodes().get(end);
        if (from == null || to == null) {
            return List.of();
        }
        if (from.exits().contains(before.exit())) {
            boolean free = now.graph().edgeAt(from.id(), before.exit()) == null;
            return free && PortRules.between(from, before.exit(), to).allowed()
                    ? List.of(new Edit.AddEdge(new Edge(ids.get(), from.id(), before.exit(), end)))
                    : List.of();
        }
        // The exit asked a Task that is gone; another of the node's exits may be free for what comes after it.
        String port = Wiring.portOf(from, before.exit());
        List<Edit> edits = Wiring.canConnect(now, from.id(), port, end)
                ? Wiring.connect(now, from.id(), port, end, ids)
                : List.of();
        return edits.stream().anyMatch(Edit.RemoveEdge.class::isInstance) ? List.of() : edits;
    }

    /** What undo calls it. */
    public static String label(int count) {
        return "Delete " + Wording.nodes(count) + " and reconnect";
    }
}
