package dev.routewright.desktop;

import static javafx.scene.input.KeyCode.ALT;
import static javafx.scene.input.KeyCode.CLOSE_BRACKET;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.OPEN_BRACKET;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.editor.GraphEditor;
import dev.routewright.graph.Document;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import java.util.List;
import java.util.Objects;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Everything the canvas does on a key, on the sample. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class CanvasActionsTest {
    private Window window;
    private GraphEditor editor;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    @BeforeEach
    void focusTheCanvas(FxRobot robot) {
        window.settle();
        editor = robot.lookup("#graph-editor").queryAs(GraphEditor.class);
        robot.interact(editor::requestFocus);
    }

    private static void push(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void select(FxRobot robot, String... labels) {
        robot.interact(
                () -> editor.select(List.of(labels).stream().map(window::id).toList()));
    }

    /** Labels of what is selected, in the document's order. */
    private List<String> selected() {
        return window.workspace().document().graph().nodes().values().stream()
                .filter(n -> editor.selection().contains(n.id()))
                .map(Node::label)
                .toList();
    }

    private Position place(String label) {
        return window.workspace().document().placement().of(window.id(label));
    }

    private String selectedEdge() {
        EdgeId id = Objects.requireNonNull(editor.selectedEdgeProperty().get());
        var edge = window.workspace().document().graph().edges().get(id);
        return label(edge.from()) + " " + edge.exit();
    }

    private String label(NodeId id) {
        return window.workspace().document().graph().nodes().get(id).label();
    }

    @Test
    @Exercises({
        "place-query",
        "place-task",
        "place-router",
        "place-guard",
        "place-cache",
        "place-verifier",
        "place-llm",
        "place-agent",
        "place-tool",
        "place-person",
        "place-fan",
        "place-join",
        "place-loop",
        "place-answer"
    })
    void lettersPlaceKinds(FxRobot robot) {
        int before = window.workspace().document().graph().nodes().size();
        robot.type(
                KeyCode.Q, KeyCode.T, KeyCode.R, KeyCode.G, KeyCode.H, KeyCode.V, KeyCode.M, KeyCode.E, KeyCode.O,
                KeyCode.U, KeyCode.F, KeyCode.J, KeyCode.L, KeyCode.A);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.workspace().document().graph().nodes().values().stream()
                        .skip(before)
                        .map(Node::kind))
                .containsExactly(
                        "query",
                        "task",
                        "router",
                        "guard",
                        "cache",
                        "verifier",
                        "llm",
                        "agent",
                        "tool",
                        "person",
                        "fan",
                        "join",
                        "loop",
                        "answer");
    }

    @Test
    @Exercises({"select-all", "delete", "undo", "duplicate", "rename"})
    void nodesAreSelectedCopiedRenamedAndDeleted(FxRobot robot) {
        push(robot, CONTROL, KeyCode.A);
        assertThat(selected()).hasSize(8);
        push(robot, KeyCode.DELETE);
        assertThat(window.workspace().document().graph().nodes()).isEmpty();
        push(robot, CONTROL, KeyCode.Z);
        select(robot, "Confidence");
        push(robot, CONTROL, KeyCode.D);
        assertThat(window.workspace().document().graph().nodes()).hasSize(9);
        push(robot, KeyCode.F2);
        robot.write("Twin", 0).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(selected()).containsExactly("Twin");
    }

    @Test
    @Exercises({"select-focused", "toggle-focused"})
    void enterSelectsWhatHasTheFocusAndWithShiftAddsIt(FxRobot robot) {
        robot.interact(
                () -> robot.lookup("#node-" + window.id("Billing")).query().requestFocus());
        robot.interact(() -> editor.select(List.of()));
        push(robot, KeyCode.ENTER);
        assertThat(selected()).containsExactly("Billing");
        robot.interact(() -> robot.lookup("#node-" + window.id("Other")).query().requestFocus());
        push(robot, SHIFT, KeyCode.ENTER);
        assertThat(selected()).containsExactly("Billing", "Other");
    }

    @Test
    @Exercises({"select-upstream", "select-downstream", "select-connected"})
    void whatLiesBeforeAndBehindIsSelectedFromTheMenu(FxRobot robot) {
        select(robot, "Billing");
        robot.clickOn("Edit").clickOn("#menu-select-downstream");
        assertThat(selected()).containsExactly("Billing", "mistral-small", "Confidence", "llama-3.3-70b", "Answered");
        select(robot, "Billing");
        robot.clickOn("Edit").clickOn("#menu-select-upstream");
        assertThat(selected()).containsExactly("Support queries", "Billing");
        select(robot, "Billing");
        robot.clickOn("Edit").clickOn("#menu-select-connected");
        assertThat(selected()).hasSize(8);
    }

    @Test
    @Exercises({
        "nudge-left",
        "nudge-right",
        "nudge-up",
        "nudge-down",
        "nudge-far-left",
        "nudge-far-right",
        "nudge-far-up",
        "nudge-far-down"
    })
    void arrowsWithAltMoveByFourAndWithShiftByTwenty(FxRobot robot) {
        Position at = place("Confidence");
        select(robot, "Confidence");
        push(robot, ALT, RIGHT);
        push(robot, ALT, DOWN);
        assertThat(place("Confidence")).isEqualTo(new Position(at.x() + 4, at.y() + 4));
        push(robot, ALT, SHIFT, LEFT);
        push(robot, ALT, SHIFT, UP);
        assertThat(place("Confidence")).isEqualTo(new Position(at.x() - 16, at.y() - 16));
        push(robot, ALT, SHIFT, RIGHT);
        push(robot, ALT, SHIFT, DOWN);
        push(robot, ALT, LEFT);
        push(robot, ALT, UP);
        assertThat(place("Confidence")).isEqualTo(at);
    }

    @Test
    @Exercises({"walk-right", "walk-left", "walk-up", "walk-down", "visit-back", "visit-forward"})
    void arrowsWalkTheWiresAndGoBackTheWayOneCame(FxRobot robot) {
        push(robot, RIGHT);
        assertThat(selected()).containsExactly("Support queries");
        push(robot, RIGHT);
        assertThat(selected()).containsExactly("Billing");
        push(robot, DOWN);
        assertThat(selected()).containsExactly("Troubleshooting");
        push(robot, DOWN);
        push(robot, DOWN);
        assertThat(selected()).as("the last exit stays").containsExactly("Other");
        push(robot, UP);
        assertThat(selected()).containsExactly("Troubleshooting");
        push(robot, RIGHT);
        assertThat(selected()).containsExactly("mistral-small");
        push(robot, LEFT);
        assertThat(selected())
                .as("back the way one came, not to the first that leads here")
                .containsExactly("Troubleshooting");
        push(robot, LEFT);
        assertThat(selected()).containsExactly("Support queries");
        push(robot, ALT, OPEN_BRACKET);
        assertThat(selected()).containsExactly("Troubleshooting");
        push(robot, ALT, OPEN_BRACKET);
        assertThat(selected()).containsExactly("mistral-small");
        push(robot, ALT, CLOSE_BRACKET);
        assertThat(selected()).containsExactly("Troubleshooting");
    }

    @Test
    @Exercises({"edge-ahead", "edge-behind", "walk-down", "delete"})
    void aConnectionIsReachedAndDeletedByKeys(FxRobot robot) {
        select(robot, "Confidence");
        push(robot, SHIFT, RIGHT);
        assertThat(selectedEdge()).isEqualTo("Confidence accept");
        push(robot, DOWN);
        assertThat(selectedEdge()).isEqualTo("Confidence reject");
        push(robot, RIGHT);
        assertThat(selected()).containsExactly("llama-3.3-70b");
        push(robot, SHIFT, LEFT);
        assertThat(selectedEdge()).isEqualTo("Confidence reject");
        push(robot, KeyCode.DELETE);
        assertThat(window.workspace().document().graph().edgeAt(window.id("Confidence"), "reject"))
                .isNull();
        assertThat(window.workspace().document().graph().edges()).hasSize(10);
    }

    @Test
    @Exercises({"zoom-in", "zoom-out", "zoom-100", "zoom-fit", "zoom-selection"})
    void theViewIsZoomedByKeys(FxRobot robot) {
        push(robot, CONTROL, KeyCode.DIGIT0);
        assertThat(editor.zoomProperty().get()).isEqualTo(1);
        push(robot, CONTROL, KeyCode.EQUALS);
        assertThat(editor.zoomProperty().get()).isEqualTo(1.25);
        push(robot, CONTROL, KeyCode.MINUS);
        push(robot, CONTROL, KeyCode.MINUS);
        assertThat(editor.zoomProperty().get()).isEqualTo(0.8);
        select(robot, "Confidence");
        push(robot, CONTROL, KeyCode.DIGIT2);
        assertThat(editor.zoomProperty().get())
                .as("one box fits at its own size")
                .isEqualTo(1);
        push(robot, CONTROL, KeyCode.DIGIT1);
        assertThat(editor.zoomProperty().get()).as("the whole drawing does not").isLessThan(1);
    }

    @Test
    @Exercises({
        "align-left",
        "align-centre",
        "align-right",
        "align-top",
        "align-middle",
        "align-bottom",
        "distribute-across",
        "distribute-down",
        "arrange-layers",
        "arrange-force"
    })
    void boxesAreLinedUpAndArrangedFromTheMenuInOneStepEach(FxRobot robot) {
        Document before = window.workspace().document();
        for (String how : List.of(
                "align-left",
                "align-centre",
                "align-right",
                "align-top",
                "align-middle",
                "align-bottom",
                "distribute-across",
                "distribute-down",
                "arrange-layers",
                "arrange-force")) {
            select(robot, "Support queries", "Billing", "Confidence");
            robot.clickOn("Graph").clickOn("#menu-" + how);
            window.settle();
            assertThat(window.workspace().document()).as(how).isNotEqualTo(before);
            assertThat(window.workspace().document().graph()).isEqualTo(before.graph());
            push(robot, CONTROL, KeyCode.Z);
            assertThat(window.workspace().document()).as(how).isEqualTo(before);
        }
    }

    @Test
    @Exercises({"copy", "paste", "cut", "paste-wired", "delete-reconnect"})
    void nodesAreCopiedCutPastedAndTakenOutOfTheirWire(FxRobot robot) {
        select(robot, "mistral-small", "Confidence");
        push(robot, CONTROL, KeyCode.C);
        push(robot, CONTROL, KeyCode.V);
        assertThat(window.workspace().document().graph().nodes()).hasSize(10);
        assertThat(window.workspace().document().graph().edges())
                .as("with what lies between them")
                .hasSize(12);
        push(robot, CONTROL, KeyCode.X);
        assertThat(window.workspace().document().graph().nodes()).hasSize(8);
        push(robot, CONTROL, SHIFT, KeyCode.V);
        assertThat(window.workspace().document().graph().nodes()).hasSize(10);
        push(robot, CONTROL, KeyCode.Z);
        select(robot, "Billing");
        push(robot, CONTROL, KeyCode.DELETE);
        assertThat(window.workspace().document().graph().nodes()).hasSize(7);
    }

    @Test
    @Exercises({"quick-add", "connect", "go-to"})
    void aNodeIsAddedConnectedAndFoundFromTheQuickList(FxRobot robot) {
        push(robot, SHIFT, KeyCode.A);
        robot.write("answer", 0).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(selected()).containsExactly("Answer");
        push(robot, CONTROL, KeyCode.F);
        robot.write("mistral", 0).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(selected()).containsExactly("mistral-small");
        push(robot, KeyCode.C);
        push(robot, DOWN);
        push(robot, KeyCode.ENTER);
        robot.write("answer", 0).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.workspace().document().graph().edges()).hasSize(12);
    }

    @Test
    @Exercises("pin")
    void aBoxIsPinnedByItsKey(FxRobot robot) {
        select(robot, "Confidence");
        push(robot, KeyCode.P);
        assertThat(window.workspace().document().placement().pinned()).containsExactly(window.id("Confidence"));
        push(robot, KeyCode.P);
        assertThat(window.workspace().document().placement().pinned()).isEmpty();
    }

    @Test
    void canvasKeysMeanNothingToACanvasWithoutTheFocus(FxRobot robot) {
        int before = window.workspace().document().graph().nodes().size();
        robot.clickOn("#palette-search").write("qtrvma", 0);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.workspace().document().graph().nodes()).hasSize(before);
        push(robot, CONTROL, KeyCode.A);
        assertThat(selected()).as("Ctrl+A chooses the field's text").isEmpty();
    }
}
