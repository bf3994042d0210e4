package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.theme.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.stage.Stage;
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
class ExportTest {
    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    @Exercises({"run", "export"})
    void filesAreShownBeforeTheyAreWrittenAndNeverReplacedSilently(FxRobot robot, @TempDir Path folder)
            throws Exception {
        window.settle();
        robot.clickOn("#button-run");
        window.settle();
        robot.clickOn("#button-export");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#export-files").queryListView().getItems())
                .asString()
                .contains("portkey.json", "export-report.json", "HOW-TO-RUN.md");
        assertThat(robot.lookup("#export-text").queryTextInputControl().getText())
                .contains("\"strategy\"");
        assertThat(robot.lookup("#export-verdict").queryLabeled().getText()).contains("cannot be said");
        assertThat(names(folder)).isEmpty();

        window.dialogs.folder = folder;
        robot.clickOn("#export-write");
        assertThat(names(folder)).containsExactly("HOW-TO-RUN.md", "export-report.json", "portkey.json");

        Files.writeString(folder.resolve("portkey.json"), "mine");
        robot.clickOn("#export-write");
        assertThat(Files.readString(folder.resolve("portkey.json"))).isEqualTo("mine");
        assertThat(window.dialogs.asked.getLast()).startsWith("overwrite").contains("portkey.json");
        window.dialogs.overwrite = true;
        robot.clickOn("#export-write");
        assertThat(Files.readString(folder.resolve("portkey.json"))).contains("\"strategy\"");

        robot.clickOn("#export-target-litellm");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#export-text").queryTextInputControl().getText())
                .contains("model_list");
        robot.clickOn("#export-close");
    }
}
