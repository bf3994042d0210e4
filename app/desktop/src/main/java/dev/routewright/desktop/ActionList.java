package dev.routewright.desktop;

import dev.routewright.desktop.action.Actions;
import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.workspace.DatasetOpening;
import dev.routewright.desktop.workspace.Documents;
import dev.routewright.desktop.workspace.Runs;
import dev.routewright.desktop.workspace.Sweeps;
import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.editor.GraphEditor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every action of the main window, with its keys and when it is possible. */
final class ActionList {
    private ActionList() {}

    static void addFile(
            Actions to, Workspace workspace, Documents documents, DatasetOpening datasets, Runnable export, Runnable quit) {
        to.add("new", "New", "Shortcut+N", documents::makeNew)
                .add("open", "Open…", "Shortcut+O", documents::open)
                .add("open-sample", "Open sample", null, documents::openSample)
                .add("open-dataset", "Open dataset…", "Shortcut+Shift+O", datasets::chooseFile)
                .add("open-dataset-folder", "Open dataset folder…", null, datasets::chooseFolder)
                .add("save", "Save", "Shortcut+S", documents::save)
                .add("save-as", "Save as…", "Shortcut+Shift+S", documents::saveAs)
                .add("export", () -> "Export…", "Shortcut+E", () -> ifEmpty(workspace), export)
                .add("quit", "Quit", "Shortcut+Q", quit);
    }

    static void addEdit(Actions to, Workspace workspace, GraphEditor editor) {
        to.add("undo", () -> titled("Undo", workspace.history().undoLabel()), "Shortcut+Z",
                        () -> workspace.history().canUndo() ? null : "There is nothing to undo.",
                        () -> workspace.history().undo())
                .add("redo", () -> titled("Redo", workspace.history().redoLabel()), "Shortcut+Shift+Z",
                        () -> workspace.history().canRedo() ? null : "There is nothing to redo.",
                        () -> workspace.history().redo())
                .add("delete", () -> "Delete", null,
                        () -> editor.selection().isEmpty() && editor.selectedEdgeProperty().get() == null
                                ? "Nothing is selected." : null,
                        editor::deleteSelection)
                .add("select-all", () -> "Select all", null, () -> ifEmpty(workspace), editor::selectAll);
    }

    static void addView(Actions to, GraphEditor editor) {
        to.add("zoom-fit", "Zoom to fit", "Shortcut+1", editor::zoomToFit)
                .add("zoom-100", "Zoom to 100 %", "Shortcut+0", () -> editor.zoomTo(1));
    }

    static void addRun(Actions to, Workspace workspace, Jobs jobs, Runs runs, Sweeps sweeps) {
        to.add("run", () -> "Run", "Shortcut+R", () -> Runs.whyNot(workspace), runs::run)
                .add("sweep", () -> "Sweep", "Shortcut+Shift+R", () -> Sweeps.whyNot(workspace), sweeps::sweep)
                .add("cancel", () -> "Cancel", "Shortcut+PERIOD",
                        () -> jobs.running().isEmpty() ? "Nothing is running." : null,
                        () -> jobs.running().forEach(r -> jobs.cancel(r.lane())));
    }

    static void addHelp(Actions to, Windows windows) {
        to.add("shortcuts", "Shortcuts", "F1", () -> windows.shortcuts(to))
                .add("about", "About Routewright", null, windows::about);
    }

    private static @Nullable String ifEmpty(Workspace workspace) {
        return workspace.document().graph().nodes().isEmpty()
                ? "The drawing is empty. Drag a Query onto the canvas first." : null;
    }

    private static String titled(String verb, @Nullable String what) {
        return what == null ? verb : verb + " " + what.substring(0, 1).toLowerCase(Locale.ROOT) + what.substring(1);
    }
}
