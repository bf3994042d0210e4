package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.sample.LargeDrawing;
import dev.routewright.desktop.job.Lane;
import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.editor.GraphEditor;
import dev.routewright.editor.skin.NodeView;
import dev.routewright.graph.Document;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.graph.file.DocumentFile;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A thousand nodes in the window. That nothing stands still meanwhile is what the watchdog of every window test sees. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class LargeDrawingTest {
    private static final NodeId MIDDLE = new NodeId("n20_12");

    @TempDir
    Path folder;

    private Window window;
    private GraphEditor editor;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    @BeforeEach
    void findTheCanvas(FxRobot robot) {
        window.settle();
        editor = robot.lookup("#graph-editor").queryAs(GraphEditor.class);
    }

    /** By a file, as a person does, until every box is in the scene. */
    private void open(Document document) throws Exception {
        Path file = folder.resolve("large.route.json");
        DocumentFile.save(document, file);
        WaitForAsyncUtils.asyncFx(() -> window.drop(List.of(file.toFile()))).get();
        Window.await(() -> window.workspace().document().equals(document) && areAllDrawn());
        window.settle();
    }

    private boolean areAllDrawn() throws Exception {
        Document document = window.workspace().document();
        return WaitForAsyncUtils.asyncFx(() -> editor.lookupAll(".rw-node").size()
                                == document.graph().nodes().size()
                        && editor.lookupAll(".rw-edge").size()
                                == document.graph().edges().size())
                .get();
    }

    private static Document layered() {
        return LargeDrawing.of(LargeDrawing.Shape.LAYERS, 1_000, 1);
    }

    private NodeView box(NodeId id) {
        return (NodeView) editor.lookup("#node-" + id);
    }

    private boolean isFull(NodeId id) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> box(id).isFull()).get();
    }

    private void lookAt(FxRobot robot, NodeId id, double zoom) throws Exception {
        robot.interact(() -> {
            editor.reveal(id);
            editor.zoomTo(zoom);
            editor.reveal(id);
        });
        Window.await(() -> isFull(id));
    }

    private Position drag(FxRobot robot, NodeId id) {
        Bounds at = box(id).localToScreen(box(id).getLayoutBounds());
        robot.moveTo(at.getCenterX(), at.getCenterY()).press(MouseButton.PRIMARY);
        for (int step = 1; step <= 6; step++) {
            robot.moveTo(at.getCenterX() + 8 * step, at.getCenterY() + 5 * step);
        }
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        return window.workspace().document().placement().of(id);
    }

    @Test
    void aThousandNodesAreOpenedSelectedDraggedPannedAndZoomed(FxRobot robot) throws Exception {
        Document document = layered();
        open(document);
        Position before = document.placement().of(MIDDLE);
        lookAt(robot, MIDDLE, 1);
        assertThat(drag(robot, MIDDLE)).as("near").isNotEqualTo(before);
        robot.interact(editor::requestFocus);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.workspace().document().placement()).isEqualTo(document.placement());
        robot.interact(editor::zoomToFit);
        WaitForAsyncUtils.waitForFxEvents();
        robot.moveTo(editor);
        for (int step = 0; step < 8; step++) {
            robot.scroll(2, VerticalDirection.DOWN);
        }
        robot.press(KeyCode.CONTROL).scroll(6, VerticalDirection.UP).scroll(6, VerticalDirection.DOWN);
        robot.release(KeyCode.CONTROL);
        robot.interact(editor::requestFocus);
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        assertThat(editor.selection()).hasSize(document.graph().nodes().size());
        robot.interact(() -> editor.select(List.of(MIDDLE)));
        robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
        window.settle();
        assertThat(window.workspace().document().placement().of(MIDDLE))
                .isEqualTo(new Position(before.x() + 4, before.y()));
    }

    @Test
    void boxesAreFilledWhereTheyCanBeReadAndSayTheSameToAReaderEverywhere(FxRobot robot) throws Exception {
        open(layered());
        assertThat(isFull(MIDDLE)).as("at a zoom of 10 %").isFalse();
        Rectangle2D empty =
                WaitForAsyncUtils.asyncFx(() -> editor.boxOf(MIDDLE)).get();
        String said = box(MIDDLE).getAccessibleText();
        assertThat(said).startsWith("Router Router 20.12").contains("of 1000");
        lookAt(robot, MIDDLE, 1);
        assertThat(editor.boxOf(MIDDLE)).isEqualTo(empty);
        assertThat(box(MIDDLE).getAccessibleText()).isEqualTo(said + ", selected");
        assertThat(robot.lookup("#node-" + MIDDLE + "-title").tryQuery()).isPresent();
        assertThat(isFull(new NodeId("n0_0"))).as("out of view").isFalse();
        robot.interact(() -> box(MIDDLE).requestFocus());
        robot.type(KeyCode.TAB);
        assertThat(robot.lookup("#node-n20_13").query().isFocused()).isTrue();
        robot.interact(editor::zoomToFit);
        Window.await(() -> !isFull(MIDDLE));
    }

    @Test
    void aRunOfALongChainIsCancelledAndTheNextOneEnds(FxRobot robot) throws Exception {
        open(LargeDrawing.of(LargeDrawing.Shape.CHAIN, 1_000, 1));
        robot.interact(() -> window.actions().get("run").run());
        robot.interact(() -> window.jobs().cancel(Lane.RUN));
        Window.await(() -> WaitForAsyncUtils.asyncFx(() -> window.jobs().running(Lane.RUN) == null)
                .get());
        assertThat(window.workspace().run()).isNull();
        robot.interact(() -> window.actions().get("run").run());
        Window.await(() -> window.workspace().run() != null);
        robot.interact(() -> window.jobs().cancel(Lane.SPREAD));
        window.settle();
    }
}
