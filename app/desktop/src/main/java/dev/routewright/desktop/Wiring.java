package dev.routewright.desktop;

import dev.routewright.dataset.source.TableLook;
import dev.routewright.desktop.action.Action;
import dev.routewright.desktop.action.Actions;
import dev.routewright.desktop.action.Category;
import dev.routewright.desktop.arranging.Aligning;
import dev.routewright.desktop.arranging.Arranging;
import dev.routewright.desktop.arranging.EditorDrawn;
import dev.routewright.desktop.catalog.CatalogRequest;
import dev.routewright.desktop.catalog.CatalogWindows;
import dev.routewright.desktop.catalog.ListReading;
import dev.routewright.desktop.dialog.WindowDialogs;
import dev.routewright.desktop.form.CommitField;
import dev.routewright.desktop.frame.Announcer;
import dev.routewright.desktop.frame.EmptyState;
import dev.routewright.desktop.frame.FindingsPopup;
import dev.routewright.desktop.frame.StagePlace;
import dev.routewright.desktop.frame.StatusBar;
import dev.routewright.desktop.frame.TopBar;
import dev.routewright.desktop.inspector.InspectorPanel;
import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.preferences.AppearancePage;
import dev.routewright.desktop.preferences.GeneralPage;
import dev.routewright.desktop.preferences.KeysPage;
import dev.routewright.desktop.preferences.PreferencesPage;
import dev.routewright.desktop.recovery.RecoveryFolder;
import dev.routewright.desktop.results.Overlays;
import dev.routewright.desktop.results.ResultsPanel;
import dev.routewright.desktop.settings.RecentFiles;
import dev.routewright.desktop.settings.Remembered;
import dev.routewright.desktop.settings.SettingsFile;
import dev.routewright.desktop.theme.Motion;
import dev.routewright.desktop.theme.MotionChoice;
import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.desktop.theme.Themes;
import dev.routewright.desktop.tour.Tour;
import dev.routewright.desktop.workspace.Checking;
import dev.routewright.desktop.workspace.Comparisons;
import dev.routewright.desktop.workspace.DatasetLoading;
import dev.routewright.desktop.workspace.DatasetOpening;
import dev.routewright.desktop.workspace.DatasetUse;
import dev.routewright.desktop.workspace.Dialogs;
import dev.routewright.desktop.workspace.Documents;
import dev.routewright.desktop.workspace.Fielding;
import dev.routewright.desktop.workspace.LossPreview;
import dev.routewright.desktop.workspace.Mending;
import dev.routewright.desktop.workspace.Messages;
import dev.routewright.desktop.workspace.OpenedDataset;
import dev.routewright.desktop.workspace.Run;
import dev.routewright.desktop.workspace.Runs;
import dev.routewright.desktop.workspace.SampleDocument;
import dev.routewright.desktop.workspace.Sweeps;
import dev.routewright.desktop.workspace.TableImports;
import dev.routewright.desktop.workspace.Topic;
import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.editor.GraphEditor;
import dev.routewright.editor.Palette;
import dev.routewright.editor.outline.Outline;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.edit.Ids;
import java.io.File;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuBar;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The only place that makes services and hands them to each other. One per window. */
public final class Wiring {
    /**
     * What differs between the real program and a test of it.
     *
     * @param recovery where unsaved changes are kept; null keeps none
     * @param dialogs who answers questions; null for real windows
     * @param theme null for the remembered one
     * @param idSeed from which ids of new nodes are drawn
     * @param browser opens an address
     */
    public record Outside(
            SettingsFile settings,
            @Nullable RecoveryFolder recovery,
            @Nullable Dialogs dialogs,
            @Nullable ThemeChoice theme,
            long idSeed,
            Consumer<String> browser) {
        /** Without a browser. */
        public Outside(
                SettingsFile settings,
                @Nullable RecoveryFolder recovery,
                @Nullable Dialogs dialogs,
                @Nullable ThemeChoice theme,
                long idSeed) {
            this(settings, recovery, dialogs, theme, idSeed, address -> {});
        }
    }

    private static final double LEAST_WIDTH = 860;
    private static final double LEAST_HEIGHT = 560;

    private final Stage stage;
    private final Remembered remembered;
    private final Workspace workspace = new Workspace();
    private final Jobs jobs = new Jobs(Platform::runLater, System::nanoTime);
    private final Themes themes;
    private final GraphEditor editor;
    private final Documents documents;
    private final Actions actions = new Actions(this::commitPending, this::sayWhyNot);
    private final DatasetOpening datasets;
    private final TableImports imports;
    private final Keeping keeping;
    private final DropTarget drop;
    private final MainWindow window;
    private final Outline outline;
    private final CanvasRegion canvas;
    private final Motion motion;
    private final Keyboard keyboard;
    private final SeenViews views;
    private final Tour tour;
    private final RecentMenu recent;
    private @Nullable StagePlace place;
    private @Nullable Run overlaidRun;
    private List<Finding> overlaidFindings = List.of();

