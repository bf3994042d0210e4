package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.action.Action;
import dev.routewright.desktop.settings.SettingsFile;
import dev.routewright.desktop.theme.ThemeChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The preferences: pages, theme, and other keys for actions. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class PreferencesTest {
    private Window window;
    private Path file;

    @Start
    void start(Stage stage) throws Exception {
        file = Files.createTempDirectory("preferences").resolve("settings.json");
        window = new Window(ThemeChoice.LIGHT, new SettingsFile(file), List.of());
    }

    @AfterEach
    void forget() throws Exception {
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.resolveSibling("kept.route.json"));
        Files.deleteIfExists(file.getParent());
    }

    private static void push(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void openKeys(FxRobot robot, String find) {
        window.settle();
        push(robot, KeyCode.CONTROL, KeyCode.COMMA);
        push(robot, KeyCode.END);
        robot.clickOn("#keys-search").write(find, 0);
        WaitForAsyncUtils.waitForFxEvents();
        TableView<Action> table = robot.lookup("#keys-table").queryTableView();
        assertThat(table.getItems()).isNotEmpty();
        robot.clickOn("#key-recorder");
    }

    private List<String> keys(String id) {
        return window.actions().get(id).keysProperty().get().stream()
                .map(KeyCombination::getName)
                .toList();
    }

    private static String answer(FxRobot robot) {
        return robot.lookup("#keys-answer").queryLabeled().getText();
    }

    private int nodes() {
        return window.workspace().document().graph().nodes().size();
    }

    private void toCanvas(FxRobot robot) {
        push(robot, KeyCode.TAB);
        push(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#preferences-window").tryQuery()).isEmpty();
        robot.interact(() -> robot.lookup("#graph-editor").query().requestFocus());
    }

    @Test
    @Exercises({"preferences", "select-all"})
    void anActionGetsOtherKeysAtOnceAndForLaterStarts(FxRobot robot) {
        openKeys(robot, "select all");
        push(robot, KeyCode.CONTROL, KeyCode.ALT, KeyCode.S);
        assertThat(answer(robot)).isEqualTo("Ctrl+Alt+S means Select all now.");
        toCanvas(robot);
        push(robot, KeyCode.CONTROL, KeyCode.ALT, KeyCode.S);
        assertThat(robot.lookup("#graph-editor")
                        .queryAs(dev.routewright.editor.GraphEditor.class)
                        .selection())
                .hasSize(8);
        assertThat(new SettingsFile(file).read().keys())
                .containsOnlyKeys("select-all")
                .containsEntry("select-all", List.of("Alt+Shortcut+S", "Shortcut+A"));
        openKeys(robot, "select all");
        robot.clickOn("#keys-reset");
        assertThat(keys("select-all")).containsExactly("Shortcut+A");
        assertThat(new SettingsFile(file).read().keys()).isEmpty();
        robot.clickOn("#preferences-close");
    }

    @Test
    @Exercises({"place-router", "place-query"})
    void aKeyThatIsTakenIsRefusedByNameAndCanBeSwapped(FxRobot robot) {
        openKeys(robot, "add query");
        push(robot, KeyCode.R);
        assertThat(answer(robot)).contains("R is Add Router already.").contains("Maybe");
        assertThat(keys("place-query")).containsExactly("Q");
        robot.clickOn("#keys-swap");
        assertThat(keys("place-query")).containsExactly("R");
        assertThat(keys("place-router")).containsExactly("Q");
        assertThat(robot.lookup("#palette-query .rw-palette-letter")
                        .queryLabeled()
                        .getText())
                .isEqualTo("R");
        toCanvas(robot);
        int before = nodes();
        robot.type(KeyCode.Q, KeyCode.R);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.workspace().document().graph().nodes().values().stream()
                        .skip(before)
                        .map(n -> n.kind()))
                .containsExactly("router", "query");
        openKeys(robot, "");
        robot.clickOn("#keys-reset-all");
        assertThat(keys("place-query")).containsExactly("Q");
        robot.clickOn("#preferences-close");
    }

    @Test
    @Exercises("run")
    void aKeyCanBeTakenOverFromAnotherAction(FxRobot robot) {
        openKeys(robot, "save as");
        push(robot, KeyCode.CONTROL, KeyCode.R);
        assertThat(answer(robot)).contains("Ctrl+R is Run already.");
        robot.clickOn("#keys-take-over");
        assertThat(keys("save-as")).containsExactly("Shortcut+R", "Shift+Shortcut+S");
        assertThat(keys("run")).isEmpty();
        robot.clickOn("#preferences-close");
        push(robot, KeyCode.CONTROL, KeyCode.R);
        assertThat(window.dialogs.asked).hasSize(1).first().asString().startsWith("save ");
        robot.clickOn("#button-run");
        window.settle();
        assertThat(window.workspace().run()).isNotNull();
    }

    @Test
    void whatTheProgramOrAFieldNeedsIsRefused(FxRobot robot) {
        openKeys(robot, "sweep");
        push(robot, KeyCode.S);
        assertThat(answer(robot)).contains("S alone would be taken from every field. Maybe");
        push(robot, KeyCode.CONTROL, KeyCode.V);
        assertThat(answer(robot)).contains("Ctrl+V means something in every field. Maybe");
        push(robot, KeyCode.SPACE);
        assertThat(answer(robot)).contains("belongs to the program");
        assertThat(robot.lookup("#keys-swap").query().isVisible()).isFalse();
        assertThat(keys("sweep")).containsExactly("Shift+Shortcut+R");
        push(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#preferences-window").tryQuery())
                .as("Escape empties the field first")
                .isPresent();
        push(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#preferences-window").tryQuery()).isEmpty();
    }

    @Test
    @Exercises("theme-dark")
    void theThemeIsChosenOnItsPage(FxRobot robot) {
        window.settle();
        push(robot, KeyCode.CONTROL, KeyCode.COMMA);
        robot.clickOn("#preferences-theme-dark");
        assertThat(window.stage.getScene().getRoot().getStyleClass()).contains("rw-dark");
        assertThat(new SettingsFile(file).read().theme()).isEqualTo(ThemeChoice.DARK);
        robot.clickOn("#preferences-close");
    }

    @Test
    @Exercises("preferences")
    void aStartOpensTheLatestDocumentWhereThatIsWanted(FxRobot robot) {
        window.settle();
        window.dialogs.saveTo = file.resolveSibling("kept.route.json");
        push(robot, KeyCode.CONTROL, KeyCode.S);
        assertThat(startedAgain(robot)).isEqualTo("Untitled — Routewright");
        push(robot, KeyCode.CONTROL, KeyCode.COMMA);
        push(robot, KeyCode.DOWN);
        robot.clickOn("#preferences-reopen");
        assertThat(new SettingsFile(file).read().habits().reopens()).isTrue();
        robot.clickOn("#preferences-close");
        assertThat(startedAgain(robot)).isEqualTo("kept.route.json — Routewright");
    }

    private String startedAgain(FxRobot robot) {
        Window[] second = new Window[1];
        robot.interact(() -> second[0] = new Window(ThemeChoice.LIGHT, new SettingsFile(file), List.of()));
        second[0].settle();
        String title = second[0].stage.getTitle();
        robot.interact(second[0].stage::hide);
        return title;
    }

    @Test
    @Exercises("preferences")
    void viewsThatAreNotWantedAreForgotten(FxRobot robot) {
        window.settle();
        window.dialogs.saveTo = file.resolveSibling("kept.route.json");
        push(robot, KeyCode.CONTROL, KeyCode.S);
        push(robot, KeyCode.CONTROL, KeyCode.N);
        assertThat(new SettingsFile(file).read().habits().views()).hasSize(1);
        push(robot, KeyCode.CONTROL, KeyCode.COMMA);
        push(robot, KeyCode.DOWN);
        robot.clickOn("#preferences-keep-views");
        assertThat(new SettingsFile(file).read().habits().keepsViews()).isFalse();
        assertThat(new SettingsFile(file).read().habits().views()).isEmpty();
    }
}
