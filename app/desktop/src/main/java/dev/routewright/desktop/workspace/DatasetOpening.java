package dev.routewright.desktop.workspace;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Splits;
import dev.routewright.dataset.source.DatasetReaders;
import dev.routewright.dataset.source.ReadOptions;
import dev.routewright.dataset.source.TableLook;
import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.job.Lane;
import dev.routewright.graph.DatasetRef;
import dev.routewright.study.Baselines;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Opens datasets to look at, and puts one into the document when asked to. */
public final class DatasetOpening {
    private final Workspace workspace;
    private final DatasetUse use;
    private final Jobs jobs;
    private final Dialogs dialogs;
    private final DatasetLoading loading;
    private final Consumer<OpenedDataset> show;
    private final Consumer<Path> unknown;
    private @Nullable Path lastFolder;

    /**
     * @param show opens the table of a dataset that was read
     * @param unknown takes a table whose columns no reader recognises
     */
    public DatasetOpening(
            Workspace workspace,
            Jobs jobs,
            Dialogs dialogs,
            DatasetLoading loading,
            Consumer<OpenedDataset> show,
            Consumer<Path> unknown) {
        this.use = new DatasetUse(workspace);
        this.unknown = unknown;
        this.workspace = workspace;
        this.jobs = jobs;
        this.dialogs = dialogs;
        this.loading = loading;
        this.show = show;
    }

    /** Asks for a file and opens it. */
    public void chooseFile() {
        open(dialogs.chooseDatasetFile(lastFolder));
    }

    /** Asks for a folder and opens it. */
    public void chooseFolder() {
        open(dialogs.chooseDatasetFolder(lastFolder));
    }

    /**
     * Reads a file or folder in the background and shows it, or asks what the columns of a table mean that no reader
     * recognises; shows every problem where it cannot be read.
     */
    public void open(@Nullable Path place) {
        if (place == null) {
            return;
        }
        lastFolder = place.toAbsolutePath().getParent();
        jobs.<Optional<OpenedDataset>>start(
                Lane.OPEN,
                "Read " + place.getFileName(),
                progress -> {
                    if (TableLook.isUnknownTable(place)) {
                        return Optional.empty();
                    }
                    Dataset dataset = DatasetReaders.read(place, ReadOptions.DEFAULT, progress);
                    progress.at(Double.NaN, "baselines");
                    progress.check();
                    return Optional.of(new OpenedDataset(
                            place, dataset.format(), dataset, Baselines.of(dataset, Splits.queries(dataset))));
                },
                opened -> opened.ifPresentOrElse(show, () -> unknown.accept(place)),
                e -> loading.report(String.valueOf(place.getFileName()), e));
    }

    /** Shows a dataset that the document uses already; its rows are not read again. */
    public void look(String id) {
        Dataset dataset = workspace.datasets().get(id);
        DatasetRef ref = workspace.document().datasets().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElse(null);
        if (dataset != null && ref != null) {
            jobs.start(
                    Lane.OPEN,
                    "Baselines of " + id,
                    progress -> new OpenedDataset(
                            Path.of(id), ref.format(), dataset, Baselines.of(dataset, Splits.queries(dataset))),
                    show,
                    e -> loading.report(id, e));
        }
    }

    /**
     * Puts a dataset that was opened into the document, as one undo step.
     *
     * @return null where it was done, else why not
     */
    public @Nullable String use(OpenedDataset opened) {
        return use.use(opened.place(), opened.dataset().name(), opened.format());
    }
}
