package dev.routewright.desktop;

import static java.util.Map.entry;

import dev.routewright.desktop.action.Actions;
import dev.routewright.desktop.action.Category;
import dev.routewright.desktop.action.Scope;
import dev.routewright.desktop.arranging.Aligning;
import dev.routewright.desktop.arranging.Arranging;
import dev.routewright.desktop.arranging.Line;
import dev.routewright.desktop.catalog.CatalogWindows;
import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.theme.MotionChoice;
import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.desktop.workspace.Comparisons;
import dev.routewright.desktop.workspace.DatasetOpening;
import dev.routewright.desktop.workspace.Documents;
import dev.routewright.desktop.workspace.LargeExample;
import dev.routewright.desktop.workspace.Messages;
import dev.routewright.desktop.workspace.Runs;
import dev.routewright.desktop.workspace.SampleDocument;
import dev.routewright.desktop.workspace.Sweeps;
import dev.routewright.desktop.workspace.TableImports;
import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.editor.GraphEditor;
import dev.routewright.editor.gesture.CanvasCommand;
import dev.routewright.editor.layout.Layout;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Every action of the main window, with its keys and when it is possible. */
final class ActionList {
    private static final Map<String, String> EXAMPLE_WORDS = Map.ofEntries(
            entry("query", "Query, where traffic enters"),
            entry("task", "Task"),
            entry("router", "Router"),
            entry("guard", "Guard"),
            entry("cache", "Cache"),
            entry("llm", "Model with retries and a fallback"),
            entry("agent", "Agent"),
            entry("tool", "Tool"),
            entry("person", "Person"),
            entry("verifier", "Verifier"),
            entry("fan", "Parallel, hedged"),
            entry("parts", "Parallel over parts"),
            entry("join", "Join by vote"),
            entry("loop", "Loop until accepted"),
            entry("steps", "Loop over steps"),
            entry("answer", "Answer, refused or tried out"));

    private ActionList() {}

    static void addFile(
            Actions to,
            Workspace workspace,
            Documents documents,
            RecentMenu recent,
            DatasetOpening datasets,
            TableImports tables,
            Runnable export,
            Runnable quit) {
        to.add(Category.FILE, "new", "New", "Shortcut+N", documents::makeNew)
                .add(Category.FILE, "open", "Open…", "Shortcut+O", documents::open)
                .add(
                        Category.FILE,
                        "open-latest",
                        () -> "Open latest document",
                        "Shortcut+Alt+O",
                        recent::whyNot,
                        recent::openLatest)
                .add(Category.FILE, "clear-recent", () -> "Clear recent documents", null, recent::whyNot, recent::clear)
                .add(Category.FILE, "open-sample", "Open sample", null, documents::openSample)
                .add(Category.FILE, "open-dataset", "Open dataset…", "Shortcut+Shift+O", datasets::chooseFile)
                .add(Category.FILE, "open-dataset-folder", "Open dataset folder…", null, datasets::chooseFolder)
                .add(Category.FILE, "import-table", "Import table…", "Shortcut+Shift+I", tables::choose)
                .add(Category.FILE, "save", "Save", "Shortcut+S", documents::save)
                .add(Category.FILE, "save-as", "Save as…", "Shortcut+Shift+S", documents::saveAs)
                .add(Category.FILE, "export", () -> "Export…", "Shortcut+E", () -> ifEmpty(workspace), export)
                .add(Category.FILE, "quit", "Quit", "Shortcut+Q", quit);
    }

    static void addExamples(Actions to, Documents documents) {
        for (String example : SampleDocument.EXAMPLES) {
            to.add(
                    Category.HELP,
                    "example-" + example,
                    "Example: " + EXAMPLE_WORDS.getOrDefault(example, example),
                    null,
                    () -> documents.openCopy(SampleDocument.example(example)));
        }
        for (LargeExample example : LargeExample.all()) {
            to.add(
                    Category.HELP,
                    "example-" + example.word(),
                    "Example: " + example.says(),
                    null,
                    () -> documents.openCopy(example));
        }
    }

