package dev.routewright.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.editor.gesture.CanvasCommand;
import dev.routewright.editor.skin.EdgeView;
import dev.routewright.editor.skin.NodeView;
import dev.routewright.editor.skin.Theme;
import dev.routewright.graph.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Leaves pictures of the canvas in both themes to be looked at, and reads from the scene that no text is cut. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class CanvasPictureTest {
    private static final Path PICTURES = Path.of(System.getProperty("routewright.build", "target"), "pictures");
    private Workbench workbench;
    private BorderPane root;

    @Start
    void start(Stage stage) {
        workbench = new Workbench(SupportDesk.document());
        root = new BorderPane(workbench.editor);
        root.setLeft(new Palette(workbench.editor));
        workbench.editor.setOverlay(SupportDesk.overlay());
        workbench.editor.select(List.of(SupportDesk.id("v")));
        Theme.LIGHT.applyTo(root);
        stage.setScene(new Scene(root, 1440, 620));
        stage.show();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1", "LIGHT, 1.5", "DARK, 1", "DARK, 1.5"})
    void noTextIsCutInEitherTheme(Theme theme, double scale, FxRobot robot) throws IOException {
        picture(theme, scale, "canvas", robot);
        assertThat(cutLabels(root)).isEmpty();
    }

    @Test
    void aNameThatIsTooLongIsCutInsideItsBoxAndToldInFull(FxRobot robot) throws IOException {
        robot.interact(() -> workbench.history.reset(OddDrawing.document()));
        robot.interact(() -> workbench.editor.setOverlay(OddDrawing.overlay()));
        picture(Theme.LIGHT, 1, "odd", robot);
        assertThat(cutLabels(root)).containsExactly(OddDrawing.LONG_NAME, OddDrawing.LONG_NAME + "-2");
        Labeled title = (Labeled) workbench.editor.lookup("#node-long-title");
        assertThat(title.getTooltip().getText()).contains(OddDrawing.LONG_NAME);
        assertThat(workbench.editor.lookup("#node-long").getLayoutBounds().getWidth())
                .isEqualTo(180);
        robot.interact(() -> workbench.editor.zoomTo(0.4));
        robot.interact(() -> Theme.DARK.applyTo(root));
        snapshot(1, "far", robot);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1", "LIGHT, 1.5", "DARK, 1", "DARK, 1.5"})
    void everyKindIsDrawnInItsColourWithItsWordsUncut(Theme theme, double scale, FxRobot robot) throws IOException {
        robot.interact(() -> workbench.history.reset(AllKinds.document()));
        robot.interact(() -> workbench.editor.setOverlay(AllKinds.overlay()));
        picture(theme, scale, "all-kinds", robot);
        assertThat(cutLabels(workbench.editor)).isEmpty();
        robot.interact(() -> workbench.editor.zoomTo(1));
        snapshot(scale, "all-kinds-near-%s-%.0f".formatted(theme.name().toLowerCase(Locale.ROOT), scale * 100), robot);
        Set<String> colours = AllKinds.document().graph().nodes().values().stream()
                .map(node -> ((NodeView) workbench.editor.lookup("#node-" + node.id())).kindStyleClass())
                .collect(Collectors.toSet());
        assertThat(colours)
                .containsExactlyInAnyOrder(
                        "rw-kind-query",
                        "rw-kind-task",
                        "rw-kind-router",
                        "rw-kind-guard",
                        "rw-kind-tool",
                        "rw-kind-verifier",
                        "rw-kind-llm",
                        "rw-kind-answer");
    }

    @Test
    void theWayBackToALoopRunsAroundTheBoxes(FxRobot robot) {
        robot.interact(() -> workbench.history.reset(AllKinds.document()));
        robot.interact(() -> workbench.editor.zoomToFit());
        WaitForAsyncUtils.waitForFxEvents();
        EdgeView back = (EdgeView) workbench.editor.lookup("#edge-w18");
        List<Rectangle2D> boxes = AllKinds.document().graph().nodes().keySet().stream()
                .map(workbench.editor::boxOf)
                .toList();
        for (double share = 0.02; share < 0.99; share += 0.01) {
            Point2D at = back.route().at(share);
            assertThat(boxes).as("at %.2f", share).noneMatch(box -> box.contains(at));
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1", "DARK, 1.5"})
    void aWireUnderWayLightsWhatFitsAndSaysWhyNot(Theme theme, double scale, FxRobot robot) throws IOException {
        robot.interact(() -> workbench.editor.select(List.of()));
        robot.interact(() -> theme.applyTo(root));
        robot.interact(() -> workbench.editor.zoomToFit());
        WaitForAsyncUtils.waitForFxEvents();
        robot.drag("#port-v-accept", MouseButton.PRIMARY).moveTo("#node-q-title");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(workbench.editor.lookup("#cursor-tip").isVisible()).isTrue();
        snapshot(scale, "wire-refused-" + theme.name().toLowerCase(Locale.ROOT), robot);
        robot.type(KeyCode.ESCAPE).drop();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1", "DARK, 1.5"})
    void theQuickListShowsKindsAndProfiles(Theme theme, double scale, FxRobot robot) throws IOException {
        robot.interact(() -> theme.applyTo(root));
        robot.interact(() -> workbench.editor.zoomToFit());
        robot.interact(() -> workbench.editor.run(CanvasCommand.QUICK_ADD));
        robot.write("m");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(cutLabels((Parent) workbench.editor.lookup("#quick-list"))).isEmpty();
        snapshot(scale, "quick-list-" + theme.name().toLowerCase(Locale.ROOT), robot);
        robot.type(KeyCode.ESCAPE);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1", "DARK, 1.5"})
    void anEdgeThatAKindWouldBePutIntoIsLit(Theme theme, double scale, FxRobot robot) throws IOException {
        robot.interact(() -> theme.applyTo(root));
        robot.interact(() -> workbench.editor.zoomToFit());
        WaitForAsyncUtils.waitForFxEvents();
        EdgeView edge = (EdgeView) workbench.editor.lookup("#edge-"
                + workbench
                        .history
                        .now()
                        .graph()
                        .edgesFrom(SupportDesk.id("v"))
                        .getFirst()
                        .id());
        Point2D middle = edge.localToScreen(edge.route().at(0.5));
        robot.drag("#palette-router", MouseButton.PRIMARY).moveTo(middle);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(workbench.editor.lookup("#cursor-tip").isVisible()).isTrue();
        snapshot(scale, "insert-" + theme.name().toLowerCase(Locale.ROOT), robot);
        robot.type(KeyCode.ESCAPE).drop();
    }

    @Test
    void anEmptyCanvasSaysWhatToDo(FxRobot robot) throws IOException {
        robot.interact(() -> workbench.history.reset(Document.EMPTY));
        picture(Theme.LIGHT, 1, "empty", robot);
        assertThat(workbench.editor.lookup("#canvas-hint").isVisible()).isTrue();
    }

    private void picture(Theme theme, double scale, String name, FxRobot robot) throws IOException {
        robot.interact(() -> theme.applyTo(root));
        robot.interact(() -> workbench.editor.zoomToFit());
        snapshot(scale, "%s-%s-%.0f".formatted(name, theme.name().toLowerCase(Locale.ROOT), scale * 100), robot);
    }

    private void snapshot(double scale, String name, FxRobot robot) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        SnapshotParameters wanted = new SnapshotParameters();
        wanted.setTransform(Transform.scale(scale, scale));
        WritableImage[] picture = new WritableImage[1];
        robot.interact(() -> picture[0] = root.snapshot(wanted, null));
        Files.createDirectories(PICTURES);
        ImageIO.write(
                SwingFXUtils.fromFXImage(picture[0], null),
                "png",
                PICTURES.resolve(name + ".png").toFile());
    }

    private static List<String> cutLabels(Parent parent) {
        List<String> cut = new ArrayList<>();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Labeled label && label.isVisible() && label.isTextTruncated()) {
                cut.add(label.getText());
            } else if (child instanceof Parent below) {
                cut.addAll(cutLabels(below));
            }
        }
        return cut;
    }
}
