package dev.routewright.desktop.workspace;

import dev.routewright.dataset.Dataset;
import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.job.Lane;
import dev.routewright.desktop.job.Running;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.check.Finding;
import dev.routewright.plan.PlanRefused;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.sim.dispatch.DesignRun;
import dev.routewright.study.Comparing;
import dev.routewright.study.Comparison;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares the open design with another one, on the open document's datasets for both. */
public final class Comparisons {
    private final Workspace workspace;
    private final Jobs jobs;
    private final Dialogs dialogs;

    public Comparisons(Workspace workspace, Jobs jobs, Dialogs dialogs) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.dialogs = dialogs;
    }

    /** Why a comparison cannot even be asked for, or null. */
    public static @Nullable String whyNot(Workspace workspace) {
        Document document = workspace.document();
        DatasetRef ref = QueriesUsed.ref(document);
        if (document.graph().nodes().isEmpty()) {
            return "The drawing is empty. Drag a Query onto the canvas first.";
        }
        if (ref == null) {
            return "No Query names a dataset. Open a dataset and use it in this document first.";
        }
        if (workspace.datasets().get(ref.id()) == null) {
            return workspace.datasets().trouble(ref.id()) == null
                    ? "The dataset is still being read."
                    : "The dataset '" + ref.id() + "' could not be read. Maybe open it again to see every problem.";
        }
        return null;
    }

    /** Whether the open document's queries are divided into rows for training, searching and reporting. */
    public static boolean isDivided(Workspace workspace) {
        DatasetRef ref = QueriesUsed.ref(workspace.document());
        return ref != null && !(ref.split() instanceof DatasetRef.Split.None);
    }

    /** What the open design and another one are called when they are compared. */
    public Compared.Names names(OtherDesign other) {
        return Compared.Names.of(workspace, other);
    }

    /** Whether another design names other datasets or splits than the open one, which are left aside. */
    public boolean leavesAside(OtherDesign other) {
        return !other.readsTheSame(workspace.document(), workspace.folder());
    }

    /**
     * Asks for another document and reads it aside.
     *
     * @param show gets it; is not called where the person names none or where it cannot be read
     */
    public void choose(Consumer<OtherDesign> show) {
        Path file = dialogs.chooseDocument(workspace.folder());
        if (file == null) {
            return;
        }
        jobs.start(
                Lane.COMPARE,
                "Read " + file.getFileName(),
                progress -> {
                    progress.at(Double.NaN, "reading");
                    DocumentOnDisk read = DocumentOnDisk.read(file);
                    return new OtherDesign(read.document(), read.file());
                },
                show,
                e -> DocumentOnDisk.refuse(dialogs, file.getFileName() + " cannot be compared with", e));
    }

    /**
     * Compares the drawing as it stands with another design.
     *
     * @param part which rows; null for the report rows, or all where the split does not divide them
     * @param refused gets why the two cannot be compared, a paragraph each
     */
    public void compare(
            OtherDesign other, @Nullable SplitPart part, Consumer<Compared> done, Consumer<List<String>> refused) {
        Document document = workspace.document();
        Document against = other.document().withDatasets(document.datasets());
        Map<String, Dataset> datasets = workspace.datasets().all();
        boolean synthetic = document.synthetic() || datasets.values().stream().anyMatch(Dataset::synthetic);
        boolean otherDatasets = leavesAside(other);
        Compared.Names names = names(other);
        jobs.start(
                Lane.COMPARE,
                "Compare",
                progress -> {
                    Pair pair = new Pair(document, against, names, datasets, part);
                    return new Compared(document, names, pair.compared(progress), otherDatasets, synthetic);
                },
                done,
                e -> refused.accept(
                        e instanceof PlanRefused plan
                                ? plan.findings().stream()
                                        .map(f -> f.says() + " " + f.fix())
                                        .toList()
                                : List.of("The comparison failed: " + e.getMessage())));
    }

    /** What runs of it, reading included; null where nothing does. */
    public @Nullable Running running() {
        return jobs.running(Lane.COMPARE);
    }

    public void cancel() {
        jobs.cancel(Lane.COMPARE);
    }

    /** Is run after every start, end, cancel and step forward. */
    public void onChange(Runnable listener) {
        jobs.onChange(listener);
    }

    /** Two designs that are about to be compared. */
    private record Pair(
            Document document,
            Document against,
            Compared.Names names,
            Map<String, Dataset> datasets,
            @Nullable SplitPart part) {

        Comparison compared(Progress progress) throws PlanRefused, Cancelled {
            try {
                return Comparing.of(document, against, datasets, part, Runs.SEED, progress);
            } catch (PlanRefused e) {
                List<Finding> all = new ArrayList<>(refusals(document, names.design()));
                all.addAll(refusals(against, names.other()));
                throw all.isEmpty() ? e : new PlanRefused(all);
            }
        }

        /** What stops one of the two alone, with its name. */
        private List<Finding> refusals(Document one, String name) {
            try {
                DesignRun.request(one, datasets, part, Runs.SEED);
                return List.of();
            } catch (PlanRefused e) {
                return e.findings().stream()
                        .map(finding -> named(finding, one, name))
                        .toList();
            }
        }

        private static Finding named(Finding finding, Document one, String name) {
            Node node = finding.node() == null ? null : one.graph().nodes().get(finding.node());
            return new Finding(
                    finding.code(),
                    finding.severity(),
                    finding.node(),
                    name + (node == null ? "" : ", at " + node.label()) + ": " + finding.says(),
                    finding.fix());
        }
    }
}
