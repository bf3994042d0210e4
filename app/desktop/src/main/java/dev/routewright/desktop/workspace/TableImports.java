package dev.routewright.desktop.workspace;

import dev.routewright.dataset.source.ColumnMapping;
import dev.routewright.dataset.source.DatasetLoader;
import dev.routewright.dataset.source.MappingTrial;
import dev.routewright.dataset.source.TableLook;
import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.job.Lane;
import dev.routewright.desktop.job.Running;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Brings a table into the document whose columns a person names: looks at it, tries mappings on it, and uses one. */
public final class TableImports {
    private final Workspace workspace;
    private final Jobs jobs;
    private final Dialogs dialogs;
    private final DatasetLoading loading;
    private final DatasetUse use;
    private final BiConsumer<Path, TableLook> show;
    private Consumer<@Nullable Running> watcher = running -> {};
    private @Nullable Path lastFolder;

    /** @param show opens the window in which a person names the columns of a table that was looked at */
    public TableImports(
            Workspace workspace,
            Jobs jobs,
            Dialogs dialogs,
            DatasetLoading loading,
            DatasetUse use,
            BiConsumer<Path, TableLook> show) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.dialogs = dialogs;
        this.loading = loading;
        this.use = use;
        this.show = show;
        jobs.onChange(() -> watcher.accept(jobs.running(Lane.IMPORT)));
    }

    /** Asks for a table and opens it. */
    public void choose() {
        Path table = dialogs.chooseTable(lastFolder);
        if (table != null) {
            open(table);
        }
    }

    /** Looks at a table in the background and shows its columns; shows every problem where that is not possible. */
    public void open(Path table) {
        lastFolder = table.toAbsolutePath().getParent();
        if (!TableLook.isTable(table)) {
            dialogs.showProblems(
                    table.getFileName() + " cannot be imported",
                    List.of("It is no file that ends in .csv,"
                            + " .tsv, .jsonl, .ndjson or .parquet. Maybe open it as a dataset, or save it as one of"
                            + " these."),
                    1);
            return;
        }
        jobs.start(
                Lane.OPEN,
                "Look at " + table.getFileName(),
                progress -> TableLook.of(table, progress),
                look -> show.accept(table, look),
                e -> loading.report(String.valueOf(table.getFileName()), e));
    }

    /** Is told what a trial does, and null when it ended; one watcher at a time. */
    public void watch(Consumer<@Nullable Running> newWatcher) {
        watcher = newWatcher;
    }

    /** Reads a table as a mapping says, in the background; replaces a trial that still runs. */
    public void tryOut(Path table, ColumnMapping mapping, Consumer<MappingTrial> done, Consumer<Exception> failed) {
        jobs.start(
                Lane.IMPORT,
                "Read " + table.getFileName(),
                progress -> MappingTrial.of(table, mapping, progress),
                done,
                failed);
    }

    /** Stops what {@link #tryOut} began. */
    public void stop() {
        watcher = running -> {};
        jobs.cancel(Lane.IMPORT);
    }

    /**
     * Puts a table into the document with its mapping, as one undo step.
     *
     * @param name what the dataset's id is made from
     * @return null where it was done, else why not
     */
    public @Nullable String use(Path table, String name, ColumnMapping mapping) {
        String wrong = use.use(table, name, DatasetLoader.MAPPED + mapping.text());
        if (wrong == null && QueriesUsed.query(workspace.document()) != null) {
            workspace.say(table.getFileName() + " is imported, and the Query uses it.");
        }
        return wrong;
    }
}