    static void addEdit(Actions to, Workspace workspace, GraphEditor editor) {
        UndoSteps steps = new UndoSteps(workspace, editor::reveal);
        to.add(
                        Category.EDIT,
                        "undo",
                        () -> titled("Undo", workspace.history().undoLabel()),
                        "Shortcut+Z",
                        () -> workspace.history().canUndo() ? null : "There is nothing to undo.",
                        steps::undo)
                .add(
                        Category.EDIT,
                        "redo",
                        () -> titled("Redo", workspace.history().redoLabel()),
                        "Shortcut+Shift+Z, Shortcut+Y",
                        () -> workspace.history().canRedo() ? null : "There is nothing to redo.",
                        steps::redo);
        List.of(
                        CanvasCommand.CUT,
                        CanvasCommand.COPY,
                        CanvasCommand.PASTE,
                        CanvasCommand.PASTE_WIRED,
                        CanvasCommand.DELETE,
                        CanvasCommand.DELETE_RECONNECT,
                        CanvasCommand.RENAME,
                        CanvasCommand.DUPLICATE,
                        CanvasCommand.SELECT_ALL,
                        CanvasCommand.SELECT_UPSTREAM,
                        CanvasCommand.SELECT_DOWNSTREAM,
                        CanvasCommand.SELECT_CONNECTED,
                        CanvasCommand.SELECT_FOCUSED,
                        CanvasCommand.TOGGLE_FOCUSED)
                .forEach(command -> to.add(Category.EDIT, Scope.CANVAS, command, editor));
    }

    static void addCatalog(Actions to, CatalogWindows catalog) {
        to.add(Category.EDIT, "catalog", "Catalog…", "Shortcut+Shift+G", catalog::showCatalog)
                .add(Category.EDIT, "price-list", "Add profiles from a price list…", null, catalog::showPrices);
    }

    static void addGraph(Actions to, GraphEditor editor) {
        List.of(
                        CanvasCommand.QUICK_ADD,
                        CanvasCommand.CONNECT,
                        CanvasCommand.PLACE_QUERY,
                        CanvasCommand.PLACE_TASK,
                        CanvasCommand.PLACE_ROUTER,
                        CanvasCommand.PLACE_GUARD,
                        CanvasCommand.PLACE_CACHE,
                        CanvasCommand.PLACE_VERIFIER,
                        CanvasCommand.PLACE_LLM,
                        CanvasCommand.PLACE_AGENT,
                        CanvasCommand.PLACE_TOOL,
                        CanvasCommand.PLACE_PERSON,
                        CanvasCommand.PLACE_FAN,
                        CanvasCommand.PLACE_JOIN,
                        CanvasCommand.PLACE_LOOP,
                        CanvasCommand.PLACE_ANSWER,
                        CanvasCommand.WALK_RIGHT,
                        CanvasCommand.WALK_LEFT,
                        CanvasCommand.WALK_UP,
                        CanvasCommand.WALK_DOWN,
                        CanvasCommand.EDGE_AHEAD,
                        CanvasCommand.EDGE_BEHIND,
                        CanvasCommand.BACK,
                        CanvasCommand.FORWARD,
                        CanvasCommand.NUDGE_LEFT,
                        CanvasCommand.NUDGE_RIGHT,
                        CanvasCommand.NUDGE_UP,
                        CanvasCommand.NUDGE_DOWN,
                        CanvasCommand.NUDGE_FAR_LEFT,
                        CanvasCommand.NUDGE_FAR_RIGHT,
                        CanvasCommand.NUDGE_FAR_UP,
                        CanvasCommand.NUDGE_FAR_DOWN)
                .forEach(command -> to.add(Category.GRAPH, Scope.CANVAS, command, editor));
    }

    static void addArrange(Actions to, GraphEditor editor, Arranging arranging, Aligning aligning) {
        to.add(
                        Category.GRAPH,
                        "arrange-layers",
                        () -> "Arrange in layers",
                        "Shortcut+Shift+L",
                        arranging::whyNot,
                        () -> arranging.arrange(Layout.layered()))
                .add(
                        Category.GRAPH,
                        "arrange-force",
                        () -> "Arrange by force",
                        null,
                        arranging::whyNot,
                        () -> arranging.arrange(Layout.force()))
                .add(Category.GRAPH, Scope.CANVAS, CanvasCommand.PIN, editor);
        for (Line line : Line.values()) {
            to.add(
                    Category.GRAPH,
                    "align-" + line.words(),
                    () -> "Align " + line.words(),
                    null,
                    aligning::whyNotAlign,
                    () -> aligning.align(line));
        }
        to.add(
                        Category.GRAPH,
                        "distribute-across",
                        () -> "Distribute across",
                        null,
                        aligning::whyNotDistribute,
                        () -> aligning.distribute(true))
                .add(
                        Category.GRAPH,
                        "distribute-down",
                        () -> "Distribute down",
                        null,
                        aligning::whyNotDistribute,
                        () -> aligning.distribute(false));
    }

