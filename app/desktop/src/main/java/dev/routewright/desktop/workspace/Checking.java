package dev.routewright.desktop.workspace;

import dev.routewright.dataset.Dataset;
import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.job.Lane;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.check.DrawingChecks;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.check.Finding.Severity;
import dev.routewright.sim.check.DataChecks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps the list of findings true: what the drawing alone decides at once, what rows and results decide a moment later.
 */
public final class Checking {
    /** With more nodes even what the drawing alone decides takes too long for one frame, and comes a moment later. */
    private static final int LARGE = 300;

    /** What a check found, by what it looked at. */
    private record Found(List<Finding> drawing, List<Finding> rows) {}

    private final Workspace workspace;
    private final Jobs jobs;
    private Document checked = Document.EMPTY;
    private List<Finding> fromRows = List.of();

    public Checking(Workspace workspace, Jobs jobs) {
        this.workspace = workspace;
        this.jobs = jobs;
        workspace.on(Topic.DOCUMENT, this::documentChanged);
        workspace.on(Topic.DATASETS, this::startRows);
        workspace.on(Topic.RUN, this::startRows);
    }

    private void documentChanged() {
        Document now = workspace.document();
        boolean onlyMoved = now.withPlacement(checked.placement()).equals(checked);
        checked = now;
        if (!onlyMoved) {
            if (!isLarge(now)) {
                show(fromDrawing(now));
            }
            startRows();
        }
    }

    private static boolean isLarge(Document document) {
        return document.graph().nodes().size() > LARGE;
    }

    private void startRows() {
        Document document = workspace.document();
        Map<String, Dataset> datasets = workspace.datasets().all();
        Run run = workspace.run();
        boolean stale = workspace.isRunStale();
        jobs.start(
                Lane.CHECK,
                "Check",
                progress -> {
                    List<Finding> drawn = fromDrawing(document);
                    List<Finding> found = new ArrayList<>();
                    if (!datasets.isEmpty()) {
                        found.addAll(DataChecks.of(document, datasets));
                    }
                    if (run != null && !stale) {
                        found.addAll(DataChecks.ofResult(document, run.result()));
                    }
                    return new Found(drawn, found);
                },
                found -> {
                    fromRows = found.rows();
                    show(found.drawing());
                },
                e -> workspace.say("The dataset could not be checked: " + e.getMessage()));
    }

    /** What the drawing decides, and the troubles of datasets; true at once. */
    List<Finding> now() {
        return withTroubles(fromDrawing(workspace.document()));
    }

    private static List<Finding> fromDrawing(Document document) {
        return DrawingChecks.of(document, LocalDate.now());
    }

    private List<Finding> withTroubles(List<Finding> fromDrawing) {
        List<Finding> all = new ArrayList<>(fromDrawing);
        for (DatasetRef ref : workspace.document().datasets()) {
            String trouble = workspace.datasets().trouble(ref.id());
            if (trouble != null) {
                all.add(new Finding(
                        "dataset-unreadable",
                        Severity.ERROR,
                        null,
                        "The dataset '" + ref.id() + "' could not be read: "
                                + trouble.lines().findFirst().orElse(""),
                        "Maybe open it again with File, Open dataset, to see every problem."));
            }
        }
        return all;
    }

    private void show(List<Finding> fromDrawing) {
        List<Finding> all = withTroubles(fromDrawing);
        Set<Finding> known = new HashSet<>(all);
        fromRows.stream().filter(known::add).forEach(all::add);
        all.removeIf(
                f -> f.node() != null && !workspace.document().graph().nodes().containsKey(f.node()));
        workspace.setFindings(all);
    }
}
