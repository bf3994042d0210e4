package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.job.Lane;
import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.graph.file.DocumentFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Actions of the whole window that no other test needs. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class WindowActionsTest {
    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    @BeforeEach
    void settle() {
        window.settle();
    }

    private static void push(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    @Exercises({"new", "open-sample", "save-as", "open-latest", "clear-recent"})
    void aCopyIsSavedElsewhereAndTheSampleComesBack(FxRobot robot, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("copy.route.json");
        window.dialogs.saveTo = file;
        push(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        assertThat(DocumentFile.read(file)).isEqualTo(window.workspace().document());
        push(robot, KeyCode.CONTROL, KeyCode.N);
        assertThat(window.workspace().document().graph().nodes()).isEmpty();
        push(robot, KeyCode.CONTROL, KeyCode.ALT, KeyCode.O);
        assertThat(window.stage.getTitle()).startsWith("copy.route.json");
        robot.clickOn("File").clickOn("#menu-open-sample");
        window.settle();
        assertThat(window.workspace().document().graph().nodes()).hasSize(8);
        push(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        robot.write("clear recent", 0);
        push(robot, KeyCode.ENTER);
        push(robot, KeyCode.CONTROL, KeyCode.ALT, KeyCode.O);
        assertThat(window.stage.getTitle()).startsWith("Untitled");
    }

    @Test
    @Exercises("open-dataset")
    void aFileOfOutcomesIsOpenedInAWindowOfItsOwn(FxRobot robot, @TempDir Path folder) throws Exception {
        window.dialogs.dataset = Files.writeString(folder.resolve("tiny.csv"), """
                query_id,profile,quality
                1,small,1
                1,large,0
                """);
        push(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        window.settle();
        assertThat(robot.lookup("#dataset-window").tryQuery()).isPresent();
        push(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#dataset-window").tryQuery()).isEmpty();
    }

    @Test
    @Exercises("cancel")
    void whatRunsIsCancelledByKey(FxRobot robot) {
        AtomicBoolean finished = new AtomicBoolean();
        robot.interact(() -> window.jobs()
                .start(
                        Lane.SWEEP,
                        "Wait",
                        progress -> {
                            while (true) {
                                progress.check();
                                Thread.sleep(5);
                            }
                        },
                        done -> finished.set(true),
                        failed -> finished.set(true)));
        push(robot, KeyCode.CONTROL, KeyCode.PERIOD);
        window.settle();
        assertThat(finished).as("a cancelled job neither finishes nor fails").isFalse();
        push(robot, KeyCode.CONTROL, KeyCode.PERIOD);
        assertThat(robot.lookup("#status-notice").queryLabeled().getText())
                .isEqualTo("Cancel is not possible now. Nothing is running.");
    }

    @Test
    @Exercises({"theme-dark", "theme-system", "theme-light"})
    void theThemeIsChosenInTheMenuAndMarkedThere(FxRobot robot) {
        for (String theme : List.of("dark", "system", "light")) {
            robot.clickOn("View").clickOn("#menu-theme-" + theme);
            assertThat(window.actions().get("theme-" + theme).onProperty().get())
                    .isTrue();
        }
        assertThat(window.stage.getScene().getRoot().getStyleClass())
                .contains("rw-light")
                .doesNotContain("rw-dark");
    }

    @Test
    @Exercises({"motion-reduced", "motion-full", "motion-system"})
    void howMuchMovesIsChosenInTheMenuAndMarkedThere(FxRobot robot) {
        for (String motion : List.of("reduced", "full", "system")) {
            robot.clickOn("View").clickOn("#menu-motion-" + motion);
            assertThat(window.actions().get("motion-" + motion).onProperty().get())
                    .isTrue();
        }
    }

    @Test
    @Exercises("about")
    void theProgramSaysWhatItIs(FxRobot robot) {
        robot.clickOn("Help").clickOn("#menu-about");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".rw-dialog-title").queryLabeled().getText()).startsWith("Routewright ");
        push(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup(".rw-dialog-title").tryQuery()).isEmpty();
    }

    @Test
    @Exercises("undo")
    void aFieldTakesBackItsOwnTypingFirstThenTheDocumentsSteps(FxRobot robot) {
        Window.write(robot, "#inspector-design-name", "Other");
        assertThat(window.workspace().document().name()).isEqualTo("Other");
        robot.clickOn("#palette-search").write("m", 0);
        push(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.workspace().document().name()).isEqualTo("Other");
        assertThat(robot.lookup("#palette-search").queryTextInputControl().getText())
                .isEmpty();
        push(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.workspace().document().name()).isNotEqualTo("Other");
    }
}
