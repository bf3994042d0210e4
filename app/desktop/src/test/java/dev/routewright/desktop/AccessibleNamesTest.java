package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.editor.GraphEditor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Cell;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Everything that a person can see and use has a name and a role, and says its state. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class AccessibleNamesTest {
    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    @Test
    void everythingInTheMainWindowHasANameAfterRunAndSweep(FxRobot robot) throws Exception {
        runAndSweep(robot);
        assertThat(problems(window.stage.getScene().getRoot(), 80)).isEmpty();
        for (String label : List.of("Support queries", "Troubleshooting", "mistral-small", "Confidence")) {
            select(label);
            assertThat(problems(window.stage.getScene().getRoot(), 80))
                    .as(label)
                    .isEmpty();
        }
    }

    @Test
    void everythingInTheOutlineHasAName(FxRobot robot) throws Exception {
        window.settle();
        robot.clickOn("View").clickOn("#menu-outline");
        for (String view : List.of("tree", "nodes", "edges")) {
            robot.clickOn("#outline-as-" + view);
            select("mistral-small");
            assertThat(problems(window.stage.getScene().getRoot(), 80)).as(view).isEmpty();
        }
        robot.clickOn("#outline-as-tree");
        List<String> lines = window.stage.getScene().getRoot().lookupAll("#outline-tree .tree-cell").stream()
                .filter(cell -> cell instanceof Cell<?> line && !line.isEmpty())
                .map(Spoken::text)
                .toList();
        assertThat(lines)
                .contains("Verifier Confidence, accept from 0.62", "Answer Answered, listed at another line")
                .noneMatch(String::isBlank)
                .anyMatch(line -> line.startsWith("Exit ") && line.contains(", leads to "));
    }

    @Test
    void everythingInTheFurtherWindowsHasAName(FxRobot robot) throws Exception {
        window.settle();
        robot.clickOn("#button-export");
        window.settle();
        assertThat(problems(root("export-window"), 8)).isEmpty();
        robot.clickOn("#export-close");
        window.dialogs.document =
                Path.of(System.getProperty("routewright.root"), "samples", "portkey-ready.route.json");
        robot.clickOn("#button-compare");
        window.settle();
        assertThat(problems(root("comparison-window"), 8)).isEmpty();
        robot.clickOn("#comparison-close");
        window.dialogs.dataset = Path.of(System.getProperty("routewright.root"), "samples", "support-desk");
        robot.clickOn("File").clickOn("#menu-open-dataset-folder");
        window.settle();
        for (String tab : List.of("Baselines", "Queries", "Tasks", "Profiles", "Files and notes")) {
            robot.clickOn(robot.from(robot.lookup("#dataset-tabs"))
                    .lookup(".tab-label")
                    .match((Node n) -> n instanceof Labeled l && l.getText().equals(tab))
                    .<Node>query());
            assertThat(problems(root("dataset-window"), 8)).as(tab).isEmpty();
        }
        robot.clickOn("#dataset-close");
        for (OwnTable table : OwnTable.values()) {
            window.dialogs.dataset = table.write(Files.createTempDirectory("own"));
            robot.clickOn("File").clickOn("#menu-import-table");
            window.settle();
            assertThat(problems(root("import-window"), 8)).as(table.word()).isEmpty();
            robot.clickOn("#import-cancel");
        }
        for (String item : List.of("about")) {
            robot.clickOn("Help").clickOn("#menu-" + item);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(problems(topmost(), 3)).as(item).isEmpty();
            robot.type(KeyCode.ESCAPE);
        }
    }

    @Test
    void everythingInTheGuideHasAName(FxRobot robot) throws Exception {
        window.settle();
        robot.clickOn("Help").clickOn("#menu-guide");
        GuideScene.read(robot);
        assertThat(problems(root("guide-window"), 12)).isEmpty();
        robot.write("node", 0);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(problems(root("guide-window"), 8)).as("found places").isEmpty();
        robot.push(KeyCode.ESCAPE).push(KeyCode.TAB).push(KeyCode.END).push(KeyCode.ENTER);
        GuideScene.read(robot);
        assertThat(problems(root("guide-window"), 8)).as("last page").isEmpty();
        robot.clickOn("#guide-close");
    }

    @Test
    void aNodeSaysKindNameSettingCountAndPlace(FxRobot robot) throws Exception {
        runAndSweep(robot);
        Node model = node("mistral-small");
        assertThat(Spoken.text(model))
                .startsWith("Model mistral-small, profile mistral-small, ")
                .containsPattern("[0-9,]+ of 2,000 queries")
                .containsPattern("\\d of \\d+$");
        assertThat(model.queryAccessibleAttribute(AccessibleAttribute.SELECTED)).isEqualTo(false);
        select("mistral-small");
        assertThat(Spoken.text(model)).endsWith(", selected");
        assertThat(model.queryAccessibleAttribute(AccessibleAttribute.SELECTED)).isEqualTo(true);
    }

    @Test
    void nodesPortsAndConnectionsCanBeToldApart() throws Exception {
        window.settle();
        List<String> texts = new ArrayList<>();
        GraphEditor editor = editor();
        for (String type : List.of(".rw-node", ".rw-port")) {
            editor.lookupAll(type).forEach(n -> texts.add(Spoken.text(n)));
        }
        window.stage.getScene().getRoot().lookupAll(".rw-edge").forEach(n -> texts.add(Spoken.text(n.getParent())));
        assertThat(texts).hasSizeGreaterThan(20).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(texts)
                .anyMatch(t -> t.startsWith("Exit reject of Confidence, leads to "))
                .anyMatch(t -> t.startsWith("Exit failed of") && t.endsWith("not connected"))
                .anyMatch(t -> t.startsWith("From Confidence, exit accept, to "));
    }

    @Test
    void anAnnouncementFollowsRunSelectionAndRefusal(FxRobot robot) throws Exception {
        window.settle();
        Node announcer = window.stage.getScene().lookup("#announcer");
        List<String> heard = new ArrayList<>();
        onFx(() -> {
            announcer.accessibleTextProperty().addListener((o, was, is) -> heard.add(is));
            return null;
        });
        robot.clickOn("#button-run");
        window.settle();
        select("Confidence");
        onFx(() -> {
            window.workspace().say("'Answer' ends the way of a query.");
            return null;
        });
        assertThat(heard)
                .contains("Run started", "Confidence selected", "'Answer' ends the way of a query.")
                .anyMatch(words -> words.startsWith("Run done: quality 0."));
        onFx(() -> {
            editor().select(Set.of());
            return null;
        });
        assertThat(announcer.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isEqualTo("Nothing selected");
    }

    @Test
    void arrowKeysWalkThePointsOfAChart(FxRobot robot) throws Exception {
        runAndSweep(robot);
        Parent chart = (Parent) window.stage.getScene().lookup("#front-chart");
        List<Node> stops = chart.getChildrenUnmodifiable().stream()
                .filter(Node::isFocusTraversable)
                .toList();
        assertThat(stops).as("one stop of the Tab key").hasSize(1);
        onFx(() -> {
            stops.getFirst().requestFocus();
            return null;
        });
        List<String> walked = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            walked.add(Spoken.text(window.stage.getScene().getFocusOwner()));
            robot.type(KeyCode.RIGHT);
        }
        assertThat(walked).doesNotHaveDuplicates().allMatch(words -> words.contains("quality 0."));
        assertThat(chart.lookup(".rw-plot-focus")).as("frame around the point").isNotNull();
    }

    private void runAndSweep(FxRobot robot) {
        window.settle();
        robot.clickOn("#button-run");
        window.settle();
        robot.clickOn("#button-sweep");
        window.settle();
    }

    private GraphEditor editor() {
        return (GraphEditor) window.stage.getScene().lookup("#graph-editor");
    }

    private Node node(String label) {
        return window.stage.getScene().lookup("#node-" + window.id(label));
    }

    private void select(String label) throws Exception {
        onFx(() -> {
            editor().select(List.of(window.id(label)));
            return null;
        });
    }

    private static List<String> problems(Parent root, int least) throws Exception {
        return onFx(() -> Spoken.problemsIn(root, least));
    }

    private static Parent root(String id) throws Exception {
        return onFx(() -> javafx.stage.Window.getWindows().stream()
                .map(javafx.stage.Window::getScene)
                .filter(s -> s != null && id.equals(s.getRoot().getId()))
                .map(Scene::getRoot)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No window " + id + " is open.")));
    }

    private static Parent topmost() throws Exception {
        return onFx(() -> javafx.stage.Window.getWindows().getLast().getScene().getRoot());
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        T result = WaitForAsyncUtils.asyncFx(work).get();
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }
}
