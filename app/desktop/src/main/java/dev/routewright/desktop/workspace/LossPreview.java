package dev.routewright.desktop.workspace;

import dev.routewright.dataset.Dataset;
import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.job.Lane;
import dev.routewright.export.ExportEvidence;
import dev.routewright.export.Loss;
import dev.routewright.export.NotExportable;
import dev.routewright.export.Target;
import dev.routewright.graph.Document;
import dev.routewright.graph.check.DrawingChecks;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.sim.EdgeStats;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what Portkey cannot say about the drawing up to date. */
public final class LossPreview {
    private final Workspace workspace;
    private final Jobs jobs;
    private @Nullable RoutingIdentity shown;
    private @Nullable Run shownRun;

    public LossPreview(Workspace workspace, Jobs jobs) {
        this.workspace = workspace;
        this.jobs = jobs;
        workspace.on(Topic.DOCUMENT, this::look);
        workspace.on(Topic.RUN, this::look);
    }

    /** Not while a gesture is under way: its last state is what counts, and a frame must not wait for an export. */
    private void look() {
        if (workspace.history().isInTransaction()) {
            return;
        }
        RoutingIdentity now = RoutingIdentity.of(workspace.document());
        if (now.equals(shown) && workspace.run() == shownRun) {
            return;
        }
        shown = now;
        shownRun = workspace.run();
        Document document = workspace.document();
        Map<String, Dataset> datasets = workspace.datasets().all();
        ExportEvidence evidence = evidence(workspace);
        jobs.start(
                Lane.LOSSES,
                "Export preview",
                progress -> losses(document, datasets, evidence, progress),
                workspace::setLosses,
                e -> workspace.setLosses(List.of()));
    }

    private static List<Loss> losses(
            Document document, Map<String, Dataset> datasets, ExportEvidence evidence, Progress progress)
            throws Cancelled {
        if (FindingWords.stopARun(DrawingChecks.of(document))) {
            return List.of();
        }
        try {
            return ExportMaking.bundle(Target.PORTKEY, document, datasets, evidence, progress)
                    .losses();
        } catch (NotExportable refused) {
            // Such as a drawing that unrolls to too many targets: the export says so when a person asks for it.
            return List.of();
        }
    }

    /** Counts of the last run, where it is a run of the drawing as it stands. */
    public static ExportEvidence evidence(Workspace workspace) {
        Run run = workspace.run();
        return run == null || workspace.isRunStale() ? ExportEvidence.NONE : evidence(run);
    }

    /** Counts of a run. */
    public static ExportEvidence evidence(Run run) {
        ExportEvidence.Builder counts = ExportEvidence.collect();
        for (EdgeStats edge : run.result().edges()) {
            counts.edge(edge.from(), edge.exit(), edge.count());
        }
        return counts.done();
    }
}
