package dev.routewright.desktop.workspace;

import dev.routewright.dataset.BadDataset;
import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.source.DatasetLoader;
import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.job.Lane;
import dev.routewright.graph.DatasetRef;
import dev.routewright.run.Progress;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the datasets that the open document names, in the background, whenever it names other ones. */
public final class DatasetLoading {
    private final Workspace workspace;
    private final Jobs jobs;
    private final Dialogs dialogs;
    private List<DatasetRef> seen = List.of();

    public DatasetLoading(Workspace workspace, Jobs jobs, Dialogs dialogs) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.dialogs = dialogs;
        workspace.on(Topic.DOCUMENT, this::look);
        workspace.on(Topic.DATASETS, this::next);
    }

    private void look() {
        List<DatasetRef> now = workspace.document().datasets();
        if (!now.equals(seen)) {
            seen = now;
            workspace.datasets().keepOnly(now.stream().map(DatasetRef::id).toList());
            workspace.datasetsChanged();
        }
    }

    /** Reads the first one that was not tried yet; the next follows when it is there. */
    private void next() {
        if (jobs.running(Lane.LOAD) != null) {
            return;
        }
        for (DatasetRef ref : workspace.document().datasets()) {
            if (!workspace.datasets().wasTried(ref)) {
                start(ref);
                return;
            }
        }
    }

    private void start(DatasetRef ref) {
        Path folder = workspace.folder();
        jobs.start(
                Lane.LOAD,
                "Read " + ref.id(),
                p -> load(ref, folder, p),
                dataset -> {
                    if (isStillNamed(ref)) {
                        workspace.datasets().put(ref, dataset);
                    }
                    workspace.datasetsChanged();
                },
                e -> {
                    if (isStillNamed(ref)) {
                        workspace.datasets().putTrouble(ref, String.valueOf(e.getMessage()));
                        report(ref.path(), e);
                    }
                    workspace.datasetsChanged();
                });
    }

    private boolean isStillNamed(DatasetRef ref) {
        return workspace.document().datasets().contains(ref);
    }

    private static Dataset load(DatasetRef ref, @Nullable Path folder, Progress progress) throws Exception {
        return DatasetLoader.load(ref, folder, progress);
    }

    /** Shows why a dataset could not be read, problem by problem. */
    void report(String what, Exception e) {
        if (e instanceof BadDataset bad) {
            dialogs.showProblems(
                    "The dataset " + what + " cannot be read",
                    bad.problems().stream().map(Object::toString).toList(),
                    bad.count());
        } else {
            dialogs.showProblems("The dataset " + what + " cannot be read", List.of(String.valueOf(e.getMessage())), 1);
        }
    }
}
