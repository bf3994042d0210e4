package dev.routewright.export;

import dev.routewright.graph.Answer;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;

/** Collects, while an exporter walks the drawing, where each node went and what was lost at it. */
public final class NodeLedger {
    private final Document document;
    private final ExportEvidence evidence;
    private final SequencedMap<NodeId, SequencedSet<String>> places = new LinkedHashMap<>();
    private final SequencedMap<NodeId, SequencedSet<String>> notes = new LinkedHashMap<>();
    private final SequencedMap<NodeId, SequencedSet<Loss>> losses = new LinkedHashMap<>();

    public NodeLedger(Document document, ExportEvidence evidence) {
        this.document = document;
        this.evidence = evidence;
        for (NodeId id : document.graph().nodes().keySet()) {
            places.put(id, new LinkedHashSet<>());
            notes.put(id, new LinkedHashSet<>());
            losses.put(id, new LinkedHashSet<>());
        }
    }

    /** Says where a node stands in the target's file. */
    public void place(NodeId node, String targetPath) {
        at(places, node).add(targetPath);
    }

    /** Says something about a node that is no loss. */
    public void note(NodeId node, String sentence) {
        at(notes, node).add(sentence);
    }

    /** A loss whose touched rows are those that leave the node by some exits. */
    public void lose(NodeId node, Status status, String what, String instead, List<String> exits) {
        at(losses, node).add(new Loss(node, status, what, instead, exits, evidence.rows(node, exits)));
    }

    /** A loss of which exits do not tell whom it touches. */
    public void loseUncounted(NodeId node, Status status, String what, String instead) {
        at(losses, node).add(new Loss(node, status, what, instead, List.of(), null));
    }

    /** A loss that sends no row elsewhere. */
    public void loseNothingMoved(NodeId node, Status status, String what, String instead) {
        at(losses, node).add(new Loss(node, status, what, instead, List.of(), 0));
    }

    /** The exit of some that most rows of the evidence took; the first of them on a tie or without evidence. */
    public String busiest(NodeId node, List<String> exits) {
        String best = exits.getFirst();
        for (String exit : exits) {
            Integer rows = evidence.rows(node, List.of(exit));
            Integer most = evidence.rows(node, List.of(best));
            if (rows != null && most != null && rows > most) {
                best = exit;
            }
        }
        return best;
    }

    /** Whether a node has found a place or a loss. */
    public boolean mentions(NodeId node) {
        return !at(places, node).isEmpty()
                || !at(losses, node).isEmpty()
                || !at(notes, node).isEmpty();
    }

    /**
     * Names every node that the walk never came to: dropped where the drawing leads to it, a note where it does not.
     */
    public void closeUnvisited() {
        SequencedSet<NodeId> alive = LiveNodes.fromQueries(document.graph());
        for (NodeId id : document.graph().nodes().keySet()) {
            if (mentions(id)) {
                continue;
            }
            if (document.graph().nodes().get(id) instanceof Answer) {
                note(id, "The answer goes back to the caller.");
            } else if (alive.contains(id)) {
                Integer rows = evidence.rowsInto(document.graph(), id);
                at(losses, id)
                        .add(new Loss(
                                id,
                                Status.DROPPED,
                                "is reached only by ways that the target cannot say",
                                "left out",
                                List.of(),
                                rows));
            } else {
                note(id, "No query can come here, so it is left out.");
            }
        }
    }

    /** One report per node, in graph order. */
    public List<NodeReport> reports() {
        List<NodeReport> reports = new ArrayList<>();
        for (Node node : document.graph().nodes().values()) {
            reports.add(new NodeReport(
                    node.id(),
                    node.label(),
                    List.copyOf(at(places, node.id())),
                    String.join(" ", at(notes, node.id())),
                    List.copyOf(at(losses, node.id()))));
        }
        return reports;
    }

    private static <T> SequencedSet<T> at(SequencedMap<NodeId, SequencedSet<T>> map, NodeId node) {
        SequencedSet<T> found = map.get(node);
        if (found == null) {
            throw new IllegalArgumentException("The drawing has no node " + node + ". Maybe an edge leads nowhere.");
        }
        return found;
    }
}
