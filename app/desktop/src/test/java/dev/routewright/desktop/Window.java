package dev.routewright.desktop;

import dev.routewright.desktop.action.Actions;
import dev.routewright.desktop.job.Jobs;
import dev.routewright.desktop.recovery.RecoveryFolder;
import dev.routewright.desktop.settings.SettingsFile;
import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.graph.NodeId;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The program's window as a test sees it: opened with the sample, settings forgotten, questions answered. */
final class Window {
    static final double WIDTH = 1440;
    static final double HEIGHT = 900;
    private static final int PATIENCE_SECONDS = 120;

    /** Its own and not TestFX's one stage for all tests, which would keep every window that it ever showed. */
    final Stage stage = new Stage();

    final AnsweringDialogs dialogs = new AnsweringDialogs();
    /** Those that were opened and not closed, of the tests of this JVM. */
    private static final List<Window> OPEN = new ArrayList<>();

    private final Set<String> exercised = new ConcurrentSkipListSet<>();
    private final Wiring wiring;

    /** To be called on the JavaFX thread. */
    Window(ThemeChoice theme) {
        this(theme, new SettingsFile(null), List.of());
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
    }

    /** Leaves place and size as the settings say. To be called on the JavaFX thread. */
    Window(ThemeChoice theme, SettingsFile settings, List<String> files) {
        OPEN.add(this);
        wiring = new Wiring(stage, new Wiring.Outside(settings, null, dialogs, theme, 1));
        wiring.actions().onRun(action -> exercised.add(action.id()));
        wiring.open(files);
    }

    /** Keeps unsaved changes in a folder. To be called on the JavaFX thread. */
    Window(ThemeChoice theme, SettingsFile settings, RecoveryFolder recovery, Consumer<AnsweringDialogs> answers) {
        OPEN.add(this);
        answers.accept(dialogs);
        wiring = new Wiring(stage, new Wiring.Outside(settings, recovery, dialogs, theme, 1));
        wiring.actions().onRun(action -> exercised.add(action.id()));
        wiring.open(List.of());
    }

    /** Hides what is open and lets everything of it go. To be called on the JavaFX thread. */
    static void closeAll() {
        OPEN.forEach(window -> window.wiring.release());
        OPEN.clear();
        List.copyOf(javafx.stage.Window.getWindows()).forEach(javafx.stage.Window::hide);
    }

    /** What happens when files are dropped on the window; a headless screen has nothing to drag with. */
    void drop(List<File> files) {
        wiring.dropTarget().drop(files);
    }

    /** Everything that can be asked for. */
    Actions actions() {
        return wiring.actions();
    }

    /** Ids of the actions that were run so far. */
    Set<String> exercised() {
        return Set.copyOf(exercised);
    }

    Workspace workspace() {
        return wiring.workspace();
    }

    /** What the real program does after it has opened. */
    void welcome() {
        wiring.welcome();
    }

    Jobs jobs() {
        return wiring.jobs();
    }

    /** Waits until every job is done and its result is shown. */
    void settle() {
        await(() -> WaitForAsyncUtils.asyncFx(wiring.jobs()::isIdle).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("Not so within " + PATIENCE_SECONDS + " s.", e);
        }
    }

    /** The one node of a label. */
    NodeId id(String label) {
        List<dev.routewright.graph.Node> found = workspace().document().graph().nodes().values().stream()
                .filter(n -> n.label().equals(label))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " nodes are called '" + label + "'.");
        }
        return found.getFirst().id();
    }

    /** Where a node of the scene is on the screen. */
    static Bounds onScreen(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.localToScreen(node.getBoundsInLocal());
    }

    /** Chooses a value of a combo box with the keyboard. */
    static void choose(FxRobot robot, String query, String value) {
        ComboBox<String> box = robot.lookup(query).query();
        robot.clickOn(query);
        ListCell<?> cell = robot.lookup(".combo-box-popup .list-cell")
                .<ListCell<?>>match(c -> c.isVisible() && value.equals(c.getItem()))
                .query();
        robot.clickOn(cell);
        WaitForAsyncUtils.waitForFxEvents();
        if (!value.equals(box.getValue()) && box.getScene() != null) {
            throw new AssertionError(query + " shows " + box.getValue() + " instead of " + value + ".");
        }
    }

    /** Writes into a field and presses Enter. */
    static void write(FxRobot robot, String query, String text) {
        robot.clickOn(query);
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.type(KeyCode.DELETE).write(text, 0).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
