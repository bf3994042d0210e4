package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.arranging.Line;
import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.editor.GraphEditor;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.file.DocumentFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class ArrangeTest {
    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    private String bytes() {
        return DocumentFile.write(window.workspace().document());
    }

    private Map<NodeId, Position> places() {
        return window.workspace().document().placement().positions();
    }

    private GraphEditor editor(FxRobot robot) {
        return robot.lookup("#graph-editor").query();
    }

    private List<NodeId> select(FxRobot robot, String... labels) {
        List<NodeId> nodes = List.of(labels).stream().map(window::id).toList();
        robot.interact(() -> editor(robot).select(nodes));
        return nodes;
    }

    private void menu(FxRobot robot, String id) {
        robot.clickOn("Graph").clickOn("#menu-" + id);
        window.settle();
    }

    private Set<Double> lines(FxRobot robot, List<NodeId> nodes, Line line) {
        return nodes.stream()
                .map(editor(robot)::boxOf)
                .map(box -> (double) Math.round(
                        switch (line) {
                            case LEFT -> box.getMinX();
                            case CENTRE -> box.getMinX() + Math.floor(box.getWidth() / 2);
                            case RIGHT -> box.getMaxX();
                            case TOP -> box.getMinY();
                            case MIDDLE -> box.getMinY() + Math.floor(box.getHeight() / 2);
                            case BOTTOM -> box.getMaxY();
                        }))
                .collect(Collectors.toSet());
    }

    @Test
    void keysButtonAndMenuArrangeInOneStepThatUndoesToTheSameBytes(FxRobot robot) {
        window.settle();
        String before = bytes();
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.L).release(KeyCode.SHIFT, KeyCode.CONTROL);
        window.settle();
        String layered = bytes();
        assertThat(layered).isNotEqualTo(before);
        assertThat(window.workspace().history().undoLabel()).matches("Arrange \\d+ nodes");
        assertThat(apart(robot)).isTrue();
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertThat(bytes()).isEqualTo(before);

        robot.clickOn("#button-arrange-layers");
        window.settle();
        assertThat(bytes()).as("the same document gives the same bytes").isEqualTo(layered);

        menu(robot, "arrange-force");
        assertThat(bytes()).isNotEqualTo(layered);
        assertThat(apart(robot)).isTrue();
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertThat(bytes()).isEqualTo(layered);
    }

    private boolean apart(FxRobot robot) {
        List<Rectangle2D> boxes =
                places().keySet().stream().map(editor(robot)::boxOf).toList();
        return boxes.stream().allMatch(a -> boxes.stream().filter(b -> b != a).noneMatch(a::intersects));
    }

    @Test
    void aPinIsSetByKeyAndByMenuIsSeenAndHolds(FxRobot robot) {
        window.settle();
        NodeId node = select(robot, "Confidence").getFirst();
        robot.interact(() -> window.workspace().perform(new Edit.MoveNodes(Map.of(node, new Position(404, 808)))));
        robot.interact(() -> editor(robot).requestFocus());
        robot.type(KeyCode.P);
        assertThat(window.workspace().document().placement().pinned()).containsExactly(node);
        assertThat(robot.lookup("#node-" + node + " .rw-pin").tryQuery()).isPresent();
        assertThat(robot.lookup("#node-" + node).query().getAccessibleText()).contains("pinned");
        robot.interact(() -> editor(robot).select(List.of()));
        robot.clickOn("#button-arrange-layers");
        window.settle();
        assertThat(places().get(node)).isEqualTo(new Position(404, 808));
        assertThat(apart(robot)).isTrue();

        robot.clickOn("#node-" + node + "-title", MouseButton.SECONDARY).clickOn("#node-menu-pin");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.workspace().document().placement().pinned()).isEmpty();
        assertThat(window.workspace().history().undoLabel()).isEqualTo("Unpin node");
        menu(robot, "pin");
        assertThat(window.workspace().document().placement().pinned()).containsExactly(node);
    }

    @Test
    void aSelectionIsArrangedAloneAlignedAndDistributed(FxRobot robot) {
        window.settle();
        List<NodeId> nodes = select(robot, "Billing", "Troubleshooting", "Other");
        Map<NodeId, Position> before = places();
        menu(robot, "arrange-layers");
        Map<NodeId, Position> after = places();
        before.forEach((id, at) ->
                assertThat(nodes.contains(id) || at.equals(after.get(id))).isTrue());
        for (Line line : Line.values()) {
            menu(robot, "align-" + line.words());
            assertThat(lines(robot, nodes, line)).as("%s", line).hasSizeBetween(1, 2);
            robot.interact(() -> window.workspace().history().undo());
        }
        menu(robot, "distribute-across");
        menu(robot, "distribute-down");
        robot.interact(() -> editor(robot).select(nodes.subList(0, 1)));
        String unchanged = bytes();
        robot.clickOn("Graph").clickOn("#menu-align-left");
        assertThat(bytes()).as("one box cannot be aligned").isEqualTo(unchanged);
        robot.type(KeyCode.ESCAPE);
    }
}
