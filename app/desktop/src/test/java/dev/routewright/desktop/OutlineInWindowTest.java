package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.theme.ThemeChoice;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The outline beside the canvas: shown on a key, in step with canvas, history and findings, hidden again. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class OutlineInWindowTest {
    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    @Test
    @Exercises("outline")
    void theKeyShowsItWithTheFocusAndTheMenuHidesItAgain(FxRobot robot) {
        window.settle();
        toggle(robot);
        Node tree = robot.lookup("#outline-tree").query();
        assertThat(tree.isFocused()).isTrue();
        assertThat(tree.getScene().lookup("#graph-editor").getLayoutBounds().getWidth())
                .isGreaterThan(400);
        robot.clickOn("View").clickOn("#menu-outline");
        assertThat(robot.lookup("#outline").tryQuery()).isEmpty();
        assertThat(window.stage.getScene().getFocusOwner().getId()).isEqualTo("graph-editor");
    }

    @Test
    void itFollowsDeletionUndoAndFindings(FxRobot robot) {
        window.settle();
        toggle(robot);
        robot.clickOn("#outline-as-nodes");
        TableView<?> nodes = robot.lookup("#outline-nodes").query();
        int before = nodes.getItems().size();
        robot.interact(() -> nodes.getSelectionModel().select(before - 1));
        robot.interact(nodes::requestFocus);
        robot.type(KeyCode.DELETE);
        window.settle();
        assertThat(nodes.getItems())
                .hasSize(before - 1)
                .anyMatch(row -> row.toString().contains("leads nowhere")
                        || row.toString().matches(".*findings=.+].*"));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        window.settle();
        assertThat(nodes.getItems()).hasSize(before);
    }

    @Test
    void anUnconnectedExitStaysChosenWhileFindingsArrive(FxRobot robot) {
        window.settle();
        toggle(robot);
        TreeView<?> tree = robot.lookup("#outline-tree").query();
        robot.interact(() -> {
            for (int i = 0; i < tree.getExpandedItemCount(); i++) {
                if (tree.getTreeItem(i).getValue().toString().contains("exit=failed, edge=null")) {
                    tree.getSelectionModel().clearAndSelect(i);
                    return;
                }
            }
            throw new AssertionError("every exit is connected");
        });
        robot.interact(() -> window.workspace().perform(new dev.routewright.graph.edit.Edit.SetName("Renamed")));
        window.settle();
        assertThat(robot.lookup("#outline-target").query().isVisible()).isTrue();
        assertThat(tree.getSelectionModel().getSelectedItem().getValue().toString())
                .contains("exit=failed");
    }

    private static void toggle(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.T).release(KeyCode.SHIFT, KeyCode.CONTROL);
    }
}
