package dev.routewright.desktop.workspace;

import dev.routewright.graph.check.Finding;
import dev.routewright.graph.edit.Ids;
import dev.routewright.graph.fix.Fix;
import dev.routewright.graph.fix.Fixes;
import org.jspecify.annotations.Nullable;

/** Mends findings that take no decision, each as one undo step. */
public final class Mending {
    private final Workspace workspace;
    private final Ids ids;

    public Mending(Workspace workspace, Ids ids) {
        this.workspace = workspace;
        this.ids = ids;
    }

    /** What mends a finding of the present document; null where a person has to decide. */
    public @Nullable Fix of(Finding finding) {
        Fixes.NewIds unused =
                new Fixes.NewIds(() -> ids.node(workspace.document()), () -> ids.edge(workspace.document()));
        return Fixes.of(workspace.document(), finding, unused).orElse(null);
    }

    /** Mends a finding, and says so or why not. */
    public void mend(Finding finding) {
        Fix fix = of(finding);
        if (fix == null) {
            workspace.say("This finding takes a decision. " + finding.fix());
            return;
        }
        String rejected = workspace.perform(fix.label(), fix.edits());
        workspace.say(rejected == null ? "Done: " + fix.label() + "." : rejected);
    }
}
