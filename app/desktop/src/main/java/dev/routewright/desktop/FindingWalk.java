package dev.routewright.desktop;

import dev.routewright.desktop.inspector.FindingFields;
import dev.routewright.desktop.workspace.FindingWords;
import dev.routewright.desktop.workspace.Mending;
import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.editor.GraphEditor;
import dev.routewright.graph.check.Finding;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** Leads to what a finding is about: its node, and the field of the inspector in which it can be mended. */
final class FindingWalk {
    private final Workspace workspace;
    private final GraphEditor editor;
    private final Parent inspector;
    private final Mending mending;
    private @Nullable Finding at;

    FindingWalk(Workspace workspace, GraphEditor editor, Parent inspector, Mending mending) {
        this.workspace = workspace;
        this.mending = mending;
        this.editor = editor;
        this.inspector = inspector;
    }

    /** Why there is nowhere to go, or null. */
    @Nullable
    String whyNot() {
        return workspace.findings().isEmpty() ? "There are no findings." : null;
    }

    /** To the next finding in the order of the list; after the last the first. */
    void next() {
        step(1);
    }

    /** To the one before; before the first the last. */
    void previous() {
        step(-1);
    }

    /** Why no finding can be mended now, or null. */
    @Nullable
    String whyNotMend() {
        if (workspace.findings().isEmpty()) {
            return "There are no findings.";
        }
        return mendable() == null ? "Each finding takes a decision." : null;
    }

    /** Mends the finding at which the walk is; where it stands at none, or that takes a decision, the first that can be. */
    void mend() {
        Finding finding = mendable();
        if (finding != null) {
            mending.mend(finding);
        }
    }

    private @Nullable Finding mendable() {
        List<Finding> all = workspace.findings();
        if (at != null && all.contains(at) && mending.of(at) != null) {
            return at;
        }
        return all.stream()
                .filter(finding -> mending.of(finding) != null)
                .findFirst()
                .orElse(null);
    }

    private void step(int by) {
        List<Finding> all = workspace.findings();
        int now = at == null ? -1 : all.indexOf(at);
        int index = now < 0 ? by > 0 ? 0 : all.size() - 1 : Math.floorMod(now + by, all.size());
        Finding finding = all.get(index);
        go(finding);
        workspace.say("Finding " + (index + 1) + " of " + all.size() + ", " + FindingWords.severity(finding.severity())
                + ": " + finding.says());
    }

    /** Selects the node, or the design as a whole, and gives the focus to the field that mends it. */
    void go(Finding finding) {
        at = finding;
        if (finding.node() != null && workspace.document().graph().nodes().containsKey(finding.node())) {
            editor.reveal(finding.node());
        } else {
            editor.select(List.of());
        }
        // The inspector's fields for it are styled and laid out with the next frame.
        Platform.runLater(() -> {
            String field = FindingFields.of(finding.code());
            Node found = field == null ? null : inspector.lookup("#" + field);
            (found == null ? editor : found).requestFocus();
        });
    }
}
