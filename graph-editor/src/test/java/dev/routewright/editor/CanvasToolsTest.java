package dev.routewright.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.editor.gesture.CanvasCommand;
import dev.routewright.editor.quick.Entry;
import dev.routewright.editor.skin.Theme;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.graph.Profile;
import dev.routewright.graph.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
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

/** A person who adds, connects, finds, inserts, copies and pastes: what each does to the document, as one step. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class CanvasToolsTest {
    private static final NodeId CALL = new NodeId("m");
    private static final NodeId CHECK = new NodeId("v");
    private static final NodeId TASK = new NodeId("t");
    private static final NodeId ANSWER = new NodeId("a");

    private Workbench workbench;
    private Button elsewhere;

    @Start
    void start(Stage stage) {
        workbench = new Workbench(drawing());
        BorderPane root = new BorderPane(workbench.editor);
        root.setLeft(new Palette(workbench.editor));
        elsewhere = new Button("Elsewhere");
        root.setBottom(elsewhere);
        Theme.LIGHT.applyTo(root);
        stage.setScene(new Scene(root, 1000, 640));
        stage.show();
    }

    @BeforeEach
    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The canvas tests' drawing with a catalog of three profiles. */
    private static Document drawing() {
        LinkedHashMap<String, Profile> catalog = new LinkedHashMap<>();
        for (String name : List.of("gpt-small", "gpt-large", "gemma-2-9b")) {
            catalog.put(name, new Profile(name, null, null, "", ""));
        }
        return CanvasGesturesTest.drawing().withCatalog(catalog);
    }

    private Document now() {
        return workbench.history.now();
    }

    private Set<String> wires() {
        return now().graph().edges().values().stream()
                .map(e -> name(e.from()) + "." + e.exit() + " " + name(e.to()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String name(NodeId id) {
        return now().graph().nodes().get(id).label();
    }

    private Node last() {
        return now().graph().nodes().sequencedValues().getLast();
    }

    private void oneStepBack(FxRobot robot, String label) {
        assertThat(workbench.history.undoLabel()).isEqualTo(label);
        robot.interact(() -> workbench.history.undo());
        assertThat(now()).isEqualTo(drawing());
        assertThat(workbench.history.canUndo()).isFalse();
    }

    private Point2D screen(double x, double y) {
        return workbench.editor.localToScreen(x, y);
    }

    private boolean isOpen() {
        return workbench.editor.lookup("#quick-list").isVisible();
    }

    private List<String> lines(FxRobot robot) {
        return robot.lookup("#quick-lines").<Entry>queryListView().getItems().stream()
                .map(Entry::words)
                .toList();
    }

    private static boolean has(javafx.scene.Node node, String state) {
        return node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state));
    }

    private void press(FxRobot robot, KeyCode modifier, KeyCode key) {
        robot.push(modifier, key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    // Quick-add.

    @Test
    void aDoubleClickOnEmptyCanvasAddsWhereTheMouseIs(FxRobot robot) {
        robot.doubleClickOn(screen(600, 480));
        assertThat(isOpen()).isTrue();
        robot.write("rou").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(last().kind()).isEqualTo("router");
        assertThat(now().placement().of(last().id())).isEqualTo(new Position(524, 456));
        assertThat(workbench.editor.selection()).containsExactly(last().id());
        assertThat(isOpen()).isFalse();
        assertThat(workbench.editor.isFocused()).isTrue();
        oneStepBack(robot, "Add 'Router'");
    }

    @Test
    void tabAddsWhereAMouseBroughtTheFocusAndTabAgainWalksOn(FxRobot robot) {
        robot.clickOn(screen(600, 480)).type(KeyCode.TAB);
        assertThat(isOpen()).isTrue();
        robot.type(KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(isOpen()).isFalse();
        assertThat(workbench.editor.getScene().getFocusOwner().getId()).isEqualTo("node-q");
    }

    @Test
    void tabIsNeverHeldByTheCanvasWhereKeysBroughtTheFocus(FxRobot robot) {
        robot.interact(elsewhere::requestFocus);
        for (int i = 0; i < 40 && !workbench.editor.isFocused(); i++) {
            press(robot, KeyCode.SHIFT, KeyCode.TAB);
        }
        assertThat(workbench.editor.isFocused()).isTrue();
        robot.type(KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(isOpen()).isFalse();
        assertThat(workbench.editor.getScene().getFocusOwner().getId()).isEqualTo("node-q");
    }

    @Test
    void shiftAAddsAModelOfAProfileByThreeKeysAndEnter(FxRobot robot) {
        robot.clickOn("#node-m-title");
        for (String[] typed : new String[][] {{"gps", "gpt-small"}, {"gpl", "gpt-large"}, {"gem", "gemma-2-9b"}}) {
            press(robot, KeyCode.SHIFT, KeyCode.A);
            robot.write(typed[0]);
            robot.type(KeyCode.ENTER);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(last().label()).isEqualTo(typed[1]);
            assertThat(now().graph().nodes().values().stream().filter(n -> n.label().equals(typed[1]))).hasSize(1);
        }
        assertThat(now().graph().nodes()).hasSize(9);
    }

    @Test
    void escapeAndAClickElsewhereCloseTheListAndAddNothing(FxRobot robot) {
        robot.doubleClickOn(screen(600, 480)).type(KeyCode.ESCAPE);
        assertThat(isOpen()).isFalse();
        assertThat(workbench.editor.isFocused()).isTrue();
        robot.doubleClickOn(screen(600, 480)).clickOn(screen(420, 480));
        assertThat(isOpen()).isFalse();
        robot.doubleClickOn(screen(600, 480)).clickOn(elsewhere);
        assertThat(isOpen()).isFalse();
        assertThat(now()).isEqualTo(drawing());
    }

    @Test
    void theListStaysInsideTheCanvasAndSaysWhenNothingFits(FxRobot robot) {
        Bounds canvas = workbench.editor.localToScreen(workbench.editor.getLayoutBounds());
        robot.doubleClickOn(new Point2D(canvas.getMaxX() - 8, canvas.getMinY() + 60));
        javafx.scene.Node list = workbench.editor.lookup("#quick-list");
        assertThat(canvas.contains(list.localToScreen(list.getLayoutBounds()))).isTrue();
        robot.write("zebra");
        assertThat(lines(robot)).isEmpty();
        Label nothing = robot.lookup(".rw-quick-nothing").query();
        assertThat(nothing.getText()).isEqualTo("Nothing here is called “zebra”.");
        robot.type(KeyCode.ENTER);
        assertThat(isOpen()).as("there is nothing to take").isTrue();
        assertThat(now()).isEqualTo(drawing());
    }

    @Test
    void linesAreChosenByArrowsAndByMouseAndReadOut(FxRobot robot) {
        robot.doubleClickOn(screen(600, 480));
        TextField field = robot.lookup("#quick-field").query();
        assertThat(field.getAccessibleText()).isEqualTo("Add a node, Query, Q");
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.UP);
        assertThat(field.getAccessibleText()).isEqualTo("Add a node, Task, T");
        robot.clickOn("Verifier");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(last().label()).isIn("Verifier", "Sure");
    }

    // A wire while it is dragged.

    @Test
    void whatAWireCanEndAtIsLitAndTheRestIsDim(FxRobot robot) {
        robot.drag("#port-m-ok", MouseButton.PRIMARY).moveTo(screen(660, 150));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(has(workbench.editor.lookup("#port-v-in"), "lit")).isTrue();
        assertThat(has(workbench.editor.lookup("#port-v-accept"), "lit")).isFalse();
        assertThat(has(workbench.editor.lookup("#port-v-accept"), "dim")).isTrue();
        assertThat(has(workbench.editor.lookup("#node-v"), "offered")).isTrue();
        assertThat(has(workbench.editor.lookup("#node-q"), "dim")).isTrue();
        assertThat(has(workbench.editor.lookup("#node-q"), "offered")).isFalse();
        assertThat(workbench.editor.lookup("#port-v-accept .rw-port-label").isVisible()).isTrue();
        javafx.scene.Node ring = workbench.editor.lookup("#port-v-in .rw-port-ring");
        assertThat(((javafx.scene.layout.Region) ring).getBackground().getFills().getFirst().getInsets().getTop())
                .as("larger, not only of another colour").isNegative();
        robot.type(KeyCode.ESCAPE).drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(has(workbench.editor.lookup("#port-v-in"), "lit")).isFalse();
        assertThat(has(workbench.editor.lookup("#node-q"), "dim")).isFalse();
        assertThat(isOpen()).isFalse();
        assertThat(now()).isEqualTo(drawing());
    }

    @Test
    void overWhatItCannotEndAtATipSaysWhyAndOnReleaseTheStatusLineDoes(FxRobot robot) {
        robot.drag("#port-m-ok", MouseButton.PRIMARY).moveTo("#node-q-title");
        WaitForAsyncUtils.waitForFxEvents();
        Label tip = robot.lookup("#cursor-tip").query();
        assertThat(tip.isVisible()).isTrue();
        assertThat(tip.getText()).isEqualTo("'Traffic' is where queries enter, so nothing can lead into it."
                + " Maybe connect to the node after it.");
        assertThat(workbench.said).isEmpty();
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(workbench.said).isEqualTo(tip.getText());
        assertThat(tip.isVisible()).isFalse();
        assertThat(now()).isEqualTo(drawing());
    }

    @Test
    void aWireThatReplacesAnotherSaysSo(FxRobot robot) {
        robot.drag("#port-t-out", MouseButton.PRIMARY).moveTo("#port-v-in");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#cursor-tip").queryLabeled().getText()).isEqualTo("Replaces the connection to 'small'.");
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wires()).containsExactly("Code.out Sure");
        assertThat(workbench.said).isEqualTo("Replaces the connection to 'small'.");
        oneStepBack(robot, "Connect");
    }

    @Test
    void anEdgeTakenOffAndDroppedOnWhatItCannotEndAtStaysWhereItWas(FxRobot robot) {
        robot.drag("#port-m-in", MouseButton.PRIMARY).dropTo("#node-q-title");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(now()).isEqualTo(drawing());
        assertThat(workbench.said).contains("is where queries enter");
        assertThat(workbench.editor.lookup("#edge-first").isVisible()).isTrue();
    }

    @Test
    void backwardsItAsksForAnExitWhereThereAreSeveral(FxRobot robot) {
        robot.drag("#port-a-in", MouseButton.PRIMARY).dropTo("#node-v-title");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(workbench.said).isEqualTo("'Sure' has 2 exits. Maybe drop the wire on one of them.");
        robot.drag("#port-a-in", MouseButton.PRIMARY).dropTo("#port-v-reject");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wires()).contains("Sure.reject Done");
    }

    // A wire on empty canvas.

    @Test
    void aWireDroppedOnEmptyCanvasOffersOnlyWhatItCanLeadToAndAddsItInOneStep(FxRobot robot) {
        robot.drag("#port-m-ok", MouseButton.PRIMARY).dropTo(screen(680, 480));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lines(robot)).containsExactly("Task", "Router", "Verifier", "Model", "Answer",
                "Model: gpt-small", "Model: gpt-large", "Model: gemma-2-9b");
        robot.write("ver").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wires()).containsExactly("Code.out small", "small.ok Verifier");
        assertThat(now().placement().of(last().id())).isEqualTo(new Position(680, 456));
        oneStepBack(robot, "Add 'Verifier' and connect");
    }

    @Test
    void backwardsItOffersOnlyWhatHasAnExit(FxRobot robot) {
        robot.drag("#port-v-in", MouseButton.PRIMARY).dropTo(screen(440, 480));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lines(robot)).contains("Query", "Router").doesNotContain("Answer");
        robot.write("gpt-l").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wires()).containsExactly("Code.out small", "gpt-large.ok Sure");
        oneStepBack(robot, "Add 'gpt-large' and connect");
    }

    // By keyboard.

    @Test
    void keysConnectAnExitToANodeThatIsThere(FxRobot robot) {
        robot.clickOn("#node-v-title").type(KeyCode.C);
        assertThat(lines(robot)).containsExactly("Exit accept", "Exit reject");
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lines(robot)).startsWith("Code", "Rest", "small", "Done", "New Task").doesNotContain("Traffic", "Sure", "New Query");
        robot.write("done").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wires()).containsExactly("Code.out small", "Sure.reject Done");
        assertThat(workbench.editor.getScene().getFocusOwner().getId()).isEqualTo("node-v");
        oneStepBack(robot, "Connect");
    }

    @Test
    void keysConnectToANewNodeBesideIt(FxRobot robot) {
        robot.clickOn("#node-m-title").type(KeyCode.C);
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("new answer").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wires()).containsExactly("Code.out small", "small.ok Answer");
        assertThat(now().placement().of(last().id()).x()).isGreaterThan(500);
        oneStepBack(robot, "Add 'Answer' and connect");
    }

    @Test
    void escapeGoesBackToTheBoxThatHadTheFocus(FxRobot robot) {
        robot.clickOn("#node-v-title").type(KeyCode.C).type(KeyCode.ESCAPE);
        assertThat(workbench.editor.getScene().getFocusOwner().getId()).isEqualTo("node-v");
        assertThat(now()).isEqualTo(drawing());
    }

    @Test
    void aNodeIsFoundByItsNameOrKindAndHasTheFocusThen(FxRobot robot) {
        robot.clickOn("#node-m-title");
        press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("sur").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(workbench.editor.selection()).containsExactly(CHECK);
        assertThat(workbench.editor.getScene().getFocusOwner().getId()).isEqualTo("node-v");
        press(robot, KeyCode.CONTROL, KeyCode.F);
        robot.write("model").type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(workbench.editor.selection()).containsExactly(CALL);
        assertThat(now()).isEqualTo(drawing());
    }

    @Test
    void commandsThatCannotBeDoneSayWhy(FxRobot robot) {
        robot.clickOn(screen(700, 520));
        for (var command : List.of(CanvasCommand.COPY,
                CanvasCommand.CUT,
                CanvasCommand.CONNECT,
                CanvasCommand.DELETE_RECONNECT)) {
            assertThat(workbench.editor.whyNot(command)).isNotBlank();
        }
        robot.clickOn("#node-a-title");
        assertThat(workbench.editor.whyNot(CanvasCommand.CONNECT)).isEqualTo("'Done' has no exit.");
    }

    // Insert, and delete with reconnect.

    @Test
    void aKindDroppedOnAnEdgeIsPutIntoIt(FxRobot robot) {
        robot.drag("#palette-router", MouseButton.PRIMARY).moveTo("#edge-first");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(has(workbench.editor.lookup("#edge-first .rw-edge"), "offered")).isTrue();
        robot.drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wires()).containsExactly("Code.out Router", "Router.first small");
        oneStepBack(robot, "Insert 'Router'");
    }

    @Test
    void aNodeWithoutWiresThatIsDraggedOntoAnEdgeIsPutIntoItAndOthersAreMoved(FxRobot robot) {
        robot.drag("#node-v", MouseButton.PRIMARY).dropTo("#edge-first");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wires()).containsExactly("Code.out Sure", "Sure.accept small");
        oneStepBack(robot, "Insert 'Sure'");
        robot.drag("#node-a", MouseButton.PRIMARY).dropTo("#edge-first");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wires()).as("an Answer leads nowhere").containsExactly("Code.out small");
        oneStepBack(robot, "Move node");
    }

    @Test
    void escapeTakesAnInsertBack(FxRobot robot) {
        robot.drag("#node-v", MouseButton.PRIMARY).moveTo("#edge-first").type(KeyCode.ESCAPE).drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(has(workbench.editor.lookup("#edge-first .rw-edge"), "offered")).isFalse();
        assertThat(now()).isEqualTo(drawing());
    }

    @Test
    void deleteWithControlConnectsTheNeighbours(FxRobot robot) {
        robot.drag("#port-m-ok", MouseButton.PRIMARY).dropTo("#port-v-in");
        robot.clickOn("#node-m-title");
        press(robot, KeyCode.CONTROL, KeyCode.DELETE);
        assertThat(wires()).containsExactly("Code.out Sure");
        assertThat(workbench.history.undoLabel()).isEqualTo("Delete node and reconnect");
        robot.interact(() -> workbench.history.undo());
        assertThat(wires()).containsExactly("Code.out small", "small.ok Sure");
    }

    // Cut, copy, paste.

    @Test
    void copiesArePastedUnderTheMouseWithWhatLiesBetweenThem(FxRobot robot) {
        robot.clickOn("#node-t-title");
        robot.interact(() -> workbench.editor.select(List.of(TASK, CALL)));
        press(robot, KeyCode.CONTROL, KeyCode.C);
        assertThat(workbench.copied).contains("routewright-fragment");
        robot.moveTo(screen(400, 480));
        press(robot, KeyCode.CONTROL, KeyCode.V);
        assertThat(now().graph().nodes()).hasSize(8);
        assertThat(now().graph().edges()).hasSize(2);
        List<NodeId> pasted = List.copyOf(workbench.editor.selection());
        assertThat(pasted).hasSize(2).doesNotContain(TASK, CALL);
        Position first = now().placement().of(now().graph().nodes().sequencedKeySet().reversed().stream().skip(1).findFirst().orElseThrow());
        Position second = now().placement().of(last().id());
        assertThat(second.x() - first.x()).isEqualTo(240);
        assertThat(first.y()).isEqualTo(456);
        oneStepBack(robot, "Paste 2 nodes");
    }

    @Test
    void whatWasCutIsPastedWithItsIncomingConnectionWhereThatIsAsked(FxRobot robot) {
        robot.clickOn("#node-m-title");
        press(robot, KeyCode.CONTROL, KeyCode.X);
        assertThat(now().graph().nodes()).doesNotContainKey(CALL);
        assertThat(workbench.history.undoLabel()).isEqualTo("Cut node");
        press(robot, KeyCode.CONTROL, KeyCode.V);
        assertThat(wires()).isEmpty();
        robot.interact(() -> workbench.history.undo());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(wires()).containsExactly("Code.out small");
    }

    @Test
    void textThatIsNoDrawingPastesNothing(FxRobot robot) {
        workbench.copied = "a shopping list";
        robot.clickOn("#node-m-title");
        press(robot, KeyCode.CONTROL, KeyCode.V);
        assertThat(now()).isEqualTo(drawing());
    }

    @Test
    void duplicatesKeepWhatLiesBetweenThem(FxRobot robot) {
        robot.clickOn("#node-t-title");
        robot.interact(() -> workbench.editor.select(List.of(TASK, CALL)));
        press(robot, KeyCode.CONTROL, KeyCode.D);
        assertThat(now().graph().edges()).hasSize(2);
        assertThat(workbench.editor.selection()).hasSize(2);
        oneStepBack(robot, "Duplicate");
    }

    @Test
    void arrowsPressedOneAfterAnotherAreOneStep(FxRobot robot) {
        robot.clickOn("#node-v-title");
        robot.interact(() -> {
            for (int i = 0; i < 5; i++) {
                workbench.editor.run(CanvasCommand.NUDGE_RIGHT);
            }
        });
        assertThat(now().placement().of(CHECK)).isEqualTo(new Position(520, 200));
        oneStepBack(robot, "Move node");
        assertThat(now().graph().nodes().get(ANSWER)).isNotNull();
        assertThat(now().graph().nodes().get(new NodeId("q"))).isInstanceOf(Query.class);
    }

    @Test
    void aPauseBetweenArrowsBeginsANewStep(FxRobot robot) {
        robot.clickOn("#node-v-title");
        robot.interact(() -> workbench.editor.run(CanvasCommand.NUDGE_RIGHT));
        robot.sleep(1100);
        robot.interact(() -> workbench.editor.run(CanvasCommand.NUDGE_RIGHT));
        robot.interact(() -> workbench.history.undo());
        assertThat(now().placement().of(CHECK)).isEqualTo(new Position(504, 200));
        oneStepBack(robot, "Move node");
    }

    @Test
    void anotherSelectionBetweenArrowsBeginsANewStep(FxRobot robot) {
        robot.clickOn("#node-v-title");
        robot.interact(() -> {
            workbench.editor.run(CanvasCommand.NUDGE_RIGHT);
            workbench.editor.select(List.of(ANSWER));
            workbench.editor.run(CanvasCommand.NUDGE_RIGHT);
            workbench.history.undo();
        });
        assertThat(now().placement().of(CHECK)).isEqualTo(new Position(504, 200));
        oneStepBack(robot, "Move node");
    }
}
