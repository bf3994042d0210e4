package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.settings.SettingsFile;
import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.desktop.tour.TourStep;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The first walk: five callouts that point at something, can be left at once, and never take what is typed. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class TourTest {
    @TempDir
    Path folder;

    private Window window;

    @BeforeEach
    void open() throws Exception {
        window = WaitForAsyncUtils.asyncFx(() -> {
                    Stage stage = new Stage();
                    Window opened =
                            new Window(ThemeChoice.LIGHT, new SettingsFile(folder.resolve("settings.json")), List.of());
                    stage.setX(0);
                    stage.setY(0);
                    stage.setWidth(1000);
                    stage.setHeight(760);
                    return opened;
                })
                .get();
        window.settle();
    }

    private boolean seen() {
        return new SettingsFile(folder.resolve("settings.json")).read().habits().tourSeen();
    }

    private Bounds bounds(String selector) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        return WaitForAsyncUtils.asyncFx(() -> {
                    Node node = window.stage.getScene().lookup(selector);
                    assertThat(node).as(selector).isNotNull();
                    return node.localToScene(node.getLayoutBounds());
                })
                .get();
    }

    @Test
    void everyStepPointsAtSomethingAndStandsInsideOfTheWindow(FxRobot robot) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.welcome()).get();
        Bounds whole = bounds(".root");
        for (TourStep step : TourStep.ALL) {
            Bounds anchor = bounds(step.anchor());
            assertThat(anchor.getWidth()).as(step.anchor()).isPositive();
            assertThat(whole.contains(bounds("#tour"))).as(step.title()).isTrue();
            assertThat(bounds("#tour-frame")).isEqualTo(anchor);
            if (step.side() != TourStep.Side.INSIDE) {
                assertThat(bounds("#tour").intersects(anchor)).as(step.title()).isFalse();
            }
            assertThat(seen()).isFalse();
            robot.type(KeyCode.RIGHT);
        }
        assertThat(robot.lookup("#tour").tryQuery()).isEmpty();
        assertThat(seen()).isTrue();
    }

    @Test
    @Exercises({"tour"})
    void escapeSkipsItForGoodAndHelpBringsItBack(FxRobot robot) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.welcome()).get();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#tour").tryQuery()).isEmpty();
        assertThat(seen()).isTrue();
        WaitForAsyncUtils.asyncFx(() -> window.welcome()).get();
        assertThat(robot.lookup("#tour").tryQuery()).isEmpty();
        robot.clickOn("Help").clickOn("#menu-tour");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#tour").tryQuery()).isPresent();
        robot.clickOn("#tour-next").clickOn("#tour-back").clickOn("#tour-skip");
        assertThat(robot.lookup("#tour").tryQuery()).isEmpty();
    }

    @Test
    void whoeverTypesElsewhereIsNotDisturbed(FxRobot robot) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.welcome()).get();
        robot.clickOn("#tour-next").clickOn("#inspector-design-name");
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("Mine", 0).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.workspace().document().name()).isEqualTo("Mine");
        assertThat(robot.lookup("#tour").tryQuery()).isPresent();
    }
}
