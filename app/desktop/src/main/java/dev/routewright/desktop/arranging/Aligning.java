package dev.routewright.desktop.arranging;

import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.editor.layout.Area;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.graph.edit.Edit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the selected boxes in line or at even distances, at once and in one undo step. */
public final class Aligning {
    private static final int LEAST_TO_ALIGN = 2;
    private static final int LEAST_TO_DISTRIBUTE = 3;

    private final Workspace workspace;
    private final Drawn drawn;

    public Aligning(Workspace workspace, Drawn drawn) {
        this.workspace = workspace;
        this.drawn = drawn;
    }

    /** Why boxes cannot be aligned, or null. */
    public @Nullable String whyNotAlign() {
        return whyNot(LEAST_TO_ALIGN, "Select at least two nodes first.");
    }

    /** Why boxes cannot be distributed, or null. */
    public @Nullable String whyNotDistribute() {
        return whyNot(LEAST_TO_DISTRIBUTE, "Select at least three nodes first.");
    }

    private @Nullable String whyNot(int least, String tooFew) {
        if (drawn.selection().size() < least) {
            return tooFew;
        }
        return workspace.document().placement().pinned().containsAll(drawn.selection())
                ? "Every selected node is pinned. Unpin one first."
                : null;
    }

    /** Moves the selected boxes to a line. */
    public void align(Line line) {
        move("Align " + line.words() + " of", members -> Lining.aligned(members, line));
    }

    /** Moves the selected boxes so that the gaps between them are even. */
    public void distribute(boolean across) {
        move("Distribute", members -> Lining.distributed(members, across));
    }

    private void move(String verb, Places places) {
        List<NodeId> nodes = workspace.document().graph().nodes().keySet().stream()
                .filter(Set.copyOf(drawn.selection())::contains)
                .toList();
        Set<NodeId> pinned = workspace.document().placement().pinned();
        List<Lining.Member> members = nodes.stream()
                .map(id -> new Lining.Member(drawn.boxOf(id), pinned.contains(id)))
                .toList();
        List<Area> found = places.of(members);
        Map<NodeId, Position> moved = new LinkedHashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            Position to = new Position(found.get(i).x(), found.get(i).y());
            if (!to.equals(workspace.document().placement().of(nodes.get(i)))) {
                moved.put(nodes.get(i), to);
            }
        }
        if (moved.isEmpty()) {
            workspace.say("They stand so already.");
            return;
        }
        String wrong = workspace.perform(verb + " " + nodes.size() + " nodes", List.of(new Edit.MoveNodes(moved)));
        workspace.say(wrong == null ? "" : wrong);
        drawn.keepInView(moved.keySet());
    }

    /** From boxes to their places, in the same order. */
    @FunctionalInterface
    private interface Places {
        List<Area> of(List<Lining.Member> members);
    }
}
