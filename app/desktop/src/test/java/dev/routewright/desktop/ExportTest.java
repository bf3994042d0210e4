package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.job.Lane;
import dev.routewright.desktop.job.Running;
import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.export.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
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
        window.settle();
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
        window.settle();
        assertThat(robot.lookup("#export-text").queryTextInputControl().getText())
                .contains("model_list");
        robot.clickOn("#export-close");
    }

    @Test
    void theWindowStaysAliveWhileItsFilesAreMadeOnAnotherThread(FxRobot robot) throws Exception {
        window.settle();
        CountDownLatch busy = block(robot);
        robot.clickOn("#button-export");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(verdict(robot)).startsWith("Working out what");
        assertThat(robot.lookup("#export-progress").query().isVisible()).isTrue();
        assertThat(robot.lookup("#export-write").query().isDisabled()).isTrue();
        robot.clickOn("#export-target-plan");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(verdict(robot)).contains(Target.PLAN.title());
        busy.countDown();
        window.settle();
        assertThat(robot.lookup("#export-files").queryListView().getItems())
                .asString()
                .contains("plan.json");
        assertThat(robot.lookup("#export-progress").query().isVisible()).isFalse();
        assertThat(robot.lookup("#export-write").query().isDisabled()).isFalse();
        robot.clickOn("#export-close");
    }

    @Test
    void whatIsBeingMadeCanBeStoppedAndBegunAgain(FxRobot robot) throws Exception {
        window.settle();
        CountDownLatch busy = block(robot);
        robot.clickOn("#button-export");
        robot.clickOn("#export-stop");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(verdict(robot)).isEqualTo("It was stopped. Choose a target to begin again.");
        assertThat(robot.lookup("#export-stop").query().isVisible()).isFalse();
        busy.countDown();
        window.settle();
        assertThat(robot.lookup("#export-files").queryListView().getItems()).isEmpty();
        robot.clickOn("#export-target-portkey");
        window.settle();
        assertThat(robot.lookup("#export-files").queryListView().getItems())
                .asString()
                .contains("portkey.json");
        robot.clickOn("#export-close");
    }

    @Test
    void closingTheWindowStopsWhatIsBeingMade(FxRobot robot) throws Exception {
        window.settle();
        CountDownLatch busy = block(robot);
        robot.clickOn("#button-export");
        robot.clickOn("#export-close");
        Running running = WaitForAsyncUtils.asyncFx(() -> window.jobs().running(Lane.EXPORT))
                .get();
        assertThat(running).isNotNull().extracting(Running::cancelling).isEqualTo(true);
        busy.countDown();
        window.settle();
        assertThat(robot.lookup("#export-window").tryQuery()).isEmpty();
    }

    /** Keeps the thread busy on which exports are made, until it is counted down. */
    private CountDownLatch block(FxRobot robot) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        robot.interact(() -> window.jobs()
                .start(
                        Lane.EXPORT,
                        "Wait",
                        progress -> {
                            begun.countDown();
                            end.await();
                            return "";
                        },
                        done -> {},
                        failed -> {}));
        begun.await();
        return end;
    }

    private static String verdict(FxRobot robot) {
        return robot.lookup("#export-verdict").queryLabeled().getText();
    }
}
