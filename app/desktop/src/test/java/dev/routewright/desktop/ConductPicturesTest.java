package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.graph.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
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

/** Pictures of an empty window, its tour and its findings, in both palettes, at 100 % and 150 %. */
@Tag("window")
@Tag("long")
@ExtendWith(ApplicationExtension.class)
class ConductPicturesTest {
    private static final Path PICTURES = Path.of(System.getProperty("routewright.build", "target"), "pictures");

    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    @Test
    void nothingIsCutInAnEmptyWindowItsTourAndItsFindings(FxRobot robot) throws Exception {
        Files.createDirectories(PICTURES);
        window.settle();
        for (Look look : Look.all()) {
            robot.clickOn("View").clickOn("#menu-theme-" + look.theme());
            robot.interact(() -> {
                window.stage.setWidth(Window.WIDTH / look.scale());
                window.stage.setHeight(Window.HEIGHT / look.scale());
                window.workspace().replace(Document.EMPTY, null);
            });
            window.settle();
            take(robot, window.stage.getScene(), "empty-" + look.name(), look.scale());
            robot.clickOn("Help").clickOn("#menu-tour");
            WaitForAsyncUtils.waitForFxEvents();
            take(robot, window.stage.getScene(), "tour-" + look.name(), look.scale());
            robot.type(KeyCode.ESCAPE).clickOn("#canvas-add-query");
            window.settle();
            robot.clickOn("#status-findings");
            take(robot, robot.lookup("#findings-popup").query().getScene(), "findings-" + look.name(), look.scale());
            robot.type(KeyCode.ESCAPE);
        }
    }

    private static void take(FxRobot robot, Scene scene, String name, double scale) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage[] shot = new WritableImage[1];
        robot.interact(() -> {
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(scale, scale));
            shot[0] = scene.getRoot().snapshot(parameters, null);
        });
        ImageIO.write(
                SwingFXUtils.fromFXImage(shot[0], null),
                "png",
                PICTURES.resolve(name + ".png").toFile());
        assertThat(ClippedText.in(scene.getRoot())).as(name).isEmpty();
    }
}