    static void addView(
            Actions to, GraphEditor editor, Supplier<ThemeChoice> theme, Consumer<ThemeChoice> chooseTheme) {
        List.of(
                        CanvasCommand.GO_TO,
                        CanvasCommand.ZOOM_IN,
                        CanvasCommand.ZOOM_OUT,
                        CanvasCommand.ZOOM_100,
                        CanvasCommand.ZOOM_FIT,
                        CanvasCommand.ZOOM_SELECTION)
                .forEach(command -> to.add(Category.VIEW, Scope.WINDOW, command, editor));
        for (ThemeChoice choice : ThemeChoice.values()) {
            to.addToggle(
                    Category.VIEW,
                    "theme-" + choice.name().toLowerCase(Locale.ROOT),
                    choice.words() + " theme",
                    null,
                    () -> null,
                    () -> theme.get() == choice,
                    () -> chooseTheme.accept(choice));
        }
    }

    static void addReading(
            Actions to, CanvasRegion canvas, Supplier<MotionChoice> motion, Consumer<MotionChoice> chooseMotion) {
        to.add(
                Category.VIEW,
                "outline",
                () -> canvas.isOutlineShown() ? "Hide outline" : "Show outline",
                "Shortcut+Shift+T",
                () -> null,
                canvas::toggleOutline);
        for (MotionChoice choice : MotionChoice.values()) {
            to.addToggle(
                    Category.VIEW,
                    "motion-" + choice.name().toLowerCase(Locale.ROOT),
                    choice.words(),
                    null,
                    () -> null,
                    () -> motion.get() == choice,
                    () -> chooseMotion.accept(choice));
        }
    }

    static void addRun(Actions to, Workspace workspace, Jobs jobs, Runs runs, Sweeps sweeps, Runnable compare) {
        to.add(Category.RUN, "run", () -> "Run", "Shortcut+R", () -> Runs.whyNot(workspace), runs::run)
                .add(
                        Category.RUN,
                        "sweep",
                        () -> "Sweep",
                        "Shortcut+Shift+R",
                        () -> Sweeps.whyNot(workspace),
                        sweeps::sweep)
                .add(
                        Category.RUN,
                        "compare",
                        () -> "Compare with…",
                        "Shortcut+Shift+M",
                        () -> Comparisons.whyNot(workspace),
                        compare)
                .add(
                        Category.RUN,
                        "cancel",
                        () -> "Cancel",
                        "Shortcut+PERIOD",
                        () -> jobs.running().isEmpty() ? "Nothing is running." : null,
                        () -> jobs.running().forEach(r -> jobs.cancel(r.lane())));
    }

    static void addFindings(Actions to, FindingWalk walk) {
        to.add(Category.VIEW, "next-finding", () -> "Next finding", "F8", walk::whyNot, walk::next)
                .add(
                        Category.VIEW,
                        "previous-finding",
                        () -> "Previous finding",
                        "Shift+F8",
                        walk::whyNot,
                        walk::previous)
                .add(
                        Category.EDIT,
                        "fix-finding",
                        () -> "Fix this finding",
                        "Shortcut+F8",
                        walk::whyNotMend,
                        walk::mend);
    }

    static void addHelp(Actions to, Windows windows, Messages messages, Runnable tour, Runnable guide) {
        to.add(Category.HELP, "guide", "Guide", "Shift+F1", guide)
                .add(Category.HELP, "shortcuts", "Shortcuts", "F1, Shift+Slash", () -> windows.shortcuts(to))
                .add(Category.HELP, "tour", "Tour", null, tour)
                .add(Category.HELP, "messages", "Messages", null, () -> windows.messages(messages))
                .add(Category.HELP, "about", "About Routewright", null, windows::about);
    }

    private static @Nullable String ifEmpty(Workspace workspace) {
        return workspace.document().graph().nodes().isEmpty()
                ? "The drawing is empty. Drag a Query onto the canvas first."
                : null;
    }

    private static String titled(String verb, @Nullable String what) {
        return what == null ? verb : verb + " " + what.substring(0, 1).toLowerCase(Locale.ROOT) + what.substring(1);
    }
}
