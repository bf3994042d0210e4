package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.theme.ThemeChoice;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.input.KeyCode;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What palette, sheet and preferences look like in both themes, at 100 % and at 150 %; pictures stay in target. */
@Tag("window")
@Tag("long")
@ExtendWith(ApplicationExtension.class)
class CommandPicturesTest {
    private static final Path PICTURES = Path.of(System.getProperty("routewright.build", "target"), "pictures");

    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    @Test
    void noWordIsCutOff(FxRobot robot) throws Exception {
        Files.createDirectories(PICTURES);
        window.settle();
        for (Look look : Look.all()) {
            robot.clickOn("View").clickOn("#menu-theme-" + look.theme());
            resize(Window.WIDTH / look.scale(), Window.HEIGHT / look.scale());
            takePalette(robot, look.name(), look.scale());
            takeWindow(robot, "shortcut-sheet", look.name(), look.scale(), KeyCode.F1);
            takePreferences(robot, look.name(), look.scale());
            resize(Window.WIDTH, Window.HEIGHT);
        }
    }

    private void takePalette(FxRobot robot, String name, double scale) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        WaitForAsyncUtils.waitForFxEvents();
        take(window.stage.getScene(), "command-palette-" + name, scale);
        robot.write("se", 0);
        WaitForAsyncUtils.waitForFxEvents();
        take(window.stage.getScene(), "command-found-" + name, scale);
        robot.push(KeyCode.ESCAPE).push(KeyCode.F6);
        WaitForAsyncUtils.waitForFxEvents();
        take(window.stage.getScene(), "region-" + name, scale);
    }

    private void takeWindow(FxRobot robot, String id, String name, double scale, KeyCode... keys) throws Exception {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
        take(fitted(id, scale), id + "-" + name, scale);
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void takePreferences(FxRobot robot, String name, double scale) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        WaitForAsyncUtils.waitForFxEvents();
        take(fitted("preferences-window", scale), "preferences-appearance-" + name, scale);
        robot.push(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        take(fitted("preferences-window", scale), "preferences-general-" + name, scale);
        robot.push(KeyCode.END);
        robot.clickOn("#keys-search")
                .write("add query", 0)
                .clickOn("#key-recorder")
                .push(KeyCode.R);
        WaitForAsyncUtils.waitForFxEvents();
        take(fitted("preferences-window", scale), "preferences-keys-" + name, scale);
        robot.clickOn("#preferences-close");
    }

    private static Scene fitted(String id, double scale) throws Exception {
        Scene scene = WaitForAsyncUtils.asyncFx(() -> {
                    Scene found = javafx.stage.Window.getWindows().stream()
                            .map(javafx.stage.Window::getScene)
                            .filter(s -> s != null && id.equals(s.getRoot().getId()))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("No window " + id + " is open."));
                    found.getWindow().setX(0);
                    found.getWindow().setY(0);
                    if (scale > 1) {
                        found.getWindow().setWidth(Math.min(found.getWindow().getWidth(), 940));
                        found.getWindow().setHeight(Math.min(found.getWindow().getHeight(), 560));
                    }
                    return found;
                })
                .get();
        WaitForAsyncUtils.waitForFxEvents();
        return scene;
    }

    private void resize(double width, double height) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
                    window.stage.setWidth(width);
                    window.stage.setHeight(height);
                })
                .get();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void take(Scene scene, String name, double scale) throws Exception {
        BufferedImage image = WaitForAsyncUtils.asyncFx(() -> {
                    Parent root = scene.getRoot();
                    SnapshotParameters parameters = new SnapshotParameters();
                    parameters.setTransform(Transform.scale(scale, scale));
                    return SwingFXUtils.fromFXImage(root.snapshot(parameters, null), null);
                })
                .get();
        ImageIO.write(image, "png", PICTURES.resolve(name + ".png").toFile());
        assertThat(WaitForAsyncUtils.asyncFx(() -> ClippedText.in(scene.getRoot()))
                        .get())
                .as(name)
                .isEmpty();
    }
}
