package dev.routewright.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.editor.quick.Entry;
import dev.routewright.editor.skin.Theme;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A window with palette, canvas and a button elsewhere, and what a test asks about it. */
final class ToolBench {
    static final NodeId CALL = new NodeId("m");
    static final NodeId CHECK = new NodeId("v");
    static final NodeId TASK = new NodeId("t");
    static final NodeId ANSWER = new NodeId("a");

    final Workbench workbench = new Workbench(drawing());
    final Button elsewhere = new Button("Elsewhere");

    /** To be called on the JavaFX thread. */
    ToolBench(Stage stage) {
        BorderPane root = new BorderPane(workbench.editor);
        root.setLeft(new Palette(workbench.editor));
        root.setBottom(elsewhere);
        Theme.LIGHT.applyTo(root);
        stage.setScene(new Scene(root, 1000, 640));
        stage.show();
    }

    /** The canvas tests' drawing with a catalog of three profiles. */
    static Document drawing() {
        LinkedHashMap<String, Profile> catalog = new LinkedHashMap<>();
        for (String name : List.of("gpt-small", "gpt-large", "gemma-2-9b")) {
            catalog.put(name, new Profile(name, null, null, "", ""));
        }
        return CanvasGesturesTest.drawing().withCatalog(catalog);
    }

    Document now() {
        return workbench.history.now();
    }

    /** Edges as "label.exit label". */
    Set<String> wires() {
        return now().graph().edges().values().stream()
                .map(e -> name(e.from()) + "." + e.exit() + " " + name(e.to()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String name(NodeId id) {
        return now().graph().nodes().get(id).label();
    }

    /** The newest node. */
    Node last() {
        return now().graph().nodes().sequencedValues().getLast();
    }

    /** Undoes one step of a name, which leads back to the beginning. */
    void oneStepBack(FxRobot robot, String label) {
        assertThat(workbench.history.undoLabel()).isEqualTo(label);
        robot.interact(() -> workbench.history.undo());
        assertThat(now()).isEqualTo(drawing());
        assertThat(workbench.history.canUndo()).isFalse();
    }

    /** A point of the view on the screen. */
    Point2D screen(double x, double y) {
        return workbench.editor.localToScreen(x, y);
    }

    /** Whether the quick list is open. */
    boolean isOpen() {
        return workbench.editor.lookup("#quick-list").isVisible();
    }

    /** The words of the quick list's lines. */
    List<String> lines(FxRobot robot) {
        return robot.lookup("#quick-lines").<Entry>queryListView().getItems().stream()
                .map(Entry::words)
                .toList();
    }

    static boolean has(javafx.scene.Node node, String state) {
        return node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state));
    }

    void press(FxRobot robot, KeyCode modifier, KeyCode key) {
        robot.push(modifier, key);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
