package dev.routewright.desktop.workspace;

import dev.routewright.dataset.Dataset;
import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.job.Lane;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.plan.PlanRefused;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.dispatch.DesignRun;
import dev.routewright.study.AssumedRanges;
import dev.routewright.study.Intervals;
import dev.routewright.study.RunSpread;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the design as it stands. */
public final class Runs {
    /** One seed for every run, so that two designs meet the same luck. */
    static final long SEED = 1;

    private final Workspace workspace;
    private final Jobs jobs;
    private final Checking checking;
    private final Runnable showFindings;

    /** @param showFindings opens the list of findings */
    public Runs(Workspace workspace, Jobs jobs, Checking checking, Runnable showFindings) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.checking = checking;
        this.showFindings = showFindings;
    }

    /** Why a run cannot even be asked for, or null. */
    public static @Nullable String whyNot(Workspace workspace) {
        Document document = workspace.document();
        if (document.graph().nodes().isEmpty()) {
            return "The drawing is empty. Drag a Query onto the canvas first.";
        }
        for (DatasetRef ref : document.datasets()) {
            if (workspace.datasets().get(ref.id()) == null
                    && workspace.datasets().trouble(ref.id()) == null) {
                return "The dataset is still being read.";
            }
        }
        return null;
    }

    /** Checks, then runs; where something stops it, the findings are shown instead. */
    public void run() {
        workspace.setFindings(checking.now());
        if (FindingWords.stopARun(workspace.findings())) {
            workspace.say("Not run: " + FindingWords.count(workspace.findings()) + ".");
            showFindings.run();
            return;
        }
        Document document = workspace.document();
        Map<String, Dataset> datasets = workspace.datasets().all();
        boolean synthetic = datasets.values().stream().anyMatch(Dataset::synthetic);
        workspace.say("");
        jobs.start(
                Lane.RUN,
                "Run",
                progress -> DesignRun.run(document, datasets, SEED, progress),
                result -> {
                    workspace.setRun(new Run(document, result, synthetic || document.synthetic()));
                    spread(document, datasets, result);
                },
                this::refused);
    }

    /** How far the totals could be off is worked out after they are shown, because it takes many runs. */
    private void spread(Document document, Map<String, Dataset> datasets, SimulationResult result) {
        jobs.start(
                Lane.SPREAD,
                "Intervals",
                progress -> new RunSpread(
                        Intervals.of(
                                DesignRun.request(document, datasets, null, SEED),
                                Intervals.RESAMPLES,
                                Intervals.REPLICATIONS,
                                progress),
                        AssumedRanges.of(document, datasets, result.summary(), SEED, progress)),
                spread -> {
                    Run now = workspace.run();
                    if (now != null && now.result() == result) {
                        workspace.setSpread(spread);
                    }
                },
                this::refused);
    }

    void refused(Exception e) {
        if (e instanceof PlanRefused refused) {
            workspace.setFindings(refused.findings());
            workspace.say("Not run: " + FindingWords.count(refused.findings()) + ".");
            showFindings.run();
        } else {
            workspace.say("The run failed: " + e.getMessage());
        }
    }
}
