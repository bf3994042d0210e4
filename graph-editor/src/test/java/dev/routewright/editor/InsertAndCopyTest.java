package dev.routewright.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.editor.gesture.CanvasCommand;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.graph.Query;
import java.util.List;
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

/** A person who puts nodes into wires, takes them out, copies, pastes and nudges: one step each. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class InsertAndCopyTest {
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
    void aKindDroppedOnAnEdgeIsPutIntoIt(FxRobot robot) {
        robot.drag("#palette-router", MouseButton.PRIMARY).moveTo("#edge-first");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(ToolBench.has(bench.workbench.editor.lookup("#edge-first .rw-edge"), "offered"))
                .isTrue();
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.wires()).containsExactly("Code.out Router", "Router.first small");
        bench.oneStepBack(robot, "Insert 'Router'");
    }

    @Test
    void aNodeWithoutWiresThatIsDraggedOntoAnEdgeIsPutIntoItAndOthersAreMoved(FxRobot robot) {
        robot.drag("#node-v", MouseButton.PRIMARY).dropTo("#edge-first");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.wires()).containsExactly("Code.out Sure", "Sure.accept small");
        bench.oneStepBack(robot, "Insert 'Sure'");
        robot.drag("#node-a", MouseButton.PRIMARY).dropTo("#edge-first");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.wires()).as("an Answer leads nowhere").containsExactly("Code.out small");
        bench.oneStepBack(robot, "Move node");
    }

    @Test
    void escapeTakesAnInsertBack(FxRobot robot) {
        robot.drag("#node-v", MouseButton.PRIMARY)
                .moveTo("#edge-first")
                .type(KeyCode.ESCAPE)
                .drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(ToolBench.has(bench.workbench.editor.lookup("#edge-first .rw-edge"), "offered"))
                .isFalse();
        assertThat(bench.now()).isEqualTo(ToolBench.drawing());
    }

    @Test
    void deleteWithControlConnectsTheNeighbours(FxRobot robot) {
        robot.drag("#port-m-ok", MouseButton.PRIMARY).dropTo("#port-v-in");
        robot.clickOn("#node-m-title");
        bench.press(robot, KeyCode.CONTROL, KeyCode.DELETE);
        assertThat(bench.wires()).containsExactly("Code.out Sure");
        assertThat(bench.workbench.history.undoLabel()).isEqualTo("Delete node and reconnect");
        robot.interact(() -> bench.workbench.history.undo());
        assertThat(bench.wires()).containsExactly("Code.out small", "small.ok Sure");
    }

    @Test
    void copiesArePastedUnderTheMouseWithWhatLiesBetweenThem(FxRobot robot) {
        robot.clickOn("#node-t-title");
        robot.interact(() -> bench.workbench.editor.select(List.of(ToolBench.TASK, ToolBench.CALL)));
        bench.press(robot, KeyCode.CONTROL, KeyCode.C);
        assertThat(bench.workbench.copied).contains("routewright-fragment");
        robot.moveTo(bench.screen(400, 480));
        bench.press(robot, KeyCode.CONTROL, KeyCode.V);
        assertThat(bench.now().graph().nodes()).hasSize(8);
        assertThat(bench.now().graph().edges()).hasSize(2);
        List<NodeId> pasted = List.copyOf(bench.workbench.editor.selection());
        assertThat(pasted).hasSize(2).doesNotContain(ToolBench.TASK, ToolBench.CALL);
        NodeId before = bench.now().graph().nodes().sequencedKeySet().reversed().stream()
                .skip(1)
                .findFirst()
                .orElseThrow();
        Position first = bench.now().placement().of(before);
        Position second = bench.now().placement().of(bench.last().id());
        assertThat(second.x() - first.x()).isEqualTo(240);
        assertThat(first.y()).isEqualTo(456);
        bench.oneStepBack(robot, "Paste 2 nodes");
    }

    @Test
    void whatWasCutIsPastedWithItsIncomingConnectionWhereThatIsAsked(FxRobot robot) {
        robot.clickOn("#node-m-title");
        bench.press(robot, KeyCode.CONTROL, KeyCode.X);
        assertThat(bench.now().graph().nodes()).doesNotContainKey(ToolBench.CALL);
        assertThat(bench.workbench.history.undoLabel()).isEqualTo("Cut node");
        bench.press(robot, KeyCode.CONTROL, KeyCode.V);
        assertThat(bench.wires()).isEmpty();
        robot.interact(() -> bench.workbench.history.undo());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.wires()).containsExactly("Code.out small");
    }

    @Test
    void textThatIsNoDrawingPastesNothing(FxRobot robot) {
        bench.workbench.copied = "a shopping list";
        robot.clickOn("#node-m-title");
        bench.press(robot, KeyCode.CONTROL, KeyCode.V);
        assertThat(bench.now()).isEqualTo(ToolBench.drawing());
    }

    @Test
    void duplicatesKeepWhatLiesBetweenThem(FxRobot robot) {
        robot.clickOn("#node-t-title");
        robot.interact(() -> bench.workbench.editor.select(List.of(ToolBench.TASK, ToolBench.CALL)));
        bench.press(robot, KeyCode.CONTROL, KeyCode.D);
        assertThat(bench.now().graph().edges()).hasSize(2);
        assertThat(bench.workbench.editor.selection()).hasSize(2);
        bench.oneStepBack(robot, "Duplicate");
    }

    @Test
    void arrowsPressedOneAfterAnotherAreOneStep(FxRobot robot) {
        robot.clickOn("#node-v-title");
        robot.interact(() -> {
            for (int i = 0; i < 5; i++) {
                bench.workbench.editor.run(CanvasCommand.NUDGE_RIGHT);
            }
        });
        assertThat(bench.now().placement().of(ToolBench.CHECK)).isEqualTo(new Position(520, 200));
        bench.oneStepBack(robot, "Move node");
        assertThat(bench.now().graph().nodes().get(ToolBench.ANSWER)).isNotNull();
        assertThat(bench.now().graph().nodes().get(new NodeId("q"))).isInstanceOf(Query.class);
    }

    @Test
    void aPauseBetweenArrowsBeginsANewStep(FxRobot robot) {
        robot.clickOn("#node-v-title");
        robot.interact(() -> bench.workbench.editor.run(CanvasCommand.NUDGE_RIGHT));
        robot.sleep(1100);
        robot.interact(() -> bench.workbench.editor.run(CanvasCommand.NUDGE_RIGHT));
        robot.interact(() -> bench.workbench.history.undo());
        assertThat(bench.now().placement().of(ToolBench.CHECK)).isEqualTo(new Position(504, 200));
        bench.oneStepBack(robot, "Move node");
    }

    @Test
    void anotherSelectionBetweenArrowsBeginsANewStep(FxRobot robot) {
        robot.clickOn("#node-v-title");
        robot.interact(() -> {
            bench.workbench.editor.run(CanvasCommand.NUDGE_RIGHT);
            bench.workbench.editor.select(List.of(ToolBench.ANSWER));
            bench.workbench.editor.run(CanvasCommand.NUDGE_RIGHT);
            bench.workbench.history.undo();
        });
        assertThat(bench.now().placement().of(ToolBench.CHECK)).isEqualTo(new Position(504, 200));
        bench.oneStepBack(robot, "Move node");
    }
}
