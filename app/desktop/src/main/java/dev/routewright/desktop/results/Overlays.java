package dev.routewright.desktop.results;

import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.desktop.workspace.Run;
import dev.routewright.editor.overlay.EdgeMark;
import dev.routewright.editor.overlay.EditorOverlay;
import dev.routewright.editor.overlay.NodeMark;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.check.Finding;
import dev.routewright.sim.EdgeStats;
import dev.routewright.sim.NodeStats;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last run as plain numbers on the canvas. */
public final class Overlays {
    private Overlays() {}

    /**
     * Counts on edges, shares and figures on nodes.
     *
     * @param run null where there is none, or none of the drawing as it stands
     */
    public static EditorOverlay of(@Nullable Run run, List<Finding> findings) {
        if (run == null) {
            return EditorOverlay.NONE.withFindings(findings);
        }
        long most =
                run.result().edges().stream().mapToLong(EdgeStats::count).max().orElse(0);
        Map<EdgeId, EdgeMark> edges = new HashMap<>();
        for (EdgeStats edge : run.result().edges()) {
            edges.put(edge.id(), new EdgeMark(EdgeMark.width(edge.count(), most), NumberWords.count(edge.count())));
        }
        int rows = Math.max(1, run.result().summary().n());
        Map<NodeId, NodeMark> nodes = new HashMap<>();
        for (NodeStats node : run.result().nodes()) {
            nodes.put(node.id(), new NodeMark((double) node.visits() / rows, figure(node, rows), inWords(node, rows)));
        }
        return new EditorOverlay(nodes, edges, findings, "queries");
    }

    private static String inWords(NodeStats node, int rows) {
        String figure = figure(node, rows);
        return NumberWords.count(node.visits()) + (node.visits() > rows ? " visits by " : " of ")
                + NumberWords.count(rows) + " queries"
                + (figure.startsWith("p95") ? ", " + figure : "");
    }

    /** A call shows how long it takes, everything else how many queries passed or how often each did. */
    private static String figure(NodeStats node, int rows) {
        boolean calls = !Double.isNaN(node.meanQuality());
        return calls && !Double.isNaN(node.p95Millis())
                ? "p95 " + NumberWords.millis(node.p95Millis())
                : node.visits() == rows
                        ? NumberWords.count(node.visits())
                        : node.visits() > rows
                                ? NumberWords.brief((double) node.visits() / rows) + " each"
                                : NumberWords.percent((double) node.visits() / rows);
    }
}
