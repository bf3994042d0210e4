package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.tk.Toolkit;
import com.sun.scenario.animation.AbstractPrimaryTimer;
import dev.routewright.desktop.job.Lane;
import dev.routewright.desktop.theme.ThemeChoice;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Nothing moves by itself where a person asked for that. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class MotionTest {
    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    @Test
    void aJobOfUnknownLengthMovesABarOnlyWhereMotionIsWanted(FxRobot robot) throws Exception {
        window.settle();
        robot.clickOn("View").clickOn("#menu-motion-full");
        assertThat(animationsWhileWorking(robot))
                .as("animations with full motion")
                .isNotEmpty();
        robot.clickOn("View").clickOn("#menu-motion-reduced");
        assertThat(animationsWhileWorking(robot))
                .as("animations with reduced motion")
                .isEmpty();
    }

    @Test
    void nothingIsAnimatedWhileTheWindowChangesWithReducedMotion(FxRobot robot) throws Exception {
        window.settle();
        robot.clickOn("View").clickOn("#menu-motion-reduced");
        robot.clickOn("#button-run");
        window.settle();
        robot.interact(() -> window.stage.setWidth(1000));
        assertThat(animations(robot)).as("tabs and rail").isEmpty();
        robot.clickOn("View").clickOn("#menu-outline");
        assertThat(animations(robot)).as("outline").isEmpty();
        robot.interact(() -> window.stage.setWidth(1440));
        assertThat(animations(robot)).as("side by side").isEmpty();
    }

    @Test
    void likeTheSystemMeansWhatTheSystemSaysNow(FxRobot robot) throws Exception {
        window.settle();
        boolean system = WaitForAsyncUtils.asyncFx(
                        () -> Platform.getPreferences().isReducedMotion())
                .get();
        robot.clickOn("View").clickOn(system ? "#menu-motion-full" : "#menu-motion-reduced");
        assertThat(window.stage.getScene().getPreferences().isReducedMotion()).isNotEqualTo(system);
        robot.clickOn("View").clickOn("#menu-motion-system");
        assertThat(window.stage.getScene().getPreferences().isReducedMotion()).isEqualTo(system);
    }

    /** The animations that run while a job is under way that cannot say how far it is. */
    private List<String> animationsWhileWorking(FxRobot robot) throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        robot.interact(() -> window.jobs()
                .start(
                        Lane.EXPORT,
                        "Wait",
                        progress -> {
                            end.await();
                            return "";
                        },
                        done -> {},
                        failed -> {}));
        WaitForAsyncUtils.waitForFxEvents();
        Node task = robot.lookup("#status-task").query();
        assertThat(task.isVisible()).as("the words say that something runs").isTrue();
        robot.interact(() -> window.stage.getScene().getRoot().layout());
        List<String> running = animations(robot);
        end.countDown();
        window.settle();
        return running;
    }

    /** The toolkit knows what it has to move with every frame; no public list says it. Mere timers move nothing. */
    private static List<String> animations(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        List<String> found = new ArrayList<>();
        List<Exception> wrong = new ArrayList<>();
        robot.interact(() -> {
            try {
                Object timer = Toolkit.getToolkit().getPrimaryTimer();
                int count = (int) read(timer, AbstractPrimaryTimer.class, "receiversLength");
                Object[] receivers = (Object[]) read(timer, AbstractPrimaryTimer.class, "receivers");
                for (int i = 0; i < count; i++) {
                    Method told = receivers[i].getClass().getSuperclass().getDeclaredMethod("receiver");
                    told.setAccessible(true);
                    Object receiver = told.invoke(receivers[i]);
                    Object animation = read(receiver, receiver.getClass(), "this$0");
                    boolean moves = !(animation instanceof PauseTransition)
                            && !(animation instanceof Timeline line
                                    && line.getKeyFrames().stream()
                                            .allMatch(frame -> frame.getValues().isEmpty()));
                    if (moves) {
                        found.add(animation.getClass().getName()
                                + (animation instanceof Timeline line
                                        ? line.getKeyFrames().toString()
                                        : ""));
                    }
                }
            } catch (ReflectiveOperationException e) {
                wrong.add(e);
            }
        });
        assertThat(wrong).isEmpty();
        return found;
    }

    private static Object read(Object of, Class<?> in, String name) throws ReflectiveOperationException {
        Field field = in.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }
}
