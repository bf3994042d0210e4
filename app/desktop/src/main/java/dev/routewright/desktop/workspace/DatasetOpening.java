package dev.routewright.desktop.workspace;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.source.DatasetReaders;
import dev.routewright.dataset.source.ReadOptions;
import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.job.Lane;
import dev.routewright.dataset.Splits;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Query;
import dev.routewright.graph.edit.Edit;
import dev.routewright.run.ArchitectureException;
import dev.routewright.study.Baselines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Opens datasets to look at, and puts one into the document when asked to. */
@ArchitectureException(reason = "Using a dataset sets it on the Query, the one kind that names datasets.")
public final class DatasetOpening {
    private final Workspace workspace;
    private final Jobs jobs;
    private final Dialogs dialogs;
    private final DatasetLoading loading;
    private final Consumer<OpenedDataset> show;
    private @Nullable Path lastFolder;

    /** @param show opens the table of a dataset that was read */
    public DatasetOpening(
            Workspace workspace, Jobs jobs, Dialogs dialogs, DatasetLoading loading, Consumer<OpenedDataset> show) {
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

    /** Reads a file or folder in the background and shows it; shows every problem where it cannot be read. */
    public void open(@Nullable Path place) {
        if (place == null) {
            return;
        }
        lastFolder = place.toAbsolutePath().getParent();
        jobs.start(Lane.OPEN, "Read " + place.getFileName(), progress -> {
            Dataset dataset = DatasetReaders.read(place, ReadOptions.DEFAULT, progress);
            progress.at(Double.NaN, "baselines");
            progress.check();
            return new OpenedDataset(place, dataset, Baselines.of(dataset, Splits.queries(dataset)));
        }, show, e -> loading.report(String.valueOf(place.getFileName()), e));
    }

    /** Shows a dataset that the document uses already; its rows are not read again. */
    public void look(String id) {
        Dataset dataset = workspace.datasets().get(id);
        DatasetRef ref = workspace.document().datasets().stream().filter(r -> r.id().equals(id)).findFirst().orElse(null);
        if (dataset != null && ref != null) {
            jobs.start(Lane.OPEN, "Baselines of " + id, progress -> new OpenedDataset(Path.of(id), dataset,
                    Baselines.of(dataset, Splits.queries(dataset))), show,
                    e -> loading.report(id, e));
        }
    }

    /**
     * Names a dataset in the document and sets it on the Query, as one undo step.
     *
     * @return null where it was done, else why not
     */
    public @Nullable String use(OpenedDataset opened) {
        String written = Paths.written(opened.place(), workspace.folder());
        List<DatasetRef> refs = new ArrayList<>(workspace.document().datasets());
        DatasetRef ref = refs.stream().filter(r -> r.path().equals(written)).findFirst().orElse(null);
        List<Edit> edits = new ArrayList<>();
        if (ref == null) {
            ref = new DatasetRef(unusedId(opened.dataset().name(), refs), written, opened.dataset().format(),
                    DatasetRef.Split.Hashed.standard());
            refs.add(ref);
            edits.add(new Edit.SetDatasets(refs));
        }
        Query query = QueriesUsed.query(workspace.document());
        if (query != null) {
            edits.add(new Edit.SetNode(query.withDataset(ref.id())));
        }
        String wrong = workspace.perform("Use dataset " + ref.id(), edits);
        if (wrong == null && query == null) {
            workspace.say("The dataset is in the document. Add a Query to send its rows through the graph.");
        }
        return wrong;
    }

    private static String unusedId(String name, List<DatasetRef> refs) {
        String stem = Paths.fileName(name.replaceFirst("\\.(csv|tsv|jsonl?|parquet)$", ""));
        String id = stem;
        for (int i = 2; isTaken(id, refs); i++) {
            id = stem + "-" + i;
        }
        return id;
    }

    private static boolean isTaken(String id, List<DatasetRef> refs) {
        return refs.stream().anyMatch(r -> r.id().equals(id));
    }
}
