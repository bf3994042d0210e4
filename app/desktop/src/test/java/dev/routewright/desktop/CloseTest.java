package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.desktop.workspace.Dialogs.Unsaved;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.file.DocumentFile;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class CloseTest {
    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.DARK);
    }

    @Test
    @Exercises("quit")
    void closingAnEditedDocumentAsksAndObeys(FxRobot robot, @TempDir Path folder) throws Exception {
        window.settle();
        robot.clickOn("#inspector-design-name")
                .press(KeyCode.CONTROL)
                .type(KeyCode.A)
                .release(KeyCode.CONTROL);
        robot.write("Renamed", 0);
        // Not left yet: what stands in the field counts all the same.
        robot.press(KeyCode.CONTROL).type(KeyCode.Q).release(KeyCode.CONTROL);
        assertThat(window.stage.getTitle()).isEqualTo("*Untitled — Routewright");
        assertThat(robot.lookup("#document-name").queryLabeled().getText()).isEqualTo("*Untitled");

        closeButton();
        assertThat(window.stage.isShowing()).isTrue();
        assertThat(window.dialogs.asked).containsExactly("unsaved Untitled", "unsaved Untitled");

        window.dialogs.unsaved = Unsaved.SAVE;
        closeButton();
        assertThat(window.stage.isShowing())
                .as("no file was chosen, so nothing is lost")
                .isTrue();

        window.dialogs.saveTo = folder.resolve("kept.route.json");
        closeButton();
        assertThat(window.stage.isShowing()).isFalse();
        assertThat(DocumentFile.read(folder.resolve("kept.route.json")).name()).isEqualTo("Renamed");
    }

    @Test
    void aSavedDocumentClosesWithoutAQuestionAndDontSaveGivesUp(FxRobot robot) throws Exception {
        window.settle();
        WaitForAsyncUtils.asyncFx(() -> window.workspace().perform(new Edit.SetName("Other")))
                .get();
        window.dialogs.unsaved = Unsaved.DISCARD;
        closeButton();
        assertThat(window.stage.isShowing()).isFalse();
        assertThat(window.dialogs.asked).containsExactly("unsaved Untitled");
    }

    @Test
    void closingWhileAJobRunsEndsItAndAFailedSaveKeepsTheWindowOpen(FxRobot robot, @TempDir Path folder)
            throws Exception {
        window.settle();
        robot.clickOn("#button-sweep");
        WaitForAsyncUtils.asyncFx(() -> window.workspace().perform(new Edit.SetName("Other")))
                .get();
        window.dialogs.unsaved = Unsaved.SAVE;
        window.dialogs.saveTo = folder.resolve("missing").resolve("a.route.json");
        closeButton();
        assertThat(window.stage.isShowing()).as("the save failed").isTrue();
        assertThat(window.dialogs.asked.getLast()).contains("a.route.json cannot be saved", "Maybe");
        window.dialogs.saveTo = folder.resolve("a.route.json");
        closeButton();
        assertThat(window.stage.isShowing()).isFalse();
        assertThat(DocumentFile.read(folder.resolve("a.route.json")).name()).isEqualTo("Other");
    }

    /** What the system sends when a person presses the window's close button; a headless screen has none. */
    private void closeButton() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
                    WindowEvent request = new WindowEvent(window.stage, WindowEvent.WINDOW_CLOSE_REQUEST);
                    window.stage.fireEvent(request);
                    if (!request.isConsumed()) {
                        window.stage.hide();
                    }
                })
                .get();
        WaitForAsyncUtils.waitForFxEvents();
    }
}
