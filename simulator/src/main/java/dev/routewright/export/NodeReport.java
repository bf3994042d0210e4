package dev.routewright.export;

import dev.routewright.graph.NodeId;
import java.util.List;

/**
 * What became of one node.
 *
 * @param label the node's label, for people
 * @param targetPaths where it stands in the target's file, in that target's own notation; empty where it needs no place
 * @param note what a person may want to know about it; empty for nothing
 * @param losses what is lost at it
 */
public record NodeReport(NodeId node, String label, List<String> targetPaths, String note, List<Loss> losses) {
    public NodeReport {
        targetPaths = List.copyOf(targetPaths);
        losses = List.copyOf(losses);
    }

    /** The worst of its losses, native without one. */
    public Status status() {
        Status worst = Status.NATIVE;
        for (Loss loss : losses) {
            worst = worst.worst(loss.status());
        }
        return worst;
    }
}
