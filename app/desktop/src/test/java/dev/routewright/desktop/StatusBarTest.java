package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.job.Lane;
import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.desktop.workspace.Messages.Message;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the status bar says of long work while it runs, when it is stopped, and after its end. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class StatusBarTest {
    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    /** Work that reports all the time and ends only when it is stopped. */
    private void startEndless(Lane lane, String title, AtomicBoolean ended) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.jobs()
                        .start(
                                lane,
                                title,
                                progress -> {
                                    try {
                                        for (long i = 0; ; i++) {
                                            progress.at(i % 1000 / 1000.0, "step " + i % 10);
                                            progress.check();
                                        }
                                    } finally {
                                        ended.set(true);
                                    }
                                },
                                result -> {},
                                e -> {}))
                .get();
    }

    @Test
    void cancelIsAcknowledgedAtOnceHoweverFastTheJobReports(FxRobot robot) throws Exception {
        window.settle();
        AtomicBoolean ended = new AtomicBoolean();
        startEndless(Lane.RUN, "Long run", ended);
        Window.await(() -> robot.lookup("#status-task").queryButton().getText().startsWith("Long run"));
        AtomicLong pressedNanos = new AtomicLong();
        AtomicLong saidNanos = new AtomicLong();
        var threads = ManagementFactory.getThreadMXBean();
        WaitForAsyncUtils.asyncFx(() -> {
                    Scene scene = window.stage.getScene();
                    scene.addEventFilter(
                            MouseEvent.MOUSE_RELEASED, e -> pressedNanos.set(threads.getCurrentThreadCpuTime()));
                    robot.lookup("#status-task").queryButton().textProperty().addListener((o, was, is) -> {
                        if (is.startsWith("Cancelling") && saidNanos.get() == 0) {
                            saidNanos.set(threads.getCurrentThreadCpuTime());
                        }
                    });
                })
                .get();
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#status-cancel");
        Window.await(ended::get);
        window.settle();
        assertThat(pressedNanos.get()).isPositive();
        assertThat(saidNanos.get() - pressedNanos.get()).isBetween(1L, 200_000_000L);
        assertThat(robot.lookup("#status-ended").queryButton().getText()).isEqualTo("Long run cancelled");
        assertThat(robot.lookup("#status-task").queryButton().isVisible()).isFalse();
    }

    @Test
    void severalTasksAreListedEachWithItsOwnCancel(FxRobot robot) throws Exception {
        window.settle();
        AtomicBoolean run = new AtomicBoolean();
        AtomicBoolean sweep = new AtomicBoolean();
        startEndless(Lane.RUN, "Long run", run);
        startEndless(Lane.SWEEP, "Long sweep", sweep);
        Window.await(() -> robot.lookup("#status-task").queryButton().getText().endsWith(" and 1 more"));
        robot.clickOn("#status-task").clickOn("#task-cancel-sweep");
        Window.await(sweep::get);
        Window.await(
                () -> WaitForAsyncUtils.asyncFx(() -> window.jobs().running().size() == 1)
                        .get());
        assertThat(run).isFalse();
        robot.clickOn("#task-cancel-run");
        window.settle();
        assertThat(run).isTrue();
        assertThat(robot.lookup("#task-cancel-run").tryQuery()).isEmpty();
    }

    @Test
    void aFailureLeadsToTheMessagesAndStaysThere(FxRobot robot) throws Exception {
        window.settle();
        WaitForAsyncUtils.asyncFx(() -> window.jobs()
                        .start(
                                Lane.LOAD,
                                "Read outcomes.csv",
                                progress -> {
                                    throw new IllegalStateException("row 7 has no cost");
                                },
                                result -> {},
                                e -> {}))
                .get();
        window.settle();
        assertThat(robot.lookup("#status-ended").queryButton().getText())
                .isEqualTo("Read outcomes.csv failed. Show why");
        robot.clickOn("#status-ended");
        assertThat(messages(robot).getFirst().failed()).isTrue();
        assertThat(messages(robot).getFirst().words()).isEqualTo("Read outcomes.csv failed: row 7 has no cost.");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#messages").tryQuery()).isEmpty();
    }

    @Test
    @Exercises("messages")
    void aRunSaysWhatCameOfItAndTheMessagesAreFoundInTheHelpMenu(FxRobot robot) {
        window.settle();
        robot.clickOn("#button-run");
        window.settle();
        String said = robot.lookup("#status-ended").queryButton().getText();
        assertThat(said).startsWith("Run done: quality 0.").endsWith(" on 2,000 queries");
        robot.clickOn("Help").clickOn("#menu-messages");
        assertThat(messages(robot))
                .anyMatch(m -> m.words().startsWith("Run done in "))
                .noneMatch(Message::failed);
    }

    private static List<Message> messages(FxRobot robot) {
        return robot.lookup("#messages").<ListView<Message>>query().getItems();
    }
}
