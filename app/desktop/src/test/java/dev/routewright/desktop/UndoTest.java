package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.editor.GraphEditor;
import dev.routewright.graph.Document;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** One gesture is one step, every step has a name, and a step is never out of sight. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class UndoTest {
    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    private Document now() {
        return window.workspace().document();
    }

    private String label() {
        return Objects.requireNonNull(window.workspace().history().undoLabel());
    }

    private GraphEditor editor(FxRobot robot) {
        return robot.lookup("#graph-editor").query();
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private int undoAll(FxRobot robot) {
        int steps = 0;
        while (window.workspace().history().canUndo()) {
            robot.interact(() -> window.workspace().history().undo());
            steps++;
        }
        return steps;
    }

    @Test
    void undoAndRedoNameTheStepAndSelectWhatItTouched(FxRobot robot) {
        window.settle();
        NodeId confidence = window.id("Confidence");
        robot.clickOn("#node-" + confidence + "-title");
        press(robot, KeyCode.DELETE);
        robot.clickOn("#graph-editor");
        assertThat(label()).isEqualTo("Delete node");
        assertThat(robot.lookup("#menus").<javafx.scene.control.MenuBar>query().getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(item -> "menu-undo".equals(item.getId()))
                        .map(javafx.scene.control.MenuItem::getText))
                .containsExactly("Undo delete node");
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(editor(robot).selection()).containsExactly(confidence);
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(now().graph().nodes()).doesNotContainKey(confidence);
        assertThat(editor(robot).selection()).as("what the deletion left open").isNotEmpty();
    }

    @Test
    void undoBringsBackIntoViewWhatItChanged(FxRobot robot) {
        window.settle();
        NodeId confidence = window.id("Confidence");
        robot.clickOn("#node-" + confidence + "-title");
        press(robot, KeyCode.F2);
        robot.write("Judge").type(KeyCode.ENTER);
        robot.interact(() -> editor(robot).fireEvent(scroll(editor(robot), -9000)));
        Bounds canvas = Window.onScreen(robot, "#graph-editor");
        assertThat(canvas.intersects(Window.onScreen(robot, "#node-" + confidence)))
                .isFalse();
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(canvas.contains(Window.onScreen(robot, "#node-" + confidence)))
                .isTrue();
        assertThat(window.id("Confidence")).isEqualTo(confidence);
    }

    @Test
    void aDragOfSeveralNodesASliderAndTypingAreOneStepEach(FxRobot robot) {
        window.settle();
        NodeId confidence = window.id("Confidence");
        robot.interact(() -> editor(robot).select(now().graph().nodes().keySet()));
        robot.drag("#node-" + confidence + "-title", MouseButton.PRIMARY)
                .moveBy(10, 10)
                .moveBy(12, 7)
                .moveBy(20, 0)
                .drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(label()).isEqualTo("Move " + now().graph().nodes().size() + " nodes");
        robot.clickOn("#node-" + confidence + "-title");
        Bounds slider = Window.onScreen(robot, "#inspector-cut-slider");
        robot.drag(new Point2D(slider.getMinX() + slider.getWidth() * 0.6, slider.getCenterY()), MouseButton.PRIMARY)
                .moveBy(15, 0)
                .moveBy(15, 0)
                .moveBy(-60, 0)
                .drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(label()).isEqualTo("Change cut");
        Window.write(robot, "#inspector-label", "Judge of answers");
        assertThat(label()).isNotBlank();
        assertThat(undoAll(robot)).isEqualTo(3);
        assertThat(window.workspace().isDirty()).isFalse();
    }

    @Test
    void theWheelNeverChangesAValueItOnlyPassesOver(FxRobot robot) {
        window.settle();
        Document before = now();
        for (String label : List.of("Confidence", "Support queries", "mistral-small")) {
            robot.clickOn("#node-" + window.id(label) + "-title");
            WaitForAsyncUtils.waitForFxEvents();
            List<Node> fields = new ArrayList<>(robot.lookup("#inspector").queryAll().stream()
                    .flatMap(panel -> panel.lookupAll("*").stream())
                    .filter(n -> n instanceof Slider || n instanceof ComboBox || n instanceof Spinner)
                    .toList());
            assertThat(fields).as(label).isNotEmpty();
            for (Node field : fields) {
                robot.interact(() -> field.fireEvent(scroll(field, 120)));
                robot.interact(() -> field.fireEvent(scroll(field, -240)));
            }
            assertThat(now()).isEqualTo(before);
        }
        Verifier verifier = (Verifier) now().graph().nodes().get(window.id("Confidence"));
        assertThat(verifier.cut()).isEqualTo(0.62);
    }

    private static ScrollEvent scroll(Node at, double deltaY) {
        Point2D middle = at.localToScene(4, 4);
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                middle.getX(),
                middle.getY(),
                middle.getX(),
                middle.getY(),
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                deltaY,
                0,
                deltaY,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    @Test
    void nodesAreCopiedThroughTheClipboardIntoAnotherDocumentWithTheirProfiles(FxRobot robot) {
        window.settle();
        robot.clickOn("#node-" + window.id("Confidence") + "-title");
        NodeId small = window.id("mistral-small");
        robot.interact(() -> editor(robot).select(List.of(small, window.id("Confidence"))));
        press(robot, KeyCode.CONTROL, KeyCode.C);
        var profile = now().catalog().get("mistral-small");
        press(robot, KeyCode.CONTROL, KeyCode.N);
        assertThat(now()).isEqualTo(Document.EMPTY);
        robot.clickOn("#graph-editor");
        press(robot, KeyCode.CONTROL, KeyCode.V);
        assertThat(now().graph().nodes().values())
                .extracting(dev.routewright.graph.Node::label)
                .containsExactlyInAnyOrder("mistral-small", "Confidence");
        assertThat(now().graph().edges()).isNotEmpty();
        if (profile != null) {
            assertThat(now().catalog()).containsEntry("mistral-small", profile);
        }
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(now()).isEqualTo(Document.EMPTY);
        assertThat(window.workspace().isDirty()).isFalse();
    }

    @Test
    void textOfAnotherProgramPastesNothingAndThatIsSaid(FxRobot robot) {
        window.settle();
        Document before = now();
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("a shopping list");
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.clickOn("#node-" + window.id("Confidence") + "-title");
        press(robot, KeyCode.CONTROL, KeyCode.V);
        assertThat(now()).isEqualTo(before);
        assertThat(window.workspace().notice()).contains("Nothing was copied from a drawing");
    }
}
