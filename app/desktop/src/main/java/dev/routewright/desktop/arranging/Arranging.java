package dev.routewright.desktop.arranging;

import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.job.Lane;
import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.editor.layout.Layout;
import dev.routewright.editor.layout.LayoutRequest;
import dev.routewright.editor.layout.LayoutResult;
import dev.routewright.graph.Document;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.graph.edit.Edit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Arranges the selection where at least two nodes are selected, else the whole drawing, aside and in one undo step. */
public final class Arranging {
    private static final String TITLE = "Arrange";
    private static final int LEAST_SELECTED = 2;

    private final Workspace workspace;
    private final Jobs jobs;
    private final Drawn drawn;

    public Arranging(Workspace workspace, Jobs jobs, Drawn drawn) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.drawn = drawn;
    }

    /** Why nothing can be arranged, or null. */
    public @Nullable String whyNot() {
        Document document = workspace.document();
        if (document.graph().nodes().isEmpty()) {
            return "The drawing is empty. Drag a Query onto the canvas first.";
        }
        Collection<NodeId> nodes = chosen().isEmpty() ? document.graph().nodes().keySet() : chosen();
        return document.placement().pinned().containsAll(nodes) ? "Every node of it is pinned. Unpin one first." : null;
    }

    /** Starts to look for places; the nodes move when all are found. */
    public void arrange(Layout layout) {
        Document before = workspace.document();
        LayoutRequest request = drawn.layoutRequest(chosen());
        workspace.say("");
        jobs.start(
                Lane.ARRANGE,
                TITLE,
                progress -> layout.arrange(request, progress),
                found -> apply(before, found),
                wrong -> workspace.say(
                        "The drawing could not be arranged: " + wrong.getMessage() + ". Maybe arrange a part of it."));
    }

    private Collection<NodeId> chosen() {
        Collection<NodeId> selected = drawn.selection();
        return selected.size() >= LEAST_SELECTED ? selected : List.of();
    }

    private void apply(Document before, LayoutResult found) {
        Document now = workspace.document();
        boolean same = now.graph().equals(before.graph()) && now.placement().equals(before.placement());
        if (!same || workspace.history().isInTransaction()) {
            workspace.say(
                    "The drawing was changed while it was arranged, so nothing was moved. Maybe arrange it again.");
            return;
        }
        Map<NodeId, Position> moved = new LinkedHashMap<>(found.positions());
        moved.entrySet()
                .removeIf(e -> e.getValue().equals(now.placement().positions().get(e.getKey())));
        if (moved.isEmpty()) {
            workspace.say("Everything is in its place already.");
            return;
        }
        String wrong = workspace.perform(label(moved.size()), List.of(new Edit.MoveNodes(moved)));
        workspace.say(wrong == null ? "" : wrong);
        drawn.keepInView(moved.keySet());
    }

    private static String label(int nodes) {
        return TITLE + " " + (nodes == 1 ? "1 node" : nodes + " nodes");
    }
}
