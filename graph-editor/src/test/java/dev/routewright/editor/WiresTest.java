package dev.routewright.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.graph.Position;
import javafx.scene.control.Label;
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

/** A person who draws wires: what is lit, what is said, and what is offered on empty canvas. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class WiresTest {
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
    void whatAWireCanEndAtIsLitAndTheRestIsDim(FxRobot robot) {
        robot.drag("#port-m-ok", MouseButton.PRIMARY).moveTo(bench.screen(660, 150));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(ToolBench.has(bench.workbench.editor.lookup("#port-v-in"), "lit"))
                .isTrue();
        assertThat(ToolBench.has(bench.workbench.editor.lookup("#port-v-accept"), "lit"))
                .isFalse();
        assertThat(ToolBench.has(bench.workbench.editor.lookup("#port-v-accept"), "dim"))
                .isTrue();
        assertThat(ToolBench.has(bench.workbench.editor.lookup("#node-v"), "offered"))
                .isTrue();
        assertThat(ToolBench.has(bench.workbench.editor.lookup("#node-q"), "dim"))
                .isTrue();
        assertThat(ToolBench.has(bench.workbench.editor.lookup("#node-q"), "offered"))
                .isFalse();
        assertThat(bench.workbench
                        .editor
                        .lookup("#port-v-accept .rw-port-label")
                        .isVisible())
                .isTrue();
        javafx.scene.Node ring = bench.workbench.editor.lookup("#port-v-in .rw-port-ring");
        assertThat(((javafx.scene.layout.Region) ring)
                        .getBackground()
                        .getFills()
                        .getFirst()
                        .getInsets()
                        .getTop())
                .as("larger, not only of another colour")
                .isNegative();
        robot.type(KeyCode.ESCAPE).drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(ToolBench.has(bench.workbench.editor.lookup("#port-v-in"), "lit"))
                .isFalse();
        assertThat(ToolBench.has(bench.workbench.editor.lookup("#node-q"), "dim"))
                .isFalse();
        assertThat(bench.isOpen()).isFalse();
        assertThat(bench.now()).isEqualTo(ToolBench.drawing());
    }

    @Test
    void overWhatItCannotEndAtATipSaysWhyAndOnReleaseTheStatusLineDoes(FxRobot robot) {
        robot.drag("#port-m-ok", MouseButton.PRIMARY).moveTo("#node-q-title");
        WaitForAsyncUtils.waitForFxEvents();
        Label tip = robot.lookup("#cursor-tip").query();
        assertThat(tip.isVisible()).isTrue();
        assertThat(tip.getText())
                .isEqualTo("'Traffic' is where queries enter, so nothing can lead into it."
                        + " Maybe connect to the node after it.");
        assertThat(bench.workbench.said).isEmpty();
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.workbench.said).isEqualTo(tip.getText());
        assertThat(tip.isVisible()).isFalse();
        assertThat(bench.now()).isEqualTo(ToolBench.drawing());
    }

    @Test
    void aWireThatReplacesAnotherSaysSo(FxRobot robot) {
        robot.drag("#port-t-out", MouseButton.PRIMARY).moveTo("#port-v-in");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#cursor-tip").queryLabeled().getText())
                .isEqualTo("Replaces the connection to 'small'.");
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.wires()).containsExactly("Code.out Sure");
        assertThat(bench.workbench.said).isEqualTo("Replaces the connection to 'small'.");
        bench.oneStepBack(robot, "Connect");
    }

    @Test
    void anEdgeTakenOffAndDroppedOnWhatItCannotEndAtStaysWhereItWas(FxRobot robot) {
        robot.drag("#port-m-in", MouseButton.PRIMARY).dropTo("#node-q-title");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.now()).isEqualTo(ToolBench.drawing());
        assertThat(bench.workbench.said).contains("is where queries enter");
        assertThat(bench.workbench.editor.lookup("#edge-first").isVisible()).isTrue();
    }

    @Test
    void backwardsItAsksForAnExitWhereThereAreSeveral(FxRobot robot) {
        robot.drag("#port-a-in", MouseButton.PRIMARY).dropTo("#node-v-title");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.workbench.said).isEqualTo("'Sure' has 2 exits. Maybe drop the wire on one of them.");
        robot.drag("#port-a-in", MouseButton.PRIMARY).dropTo("#port-v-reject");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.wires()).contains("Sure.reject Done");
    }

    @Test
    void aWireDroppedOnEmptyCanvasOffersOnlyWhatItCanLeadToAndAddsItInOneStep(FxRobot robot) {
        robot.drag("#port-m-ok", MouseButton.PRIMARY).dropTo(bench.screen(680, 480));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.lines(robot))
                .containsExactly(
                        "Task",
                        "Router",
                        "Guard",
                        "Cache",
                        "Verifier",
                        "Model",
                        "Agent",
                        "Tool",
                        "Person",
                        "Parallel",
                        "Join",
                        "Loop",
                        "Answer",
                        "Model: gpt-small",
                        "Model: gpt-large",
                        "Model: gemma-2-9b");
        robot.write("ver").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.wires()).containsExactly("Code.out small", "small.ok Verifier");
        assertThat(bench.now().placement().of(bench.last().id())).isEqualTo(new Position(680, 456));
        bench.oneStepBack(robot, "Add 'Verifier' and connect");
    }

    @Test
    void backwardsItOffersOnlyWhatHasAnExit(FxRobot robot) {
        robot.drag("#port-v-in", MouseButton.PRIMARY).dropTo(bench.screen(440, 480));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.lines(robot)).contains("Query", "Router").doesNotContain("Answer");
        robot.write("gpt-l").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bench.wires()).containsExactly("Code.out small", "gpt-large.ok Sure");
        bench.oneStepBack(robot, "Add 'gpt-large' and connect");
    }
}
