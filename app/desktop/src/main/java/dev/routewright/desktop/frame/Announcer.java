package dev.routewright.desktop.frame;

import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.job.Running;
import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.desktop.workspace.Run;
import dev.routewright.desktop.workspace.Topic;
import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * What happened last, for a reader who does not see the window: runs that start, end or go stale, selections, refusals.
 * It takes no room; each change of its accessible text is told to whatever reads the screen.
 */
public final class Announcer extends Region {
    private final Workspace workspace;
    private final Jobs jobs;
    private final ReadOnlyObjectProperty<Set<NodeId>> selection;
    private List<String> wasRunning = List.of();
    private @Nullable Run told;
    private boolean stale;

    /** @param selection the nodes that are selected on the canvas */
    public Announcer(Workspace workspace, Jobs jobs, ReadOnlyObjectProperty<Set<NodeId>> selection) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.selection = selection;
        setId("announcer");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleRoleDescription("status");
        setManaged(false);
        setMouseTransparent(true);
        say("Ready");
        workspace.on(Topic.NOTICE, () -> say(workspace.notice()));
        workspace.on(Topic.RUN, this::run);
        workspace.on(Topic.DOCUMENT, this::run);
        jobs.onChange(this::jobs);
        selection.addListener((o, was, is) -> selection());
    }

    private void say(String sentence) {
        if (!sentence.isBlank() && !sentence.equals(getAccessibleText())) {
            setAccessibleText(sentence);
        }
    }

    private void jobs() {
        List<String> now = jobs.running().stream().map(Running::title).toList();
        now.stream()
                .filter(title -> !wasRunning.contains(title))
                .findFirst()
                .ifPresent(title -> say(title + " started"));
        wasRunning = now;
    }

    private void run() {
        Run run = workspace.run();
        boolean staleNow = workspace.isRunStale();
        if (run != told && run != null) {
            say("Run done: quality "
                    + NumberWords.quality(run.result().summary().quality()) + " on "
                    + NumberWords.count(run.result().summary().rowSet().rows()) + " queries");
        } else if (run != null && staleNow && !stale) {
            say("The results are from before your changes");
        }
        told = run;
        stale = staleNow;
    }

    private void selection() {
        List<String> labels = selection.get().stream()
                .map(workspace.document().graph().nodes()::get)
                .filter(node -> node != null)
                .map(Node::label)
                .toList();
        say(
                labels.isEmpty()
                        ? "Nothing selected"
                        : labels.size() == 1 ? labels.getFirst() + " selected" : labels.size() + " nodes selected");
    }
}
