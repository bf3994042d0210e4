package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.editor.GraphEditor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
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

/** Outline, tables and rail in both palettes, at 100 % and on a window of 960 x 600 at 150 %; pictures stay in target. */
@Tag("window")
@Tag("long")
@ExtendWith(ApplicationExtension.class)
class ReadingPicturesTest {
    private static final Path PICTURES = Path.of(System.getProperty("routewright.build", "target"), "pictures");

    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    @Test
    void nothingIsCutAtEitherScale(FxRobot robot) throws IOException {
        Files.createDirectories(PICTURES);
        window.settle();
        robot.clickOn("#button-run");
        window.settle();
        robot.clickOn("#button-sweep");
        window.settle();
        robot.clickOn("View").clickOn("#menu-outline");
        for (Look look : Look.all()) {
            robot.clickOn("View").clickOn("#menu-theme-" + look.theme());
            resize(robot, 1440 / look.scale(), 900 / look.scale());
            for (String view : List.of("tree", "nodes", "edges")) {
                robot.clickOn("#outline-as-" + view);
                select(robot);
                take(robot, "outline-" + view + "-" + look.name(), look.scale());
            }
        }
    }

    @Test
    void aNarrowWindowHasARailWithNamesAndTabs(FxRobot robot) throws IOException {
        Files.createDirectories(PICTURES);
        window.settle();
        resize(robot, 960, 600);
        Region palette = robot.lookup("#palette-region").query();
        assertThat(palette.getWidth()).isEqualTo(48);
        Node item = robot.lookup("#palette-router").query();
        assertThat(Spoken.text(item)).startsWith("Add Router");
        assertThat(robot.lookup("#palette-search").query().isVisible()).isFalse();
        assertThat(robot.lookup("#lower-third .tab-pane").tryQuery()).isPresent();
        for (String theme : List.of("light", "dark")) {
            robot.clickOn("View").clickOn("#menu-theme-" + theme);
            take(robot, "rail-" + theme + "-150", 1.5);
        }
        int before = window.workspace().document().graph().nodes().size();
        robot.clickOn("#palette-router");
        assertThat(window.workspace().document().graph().nodes()).hasSize(before + 1);
        resize(robot, 1440, 900);
        assertThat(palette.getWidth()).as("the width of before").isEqualTo(208);
        assertThat(robot.lookup("#palette-search").query().isVisible()).isTrue();
    }

    private void select(FxRobot robot) {
        GraphEditor editor = robot.lookup("#graph-editor").query();
        robot.interact(() -> editor.select(List.of(window.id("Confidence"))));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void resize(FxRobot robot, double width, double height) {
        GraphEditor editor = robot.lookup("#graph-editor").query();
        robot.interact(() -> {
            window.stage.setWidth(width);
            window.stage.setHeight(height);
        });
        robot.interact(editor::zoomToFit);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void take(FxRobot robot, String name, double scale) throws IOException {
        WritableImage[] shot = new WritableImage[1];
        robot.interact(() -> {
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(scale, scale));
            shot[0] = window.stage.getScene().getRoot().snapshot(parameters, null);
        });
        ImageIO.write(
                SwingFXUtils.fromFXImage(shot[0], null),
                "png",
                PICTURES.resolve(name + ".png").toFile());
        assertThat(ClippedText.in(window.stage.getScene().getRoot())).as(name).isEmpty();
    }
}