    /** Builds everything; nothing is shown before {@link #open}. */
    public Wiring(Stage stage, Outside outside) {
        this.stage = stage;
        remembered = new Remembered(outside.settings());
        themes = new Themes(outside.theme() == null ? remembered.now().theme() : outside.theme());
        motion = new Motion(remembered.now().reading().motion());
        Windows windows = new Windows(stage, themes);
        Dialogs dialogs = outside.dialogs() == null ? new WindowDialogs(stage, themes) : outside.dialogs();

        documents = new Documents(workspace, dialogs, new SampleDocument(), jobs);
        keeping = new Keeping(workspace, jobs, dialogs, documents, outside.recovery(), stage);
        recent = new RecentMenu(new RecentFiles(remembered), documents, dialogs);
        DatasetLoading loading = new DatasetLoading(workspace, jobs, dialogs);
        Checking checking = new Checking(workspace, jobs);
        new Fielding(workspace, jobs);
        new LossPreview(workspace, jobs);
        Ids ids = new Ids(new Random(outside.idSeed()));
        Mending mending = new Mending(workspace, ids);
        CanvasHost host = new CanvasHost(workspace, ids, ClipboardText.ofSystem());
        editor = new GraphEditor(host);
        outline = new Outline(editor, host);
        canvas = new CanvasRegion(editor, outline, remembered);
        InspectorPanel inspector = new InspectorPanel(workspace, editor.selectionProperty(), mending);
        FindingWalk walk = new FindingWalk(workspace, editor, inspector, mending);
        FindingsPopup findings = new FindingsPopup(workspace, mending, walk::go);
        Messages messages = new Messages(workspace, jobs, InstantSource.system());
        StatusBar status = new StatusBar(workspace, jobs, findings, () -> windows.messages(messages));
        status.getChildren().add(new Announcer(workspace, jobs, editor.selectionProperty()));
        Runs runs = new Runs(workspace, jobs, checking, () -> findings.show(status));
        Sweeps sweeps = new Sweeps(workspace, jobs, checking, runs, () -> findings.show(status));

        TableImports tables = new TableImports(
                workspace,
                jobs,
                dialogs,
                loading,
                new DatasetUse(workspace),
                (table, look) -> importTable(windows, table, look));
        imports = tables;
        datasets = new DatasetOpening(
                workspace, jobs, dialogs, loading, opened -> showDataset(windows, opened), tables::open);
        drop = new DropTarget(workspace, dialogs, documents, datasets);
        ActionList.addFile(
                actions,
                workspace,
                documents,
                recent,
                datasets,
                tables,
                () -> windows.export(workspace, jobs, dialogs),
                this::quit);
        ActionList.addEdit(actions, workspace, editor);
        ActionList.addCatalog(
                actions,
                new CatalogWindows(
                        stage, themes, workspace, new ListReading(jobs, dialogs, remembered), editor::selection));
        ActionList.addGraph(actions, editor);
        EditorDrawn drawn = new EditorDrawn(editor);
        ActionList.addArrange(actions, editor, new Arranging(workspace, jobs, drawn), new Aligning(workspace, drawn));
        ActionList.addView(actions, editor, themes::choice, this::chooseTheme);
        ActionList.addReading(actions, canvas, motion::choice, this::chooseMotion);
        Comparisons comparisons = new Comparisons(workspace, jobs, dialogs);
        ActionList.addRun(
                actions,
                workspace,
                jobs,
                runs,
                sweeps,
                () -> comparisons.choose(other -> windows.compare(workspace, comparisons, other)));
        ActionList.addFindings(actions, walk);
        ActionList.addExamples(actions, documents);
        GuideDoors doors = new GuideDoors(actions, outside.browser(), ClipboardText.ofSystem());
        ActionList.addHelp(actions, windows, messages, this::tour, () -> windows.guide(jobs, doors));
        actions.add(Category.FILE, "preferences", "Preferences…", "Shortcut+Comma", () -> windows.preferences(pages()));
        Keyboard.addActions(actions, this::keyboard);
        MenuBar menus = Menus.of(actions);
        recent.placeIn(menus, actions, remembered);
        ResultsPanel results = new ResultsPanel(workspace, actions, sweeps);
        window = new MainWindow(
                remembered.now().panels(),
                new TopBar(workspace, actions, menus),
                new Palette(editor),
                canvas,
                inspector,
                results,
                status);
        keyboard = new Keyboard(actions, editor, remembered, window);
        views = new SeenViews(workspace, editor, remembered);
        tour = window.tour(() -> remembered.change(s -> s.withHabits(s.habits().withTourSeen(true))));
        editor.setInvitation(emptyCanvas());
        connect();
    }

    private EmptyState emptyCanvas() {
        return new EmptyState(
                "Nothing is drawn yet. Begin with a Query and add models from the palette, or open what is"
                        + " drawn already.",
                List.of(
                        addQuery(),
                        actions.button("open-sample", "Open sample", "canvas"),
                        actions.button("open", "Open…", "canvas")));
    }

