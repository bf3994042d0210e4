package dev.routewright.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.editor.gesture.CanvasCommand;
import dev.routewright.editor.skin.NodeKind;
import dev.routewright.graph.Fan;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.graph.edit.Edit;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A person who adds, connects and goes to nodes by the quick list: what each does to the document, as one step. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class QuickListTest {
    private ToolBench bench;

    @Start
    void start(Stage stage) {
        bench = new ToolBench(stage);
    }

    @BeforeEach
    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aDoubleClickOnEmptyCanvasAddsWhereTheMouseIs(FxRobot robot) {
        robot.doubleClickOn(bench.screen(600, 480));
        assertThat(bench.isOpen()).isTrue();
        robot.write("rou").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.last().kind()).isEqualTo("router");
        assertThat(bench.now().placement().of(bench.last().id())).isEqualTo(new Position(524, 456));
        assertThat(bench.workbench.editor.selection())
                .containsExactly(bench.last().id());
        assertThat(bench.isOpen()).isFalse();
        assertThat(bench.workbench.editor.isFocused()).isTrue();
        bench.oneStepBack(robot, "Add 'Router'");
    }

    @Test
    void tabAddsWhereAMouseBroughtTheFocusAndTabAgainWalksOn(FxRobot robot) {
        robot.clickOn(bench.screen(600, 480)).type(KeyCode.TAB);
        assertThat(bench.isOpen()).isTrue();
        robot.type(KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.isOpen()).isFalse();
        assertThat(bench.workbench.editor.getScene().getFocusOwner().getId()).isEqualTo("node-q");
    }

    @Test
    void tabIsNeverHeldByTheCanvasWhereKeysBroughtTheFocus(FxRobot robot) {
        robot.interact(bench.elsewhere::requestFocus);
        for (int i = 0; i < 40 && !bench.workbench.editor.isFocused(); i++) {
            bench.press(robot, KeyCode.SHIFT, KeyCode.TAB);
        }
        assertThat(bench.workbench.editor.isFocused()).isTrue();
        robot.type(KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.isOpen()).isFalse();
        assertThat(bench.workbench.editor.getScene().getFocusOwner().getId()).isEqualTo("node-q");
    }

    @Test
    void shiftAAddsAModelOfAProfileByThreeKeysAndEnter(FxRobot robot) {
        robot.clickOn("#node-m-title");
        for (String[] typed : new String[][] {{"gps", "gpt-small"}, {"gpl", "gpt-large"}, {"gem", "gemma-2-9b"}}) {
            bench.press(robot, KeyCode.SHIFT, KeyCode.A);
            robot.write(typed[0]);
            robot.type(KeyCode.ENTER);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(bench.last().label()).isEqualTo(typed[1]);
            assertThat(bench.now().graph().nodes().values().stream()
                            .filter(n -> n.label().equals(typed[1])))
                    .hasSize(1);
        }
        assertThat(bench.now().graph().nodes()).hasSize(9);
    }

    @Test
    void behindAParallelAJoinIsOfferedFirstAndEverywhereElseEveryKindInThePalettesOrder(FxRobot robot) {
        Node parallel = new Fan(new NodeId("f"), "Both", List.of("left", "right"));
        robot.interact(() -> bench.workbench.perform(new Edit.AddNode(parallel, new Position(40, 440))));
        WaitForAsyncUtils.waitForFxEvents();
        robot.drag("#port-f-left", MouseButton.PRIMARY).dropTo(bench.screen(420, 480));
        assertThat(bench.lines(robot)).startsWith("Join", "Task", "Router");
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.last().kind()).isEqualTo("join");
        assertThat(bench.wires()).contains("Both.left Join");
        robot.doubleClickOn(bench.screen(660, 560));
        assertThat(bench.lines(robot))
                .startsWith(
                        Arrays.stream(NodeKind.values()).map(NodeKind::words).toArray(String[]::new));
    }

    @Test
    void escapeAndAClickElsewhereCloseTheListAndAddNothing(FxRobot robot) {
        robot.doubleClickOn(bench.screen(600, 480)).type(KeyCode.ESCAPE);
        assertThat(bench.isOpen()).isFalse();
        assertThat(bench.workbench.editor.isFocused()).isTrue();
        robot.doubleClickOn(bench.screen(600, 480)).clickOn(bench.screen(420, 480));
        assertThat(bench.isOpen()).isFalse();
        robot.doubleClickOn(bench.screen(600, 480)).clickOn(bench.elsewhere);
        assertThat(bench.isOpen()).isFalse();
        assertThat(bench.now()).isEqualTo(ToolBench.drawing());
    }

    @Test
    void theListStaysInsideTheCanvasAndSaysWhenNothingFits(FxRobot robot) {
        Bounds canvas = bench.workbench.editor.localToScreen(bench.workbench.editor.getLayoutBounds());
        robot.doubleClickOn(new Point2D(canvas.getMaxX() - 8, canvas.getMinY() + 60));
        javafx.scene.Node list = bench.workbench.editor.lookup("#quick-list");
        assertThat(canvas.contains(list.localToScreen(list.getLayoutBounds()))).isTrue();
        robot.write("zebra");
        assertThat(bench.lines(robot)).isEmpty();
        Label nothing = robot.lookup(".rw-quick-nothing").query();
        assertThat(nothing.getText()).isEqualTo("Nothing here is called “zebra”.");
        robot.type(KeyCode.ENTER);
        assertThat(bench.isOpen()).as("there is nothing to take").isTrue();
        assertThat(bench.now()).isEqualTo(ToolBench.drawing());
    }

    @Test
    void linesAreChosenByArrowsAndByMouseAndReadOut(FxRobot robot) {
        robot.doubleClickOn(bench.screen(600, 480));
        TextField field = robot.lookup("#quick-field").query();
        assertThat(field.getAccessibleText()).isEqualTo("Add a node, Query, Q");
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.UP);
        assertThat(field.getAccessibleText()).isEqualTo("Add a node, Task, T");
        robot.clickOn("Verifier");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.last().label()).isIn("Verifier", "Sure");
    }

    @Test
    void keysConnectAnExitToANodeThatIsThere(FxRobot robot) {
        robot.clickOn("#node-v-title").type(KeyCode.C);
        assertThat(bench.lines(robot)).containsExactly("Exit accept", "Exit reject");
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.lines(robot))
                .startsWith("Code", "Rest", "small", "Done", "New Task")
                .doesNotContain("Traffic", "Sure", "New Query");
        robot.write("done").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.wires()).containsExactly("Code.out small", "Sure.reject Done");
        assertThat(bench.workbench.editor.getScene().getFocusOwner().getId()).isEqualTo("node-v");
        bench.oneStepBack(robot, "Connect");
    }

    @Test
    void keysConnectToANewNodeBesideIt(FxRobot robot) {
        robot.clickOn("#node-m-title").type(KeyCode.C);
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("new answer").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.wires()).containsExactly("Code.out small", "small.ok Answer");
        assertThat(bench.now().placement().of(bench.last().id()).x()).isGreaterThan(500);
        bench.oneStepBack(robot, "Add 'Answer' and connect");
    }

    @Test
    void escapeGoesBackToTheBoxThatHadTheFocus(FxRobot robot) {
        robot.clickOn("#node-v-title").type(KeyCode.C).type(KeyCode.ESCAPE);
        assertThat(bench.workbench.editor.getScene().getFocusOwner().getId()).isEqualTo("node-v");
        assertThat(bench.now()).isEqualTo(ToolBench.drawing());
    }

    @Test
    void aNodeIsFoundByItsNameOrKindAndHasTheFocusThen(FxRobot robot) {
        robot.clickOn("#node-m-title");
        bench.press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("sur").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.workbench.editor.selection()).containsExactly(ToolBench.CHECK);
        assertThat(bench.workbench.editor.getScene().getFocusOwner().getId()).isEqualTo("node-v");
        bench.press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("model").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.workbench.editor.selection()).containsExactly(ToolBench.CALL);
        assertThat(bench.now()).isEqualTo(ToolBench.drawing());
    }

    @Test
    void commandsThatCannotBeDoneSayWhy(FxRobot robot) {
        robot.clickOn(bench.screen(700, 520));
        for (var command :
                List.of(CanvasCommand.COPY, CanvasCommand.CUT, CanvasCommand.CONNECT, CanvasCommand.DELETE_RECONNECT)) {
            assertThat(bench.workbench.editor.whyNot(command)).isNotBlank();
        }
        robot.clickOn("#node-a-title");
        assertThat(bench.workbench.editor.whyNot(CanvasCommand.CONNECT)).isEqualTo("'Done' has no exit.");
    }
}
