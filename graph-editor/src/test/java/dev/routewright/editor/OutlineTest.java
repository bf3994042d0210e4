package dev.routewright.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.editor.outline.Outline;
import dev.routewright.editor.skin.NodeKind;
import dev.routewright.editor.skin.NodeProfile;
import dev.routewright.editor.skin.Theme;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Placement;
import dev.routewright.graph.Position;
import dev.routewright.graph.RoutingGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The outline and the canvas show one document and one selection; every edit is one undo step. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class OutlineTest {
    private static final int MANY = 1_000;

    private Workbench workbench;
    private Outline outline;

    @Start
    void start(Stage stage) {
        workbench = new Workbench(SupportDesk.document());
        outline = new Outline(workbench.editor, workbench);
        workbench.history.onChange(() ->
                outline.show(workbench.history.now(), SupportDesk.overlay().findings()));
        outline.show(workbench.history.now(), SupportDesk.overlay().findings());
        outline.setPrefWidth(420);
        BorderPane root = new BorderPane(workbench.editor);
        root.setLeft(outline);
        Theme.LIGHT.applyTo(root);
        stage.setScene(new Scene(root, 980, 700));
        stage.show();
    }

    @Test
    void aSelectionOnTheCanvasIsSelectedInTheTree(FxRobot robot) {
        robot.interact(() -> workbench.editor.select(List.of(SupportDesk.id("v"))));
        assertThat(selectedInTree())
                .hasSize(1)
                .first()
                .asString()
                .contains("OfNode")
                .contains("v");
        robot.interact(() -> workbench.editor.selectEdge(new EdgeId("w9")));
        assertThat(selectedInTree())
                .hasSize(1)
                .first()
                .asString()
                .contains("OfExit")
                .contains("reject");
    }

    @Test
    void aLineOfTheTreeSelectsOnTheCanvas(FxRobot robot) {
        robot.clickOn("Confidence");
        assertThat(workbench.editor.selection()).containsExactly(SupportDesk.id("v"));
        robot.type(KeyCode.DOWN);
        assertThat(workbench.editor.selectedEdgeProperty().get()).isEqualTo(new EdgeId("w8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tree", "nodes"})
    void aNameIsEditedInPlaceAsOneUndoStep(String view, FxRobot robot) {
        robot.clickOn("#outline-as-" + view);
        robot.interact(() -> workbench.editor.select(List.of(SupportDesk.id("v"))));
        robot.interact(() -> outline.takeFocus());
        robot.type(KeyCode.F2).type(KeyCode.END).write("X", 0).type(KeyCode.ENTER);
        assertThat(node("v").label()).isEqualTo("ConfidenceX");
        robot.interact(() -> workbench.history.undo());
        assertThat(workbench.history.now()).isEqualTo(SupportDesk.document());
    }

    @Test
    void severalRowsAreDeletedAsOneUndoStep(FxRobot robot) {
        robot.clickOn("#outline-as-nodes");
        robot.interact(() -> table("nodes").getSelectionModel().selectIndices(1, 2, 3));
        assertThat(workbench.editor.selection()).hasSize(3);
        robot.interact(() -> outline.takeFocus());
        robot.type(KeyCode.DELETE);
        assertThat(workbench.history.now().graph().nodes()).hasSize(5);
        assertThat(table("nodes").getItems()).hasSize(5);
        assertThat(workbench.history.undoLabel()).isEqualTo("Delete 3 nodes");
        robot.interact(() -> workbench.history.undo());
        assertThat(workbench.history.now()).isEqualTo(SupportDesk.document());
    }

    @Test
    void severalConnectionsAreDeletedAsOneUndoStep(FxRobot robot) {
        robot.clickOn("#outline-as-edges");
        robot.interact(() -> table("edges").getSelectionModel().selectIndices(0, 1, 10));
        robot.clickOn("#outline-delete");
        assertThat(workbench.history.now().graph().edges()).doesNotContainKeys(new EdgeId("w0"), new EdgeId("w10"));
        robot.interact(() -> workbench.history.undo());
        assertThat(workbench.history.now()).isEqualTo(SupportDesk.document());
    }

    @Test
    void everyKindHasALineAndARowAndACircleEnds(FxRobot robot) {
        robot.interact(() -> workbench.history.reset(AllKinds.document()));
        robot.clickOn("#outline-as-nodes");
        assertThat(table("nodes").getItems()).hasSize(16);
        Set<String> kinds = table("nodes").getItems().stream()
                .map(row -> row.toString().replaceAll(".*kind=([^,]*),.*", "$1"))
                .collect(Collectors.toSet());
        assertThat(kinds)
                .isEqualTo(Arrays.stream(NodeKind.values()).map(NodeKind::words).collect(Collectors.toSet()));
        robot.clickOn("#outline-as-tree");
        robot.interact(() -> workbench.editor.select(List.of(new NodeId("large"))));
        assertThat(selectedInTree()).hasSize(1).first().asString().contains("large");
    }

    @Test
    void aProfileIsSetForSeveralModelsAsOneUndoStep(FxRobot robot) {
        robot.clickOn("#outline-as-nodes");
        robot.interact(() -> table("nodes").getSelectionModel().selectIndices(4, 5, 6));
        ComboBox<String> profile = robot.lookup("#outline-profile").query();
        robot.interact(() -> profile.setValue("large"));
        assertThat(NodeProfile.of(node("m1"))).isEqualTo("large");
        assertThat(node("m2").label()).isEqualTo("large");
        robot.interact(() -> workbench.history.undo());
        assertThat(workbench.history.now()).isEqualTo(SupportDesk.document());
    }

    @Test
    void anExitIsConnectedReconnectedAndTakenOff(FxRobot robot) {
        robot.interact(() -> workbench.editor.selectEdge(new EdgeId("w9")));
        lead(robot, "Answered, Answer");
        assertThat(workbench
                        .history
                        .now()
                        .graph()
                        .edgeAt(SupportDesk.id("v"), "reject")
                        .to())
                .isEqualTo(SupportDesk.id("a"));
        assertThat(workbench.history.undoLabel()).isEqualTo("Reconnect");
        lead(robot, "Nowhere");
        assertThat(workbench.history.now().graph().edgeAt(SupportDesk.id("v"), "reject"))
                .isNull();
        lead(robot, "Other, Task");
        assertThat(workbench
                        .history
                        .now()
                        .graph()
                        .edgeAt(SupportDesk.id("v"), "reject")
                        .to())
                .isEqualTo(SupportDesk.id("t3"));
        for (int i = 0; i < 3; i++) {
            robot.interact(() -> workbench.history.undo());
        }
        assertThat(workbench.history.now()).isEqualTo(SupportDesk.document());
    }

    @Test
    void onlyTargetsThatMayBeConnectedAreOffered(FxRobot robot) {
        robot.interact(() -> workbench.editor.selectEdge(new EdgeId("w9")));
        ComboBox<?> target = robot.lookup("#outline-target").query();
        assertThat(target.getItems().stream().map(Object::toString))
                .contains("Nowhere", "mistral-small, Model")
                .doesNotContain("Support queries, Query", "Confidence, Verifier");
    }

    @Test
    void aNodeIsAddedAndSelectedHereAndOnTheCanvas(FxRobot robot) {
        robot.clickOn("#outline-add").clickOn("#outline-add-router");
        assertThat(workbench.history.now().graph().nodes()).hasSize(9);
        assertThat(selectedInTree()).hasSize(1).first().asString().contains("n1");
        assertThat(workbench.editor.selection()).containsExactly(new NodeId("n1"));
    }

    @Test
    void anEmptyDrawingSaysWhatToDo(FxRobot robot) {
        robot.interact(() -> workbench.history.reset(Document.EMPTY));
        assertThat(robot.lookup("The drawing is empty. Add a node with the button below, or drag one onto the canvas.")
                        .query()
                        .isVisible())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tree", "nodes", "edges"})
    void aThousandNodesHaveCellsOnlyForTheLinesInView(String view, FxRobot robot) {
        robot.clickOn("#outline-as-" + view);
        robot.interact(() -> workbench.history.reset(many()));
        robot.interact(() -> workbench.editor.select(List.of(new NodeId("n" + (MANY - 2)))));
        robot.interact(() -> outline.applyCss());
        robot.interact(() -> outline.layout());
        Set<javafx.scene.Node> cells = outline.lookupAll(view.equals("tree") ? ".tree-cell" : ".table-row-cell");
        assertThat(cells).hasSizeBetween(10, 120);
        if (view.equals("tree")) {
            TreeView<?> tree = robot.lookup("#outline-tree").query();
            assertThat(tree.getExpandedItemCount()).isGreaterThan(2 * MANY);
            assertThat(selectedInTree()).first().asString().contains("n" + (MANY - 2));
        }
    }

    private static Document many() {
        LinkedHashMap<NodeId, Node> nodes = new LinkedHashMap<>();
        LinkedHashMap<EdgeId, Edge> edges = new LinkedHashMap<>();
        LinkedHashMap<NodeId, Position> places = new LinkedHashMap<>();
        for (int i = 0; i < MANY; i++) {
            NodeId id = new NodeId("n" + i);
            nodes.put(id, new Llm(id, "model " + i, "p"));
            places.put(id, new Position(i % 40 * 200.0, i / 40 * 100.0));
            if (i > 0) {
                EdgeId edge = new EdgeId("e" + i);
                edges.put(edge, new Edge(edge, new NodeId("n" + (i - 1) / 2), i % 2 == 1 ? "ok" : "failed", id));
            }
        }
        return new Document(
                "Many",
                true,
                new RoutingGraph(nodes, edges),
                new LinkedHashMap<>(),
                List.of(),
                List.of(),
                new Placement(places));
    }

    private void lead(FxRobot robot, String words) {
        ComboBox<Object> target = robot.lookup("#outline-target").query();
        robot.interact(() -> target.setValue(target.getItems().stream()
                .filter(item -> item.toString().equals(words))
                .findFirst()
                .orElseThrow()));
    }

    private List<Object> selectedInTree() {
        TreeView<?> tree = (TreeView<?>) outline.lookup("#outline-tree");
        return new ArrayList<>(tree.getSelectionModel().getSelectedItems().stream()
                .map(i -> (Object) i.getValue())
                .toList());
    }

    private TableView<?> table(String name) {
        return (TableView<?>) outline.lookup("#outline-" + name);
    }

    private Node node(String id) {
        return workbench.history.now().graph().nodes().get(SupportDesk.id(id));
    }
}