    private Button addQuery() {
        Button add = new Button("Add a Query");
        add.setId("canvas-add-query");
        add.getStyleClass().addAll("rw-button", "rw-primary");
        add.setOnAction(e -> actions.get("place-query").run());
        return add;
    }

    /** Shows the tour to a person who has not seen it. */
    public void welcome() {
        if (!remembered.now().habits().tourSeen()) {
            tour();
        }
    }

    private void tour() {
        tour.start();
    }

    private void showDataset(Windows windows, OpenedDataset opened) {
        windows.dataset(opened, datasets);
    }

    private void importTable(Windows windows, Path table, TableLook look) {
        windows.importTable(table, look, imports);
    }

    private Keyboard keyboard() {
        return keyboard;
    }

    /** The pages of the preferences, in their order. */
    private List<PreferencesPage> pages() {
        return List.of(
                new AppearancePage(actionsThatBegin("theme-"), actionsThatBegin("motion-")),
                new GeneralPage(remembered),
                new KeysPage(actions, keyboard.bindings()));
    }

    private List<Action> actionsThatBegin(String begin) {
        return actions.all().stream().filter(a -> a.id().startsWith(begin)).toList();
    }

    private void connect() {
        workspace.on(Topic.DOCUMENT, () -> {
            editor.show(workspace.document());
            stage.setTitle(workspace.markedName() + " — Routewright");
        });
        workspace.onAny(this::overlay);
        workspace.onAny(() -> outline.show(workspace.document(), workspace.findings()));
        workspace.onAny(actions::refresh);
        jobs.onChange(actions::refresh);
        editor.selectionProperty().addListener((o, was, is) -> actions.refresh());
        editor.selectedEdgeProperty().addListener((o, was, is) -> actions.refresh());
        drop.install(window);
        window.addEventHandler(
                CatalogRequest.PRICE_LIST, e -> actions.get("price-list").run());
        window.addEventHandler(
                CatalogRequest.CATALOG, e -> actions.get("catalog").run());
    }

    /** The numbers are put into words only where they are others: every frame of a drag comes by here. */
    private void overlay() {
        Run run = workspace.isRunStale() ? null : workspace.run();
        List<Finding> findings = workspace.findings();
        if (run != overlaidRun || findings != overlaidFindings) {
            overlaidRun = run;
            overlaidFindings = findings;
            editor.setOverlay(Overlays.of(run, findings));
        }
    }

    /**
     * Shows the window with a file; where none is named, with the latest one if a person wants that, else the sample.
     *
     * @param files documents or datasets that were named in the call; the first is opened
     */
    public void open(List<String> files) {
        Scene scene = new Scene(keyboard.root());
        themes.adopt(scene);
        keyboard.listen(scene);
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        place = new StagePlace(stage, remembered.now().window());
        stage.setOnCloseRequest(e -> {
            e.consume();
            quit();
        });
        documents.openSample();
        if (!files.isEmpty()) {
            drop.open(new File(files.getFirst()));
        } else if (remembered.now().habits().reopens()) {
            recent.reopen();
        }
        stage.show();
        keeping.start(files.isEmpty());
    }

    /** A person who writes and presses a key of the menu means what stands in the field. */
    private void commitPending() {
        if (stage.getScene() != null && stage.getScene().getFocusOwner() instanceof CommitField field) {
            field.commit();
        }
    }

    private void sayWhyNot(Action action) {
        workspace.say(action.titleProperty().get() + " is not possible now. "
                + action.whyNotProperty().get());
    }

    /** Closes the window, where nothing unsaved keeps it open. */
    private void quit() {
        commitPending();
        documents.whenLeft(this::close);
    }

    private void close() {
        views.leave();
        canvas.remember();
        remembered.change(s -> s.withTheme(themes.choice())
                .withWindow(place == null ? s.window() : place.now())
                .withPanels(window.sizes()));
        release();
        stage.close();
    }

    /** Ends all work and lets go of everything that outlives a window, so that this one can be collected. */
    void release() {
        keeping.close();
        jobs.close();
        themes.close();
        motion.close();
    }

    private void chooseTheme(ThemeChoice choice) {
        themes.choose(choice);
        actions.refresh();
        remembered.change(s -> s.withTheme(choice));
    }

    private void chooseMotion(MotionChoice choice) {
        motion.choose(choice);
        actions.refresh();
        remembered.change(s -> s.withReading(s.reading().withMotion(choice)));
    }

    /** What is open, for tests. */
    public Workspace workspace() {
        return workspace;
    }

    /** What happens to dropped files, for tests. */
    DropTarget dropTarget() {
        return drop;
    }

    /** What can be asked for, for tests. */
    public Actions actions() {
        return actions;
    }

    /** What runs, for tests. */
    public Jobs jobs() {
        return jobs;
    }
}
