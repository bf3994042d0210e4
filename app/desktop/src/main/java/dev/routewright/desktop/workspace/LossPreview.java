package dev.routewright.desktop.workspace;

import dev.routewright.dataset.Dataset;
import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.job.Lane;
import dev.routewright.export.Bundle;
import dev.routewright.export.ExportContext;
import dev.routewright.export.ExportEvidence;
import dev.routewright.export.ExportOptions;
import dev.routewright.export.Exporters;
import dev.routewright.export.Loss;
import dev.routewright.export.NotExportable;
import dev.routewright.export.Target;
import dev.routewright.graph.Document;
import dev.routewright.graph.check.DrawingChecks;
import dev.routewright.sim.EdgeStats;
import dev.routewright.sim.replay.Returns;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what Portkey cannot say about the drawing up to date, and makes bundles for the export dialog. */
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
                progress -> losses(document, datasets, evidence),
                workspace::setLosses,
                e -> workspace.setLosses(List.of()));
    }

    private static List<Loss> losses(Document document, Map<String, Dataset> datasets, ExportEvidence evidence) {
        if (FindingWords.stopARun(DrawingChecks.of(document))) {
            return List.of();
        }
        try {
            return bundle(Target.PORTKEY, document, datasets, evidence).losses();
        } catch (NotExportable refused) {
            // Such as a drawing that unrolls to too many targets: the export says so when a person asks for it.
            return List.of();
        }
    }

    /** A bundle as the command line makes it. */
    public static Bundle bundle(
            Target target, Document document, Map<String, Dataset> datasets, ExportEvidence evidence) {
        return Exporters.export(
                target, document, new ExportContext(datasets, evidence, ExportOptions.DEFAULT, new Returns(Runs.SEED)));
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
