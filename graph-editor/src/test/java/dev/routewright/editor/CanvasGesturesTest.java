package dev.routewright.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.editor.skin.Theme;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Condition;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Placement;
import dev.routewright.graph.Position;
import dev.routewright.graph.Query;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.ScoreSource;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.Task;
import dev.routewright.graph.Verifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A person at the canvas: mouse and keys only, and what it does to the document. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class CanvasGesturesTest {
    private static final NodeId QUERY = new NodeId("q");
    private static final NodeId TASK = new NodeId("t");
    private static final NodeId SECOND = new NodeId("u");
    private static final NodeId CALL = new NodeId("m");
    private static final NodeId CHECK = new NodeId("v");
    private static final NodeId ANSWER = new NodeId("a");

    private Workbench workbench;

    @Start
    void start(Stage stage) {
        workbench = new Workbench(drawing());
        BorderPane root = new BorderPane(workbench.editor);
        root.setLeft(new Palette(workbench.editor));
        Theme.LIGHT.applyTo(root);
        stage.setScene(new Scene(root, 1000, 640));
        stage.show();
    }

    @BeforeEach
    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    static Document drawing() {
        LinkedHashMap<NodeId, Node> nodes = new LinkedHashMap<>();
        nodes.put(QUERY, new Query(QUERY, "Traffic", "", SplitPart.ALL, List.of()));
        nodes.put(TASK, task(TASK, "Code", new Condition.OneOf("task", Set.of("code"))));
        nodes.put(SECOND, task(SECOND, "Rest", new Condition.Everything()));
        nodes.put(CALL, new Llm(CALL, "small", ""));
        nodes.put(CHECK, new Verifier(CHECK, "Sure", new ScoreSource.Column("score"), 0.5, null, null));
        nodes.put(ANSWER, new Answer(ANSWER, "Done"));
        LinkedHashMap<NodeId, Position> at = new LinkedHashMap<>();
        at.put(QUERY, new Position(40, 120));
        at.put(TASK, new Position(260, 40));
        at.put(SECOND, new Position(260, 200));
        at.put(CALL, new Position(500, 40));
        at.put(CHECK, new Position(500, 200));
        at.put(ANSWER, new Position(260, 340));
        LinkedHashMap<EdgeId, Edge> edges = new LinkedHashMap<>();
        EdgeId first = new EdgeId("first");
        edges.put(first, new Edge(first, TASK, Node.OUT, CALL));
        return new Document(
                "Drawing",
                false,
                new RoutingGraph(nodes, edges),
                new LinkedHashMap<>(),
                List.of(),
                List.of(),
                new Placement(at));
    }

    private static Task task(NodeId id, String label, Condition matcher) {
        return new Task(id, label, "", matcher, List.of(Node.OUT), null);
    }

    private Document now() {
        return workbench.history.now();
    }

    /** Edges as "from.exit to". */
    private Set<String> wires() {
        return now().graph().edges().values().stream()
                .map(e -> e.from() + "." + e.exit() + " " + e.to())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void undo(FxRobot robot) {
        robot.interact(() -> workbench.history.undo());
    }

    /** A point of the drawing on the screen. */
    private Point2D screen(double x, double y) {
        return workbench.editor.localToScreen(x, y);
    }

    private void drag(FxRobot robot, String from, String to) {
        robot.drag(from, MouseButton.PRIMARY).dropTo(to);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** A press with Shift: the headless platform's robot sends no modifiers with the mouse. */
    private void press(NodeId node, boolean shift) {
        javafx.scene.Node title = workbench.editor.lookup("#node-" + node + "-title");
        Point2D at = title.localToScene(5, 5);
        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
            title.fireEvent(new MouseEvent(
                    type,
                    at.getX(),
                    at.getY(),
                    at.getX(),
                    at.getY(),
                    MouseButton.PRIMARY,
                    1,
                    shift,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    false,
                    false,
                    true,
                    null));
        }
    }

    private void controlScroll(Point2D at, double deltaY) {
        workbench.editor.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                false,
                true,
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
                null));
    }

    @Test
    void aKindDraggedFromThePaletteStandsWhereItWasDropped(FxRobot robot) {
        robot.drag("#palette-router", MouseButton.PRIMARY).dropTo(screen(600, 400));
        WaitForAsyncUtils.waitForFxEvents();
        Node added = now().graph().nodes().sequencedValues().getLast();
        assertThat(added.kind()).isEqualTo("router");
        assertThat(now().placement().of(added.id())).isEqualTo(new Position(524, 372));
        assertThat(workbench.editor.selection()).containsExactly(added.id());
        undo(robot);
        assertThat(now()).isEqualTo(drawing());
    }

    @Test
    void aKindDroppedOutsideTheCanvasIsNotPlaced(FxRobot robot) {
        robot.drag("#palette-router", MouseButton.PRIMARY)
                .moveTo(screen(300, 300))
                .dropTo("#palette-search");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(now()).isEqualTo(drawing());
    }

    @Test
    void aClickOnAKindAndItsLetterPlaceOneEach(FxRobot robot) {
        robot.clickOn("#palette-answer").type(KeyCode.V);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(now().graph().nodes().values().stream().skip(6).map(Node::kind))
                .containsExactly("answer", "verifier");
    }

    @Test
    void aKindIsFoundByItsNameAndPlacedByEnter(FxRobot robot) {
        robot.clickOn("#palette-search").write("mod").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(now().graph().nodes().sequencedValues().getLast().kind()).isEqualTo("llm");
    }

    @Test
    void aWireIsDrawnFromPortToPortAndOnABody(FxRobot robot) {
        drag(robot, "#port-m-ok", "#port-v-in");
        drag(robot, "#port-v-accept", "#node-a-title");
        assertThat(wires()).containsExactly("m.ok v", "t.out m", "v.accept a");
        undo(robot);
        undo(robot);
        assertThat(now()).isEqualTo(drawing());
    }

    @Test
    void aWireDroppedOnNothingIsGone(FxRobot robot) {
        robot.drag("#port-m-ok", MouseButton.PRIMARY).dropTo(screen(700, 500));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(now()).isEqualTo(drawing());
    }

    @Test
    void aWireFromATakenExitReplacesTheOldOneInOneStep(FxRobot robot) {
        drag(robot, "#port-t-out", "#port-v-in");
        assertThat(wires()).containsExactly("t.out v");
        undo(robot);
        assertThat(now()).isEqualTo(drawing());
    }

    @Test
    void aSecondTaskAtAQueryMakesItDispatchInOneStep(FxRobot robot) {
        drag(robot, "#port-q-out", "#port-t-in");
        drag(robot, "#port-q-out", "#port-u-in");
        assertThat(wires()).containsExactly("q.Code t", "q.other u", "t.out m");
        assertThat(((Query) now().graph().nodes().get(QUERY)).dispatch()).containsExactly("Code");
        undo(robot);
        assertThat(wires()).containsExactly("q.out t", "t.out m");
    }

    @Test
    void anEdgePulledOffItsEntryIsGoneAndOneStepBrings(FxRobot robot) {
        robot.drag("#port-m-in", MouseButton.PRIMARY).dropTo(screen(430, 450));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wires()).isEmpty();
        undo(robot);
        assertThat(now()).isEqualTo(drawing());
    }

    @Test
    void anEdgePulledToAnotherEntryLeadsThere(FxRobot robot) {
        drag(robot, "#port-m-in", "#port-v-in");
        assertThat(wires()).containsExactly("t.out v");
        undo(robot);
        assertThat(now()).isEqualTo(drawing());
    }

    @Test
    void aClickedEdgeIsSelectedAndDeleted(FxRobot robot) {
        robot.clickOn("#edge-first");
        assertThat(workbench.editor.selectedEdgeProperty().get()).isEqualTo(new EdgeId("first"));
        robot.type(KeyCode.DELETE);
        assertThat(wires()).isEmpty();
    }

    @Test
    void aDraggedNodeMovesOnTheGridAndNothingElseChanges(FxRobot robot) {
        robot.drag("#node-v-title", MouseButton.PRIMARY).moveBy(31, 50).drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(now().placement().of(CHECK)).isEqualTo(new Position(532, 252));
        assertThat(now().withPlacement(drawing().placement())).isEqualTo(drawing());
        assertThat(workbench.history.undoLabel()).isEqualTo("Move node");
        undo(robot);
        assertThat(now()).isEqualTo(drawing());
        assertThat(workbench.history.canUndo()).isFalse();
    }

    @Test
    void escapeTakesADragBack(FxRobot robot) {
        robot.drag("#node-v-title", MouseButton.PRIMARY).moveBy(40, 40);
        robot.type(KeyCode.ESCAPE).drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(now()).isEqualTo(drawing());
        assertThat(workbench.history.canUndo()).isFalse();
    }

    @Test
    void aMarqueeSelectsWhatItTouchesAndAllOfItMoves(FxRobot robot) {
        robot.drag(screen(240, 20), MouseButton.PRIMARY).dropTo(screen(430, 260));
        assertThat(workbench.editor.selection()).containsExactlyInAnyOrder(TASK, SECOND);
        robot.interact(() -> press(ANSWER, true));
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(now().placement().of(TASK)).isEqualTo(new Position(256, 60));
        assertThat(now().placement().of(ANSWER)).isEqualTo(new Position(256, 360));
        assertThat(now().placement().of(CALL)).isEqualTo(new Position(500, 40));
    }

    @Test
    void aNameIsEditedInPlace(FxRobot robot) {
        robot.doubleClickOn("#node-v-title").write("Sure enough").type(KeyCode.ENTER);
        assertThat(now().graph().nodes().get(CHECK).label()).isEqualTo("Sure enough");
        robot.clickOn("#node-m-title").type(KeyCode.F2).write("no").type(KeyCode.ESCAPE);
        assertThat(now().graph().nodes().get(CALL).label()).isEqualTo("small");
        undo(robot);
        assertThat(now()).isEqualTo(drawing());
    }

    @Test
    void lettersTypedIntoANameDoNotPlaceNodes(FxRobot robot) {
        robot.clickOn("#node-m-title").type(KeyCode.F2).write("qtrvma").type(KeyCode.ENTER);
        assertThat(now().graph().nodes()).hasSize(6);
        assertThat(now().graph().nodes().get(CALL).label()).isEqualTo("qtrvma");
    }

    @Test
    void deletedNodesComeBackWithTheirEdges(FxRobot robot) {
        robot.clickOn("#node-m-title").type(KeyCode.DELETE);
        assertThat(now().graph().nodes()).doesNotContainKey(CALL);
        assertThat(wires()).isEmpty();
        undo(robot);
        assertThat(now()).isEqualTo(drawing());
        robot.push(KeyCode.CONTROL, KeyCode.A).type(KeyCode.BACK_SPACE);
        assertThat(now().graph()).isEqualTo(RoutingGraph.EMPTY);
    }

    @Test
    void theMenuOfANodeRenamesDuplicatesAndDeletes(FxRobot robot) {
        robot.rightClickOn("#node-m-title").clickOn("#node-menu-duplicate");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(now().graph().nodes()).hasSize(7);
        robot.rightClickOn("#node-v-title").clickOn("#node-menu-delete");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(now().graph().nodes()).hasSize(6).doesNotContainKey(CHECK);
    }

    @Test
    void theWheelPansAndWithControlZoomsAtTheMouse(FxRobot robot) {
        robot.moveTo("#node-v-title");
        Point2D before = workbench.editor.lookup("#node-v").localToScreen(0, 0);
        robot.scroll(2, VerticalDirection.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(workbench.editor.lookup("#node-v").localToScreen(0, 0).getY())
                .isNotEqualTo(before.getY());
        Point2D kept = workbench.editor.lookup("#node-v").localToScene(0, 0);
        robot.interact(() -> controlScroll(kept, 160));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(workbench.editor.zoomProperty().get()).isEqualTo(Math.exp(0.4));
        assertThat(workbench.editor.lookup("#node-v").localToScene(0, 0).distance(kept))
                .isLessThan(1);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(workbench.editor.zoomProperty().get()).isEqualTo(1);
    }

    @Test
    void tabWalksTheNodesAndSelectsThem(FxRobot robot) {
        robot.clickOn("#node-q-title").type(KeyCode.TAB);
        assertThat(workbench.editor.getScene().getFocusOwner().getId()).isEqualTo("node-t");
        assertThat(workbench.editor.selection()).containsExactly(TASK);
    }
}
