package dev.routewright.editor.overlay;

import dev.routewright.graph.EdgeId;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.check.Finding;
import java.util.List;
import java.util.Map;

/**
 * What is drawn over the graph: the last run's numbers and the findings. Marks of things that are no longer drawn are
 * passed over.
 *
 * @param nodes third lines by node; a node without one has not been run
 * @param edges widths and counts by edge
 * @param findings badges; those without a node are not drawn
 * @param edgeMetric what the width of an edge says, such as {@code queries}; empty hides the legend
 */
public record EditorOverlay(
        Map<NodeId, NodeMark> nodes, Map<EdgeId, EdgeMark> edges, List<Finding> findings, String edgeMetric) {
    /** Nothing has been run and nothing found. */
    public static final EditorOverlay NONE = new EditorOverlay(Map.of(), Map.of(), List.of(), "");

    public EditorOverlay {
        nodes = Map.copyOf(nodes);
        edges = Map.copyOf(edges);
        findings = List.copyOf(findings);
    }

    /** The same numbers under other findings. */
    public EditorOverlay withFindings(List<Finding> newFindings) {
        return new EditorOverlay(nodes, edges, newFindings, edgeMetric);
    }
}
