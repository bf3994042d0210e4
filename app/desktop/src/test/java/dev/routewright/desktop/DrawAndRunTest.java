package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.desktop.workspace.Run;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Verifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The first walk of a person, by mouse and keys only. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class DrawAndRunTest {
    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    @Test
    @Exercises({"new", "open", "open-dataset-folder", "undo", "redo", "save", "run"})
    void aPersonDrawsFiveNodesRunsThemUndoesEverythingSavesAndOpensAgain(FxRobot robot, @TempDir Path folder)
            throws Exception {
        window.settle();
        press(robot, KeyCode.N);
        assertThat(window.workspace().document()).isEqualTo(Document.EMPTY);

        NodeId query = place(robot, "query", 60, 200);
        NodeId small = place(robot, "llm", 260, 200);
        NodeId verifier = place(robot, "verifier", 460, 200);
        NodeId large = place(robot, "llm", 460, 360);
        NodeId answer = place(robot, "answer", 690, 240);
        connect(robot, query, "out", small);
        connect(robot, small, "ok", verifier);
        connect(robot, verifier, "accept", answer);
        connect(robot, verifier, "reject", large);
        connect(robot, large, "ok", answer);
        assertThat(edges())
                .containsExactly(
                        query + " out " + small,
                        small + " ok " + verifier,
                        verifier + " accept " + answer,
                        verifier + " reject " + large,
                        large + " ok " + answer);

        useSampleDataset(robot);
        chooseProfile(robot, small, "mistral-small");
        chooseProfile(robot, large, "llama-3.3-70b");
        robot.clickOn("#node-" + verifier + "-title");
        Window.write(robot, "#inspector-cut", "0.62");
        assertThat(((Verifier) window.workspace().document().graph().nodes().get(verifier)).cut())
                .isEqualTo(0.62);

        robot.clickOn("#button-run");
        window.settle();
        assertThat(window.workspace().findings())
                .noneMatch(f -> f.severity().name().equals("ERROR"));
        Run run = Objects.requireNonNull(window.workspace().run());
        assertThat(run.result().summary().n()).isEqualTo(2000);
        assertThat(run.result().summary().quality()).isBetween(0.7, 0.95);
        assertThat(robot.lookup("#front-current").tryQuery()).isPresent();
        assertThat(robot.lookup("#summary-quality").queryLabeled().getText())
                .isEqualTo(String.format(
                        Locale.ROOT, "%.4f", run.result().summary().quality()));
        assertThat(window.stage.getTitle()).isEqualTo("*Untitled — Routewright");

        Document drawn = window.workspace().document();
        int steps = 0;
        while (window.workspace().history().canUndo()) {
            press(robot, KeyCode.Z);
            assertThat(++steps).isLessThan(100);
        }
        assertThat(window.workspace().document()).isEqualTo(Document.EMPTY);
        assertThat(window.stage.getTitle()).isEqualTo("Untitled — Routewright");
        while (window.workspace().history().canRedo()) {
            robot.press(KeyCode.SHIFT);
            press(robot, KeyCode.Z);
            robot.release(KeyCode.SHIFT);
            assertThat(--steps).isNotNegative();
        }
        assertThat(window.workspace().document()).isEqualTo(drawn);

        Path file = folder.resolve("cascade.route.json");
        window.dialogs.saveTo = file;
        press(robot, KeyCode.S);
        assertThat(window.stage.getTitle()).isEqualTo("cascade.route.json — Routewright");
        String written = Files.readString(file);
        press(robot, KeyCode.N);
        window.dialogs.document = file;
        press(robot, KeyCode.O);
        window.settle();
        assertThat(window.workspace().document().graph()).isEqualTo(drawn.graph());
        press(robot, KeyCode.S);
        assertThat(Files.readString(file)).isEqualTo(written);
        assertThat(window.dialogs.asked).doesNotContain("unsaved Untitled");
    }

    private List<String> edges() {
        return window.workspace().document().graph().edges().values().stream()
                .map((Edge e) -> e.from() + " " + e.exit() + " " + e.to())
                .toList();
    }

    /** Drags a kind from the palette to a place of the canvas. */
    private NodeId place(FxRobot robot, String kind, double x, double y) {
        List<NodeId> before =
                List.copyOf(window.workspace().document().graph().nodes().keySet());
        Bounds canvas = Window.onScreen(robot, "#graph-editor");
        robot.drag("#palette-" + kind, MouseButton.PRIMARY)
                .dropTo(new Point2D(canvas.getMinX() + x, canvas.getMinY() + y));
        WaitForAsyncUtils.waitForFxEvents();
        return window.workspace().document().graph().nodes().keySet().stream()
                .filter(id -> !before.contains(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Dropping a " + kind + " made no node."));
    }

    private void connect(FxRobot robot, NodeId from, String exit, NodeId to) {
        robot.drag("#port-" + from + "-" + exit, MouseButton.PRIMARY).dropTo("#port-" + to + "-in");
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void chooseProfile(FxRobot robot, NodeId node, String profile) {
        robot.clickOn("#node-" + node + "-title");
        Window.choose(robot, "#inspector-profile", profile);
    }

    private void useSampleDataset(FxRobot robot) {
        window.dialogs.dataset = Path.of(System.getProperty("routewright.root"), "samples", "support-desk");
        robot.clickOn("File").clickOn("#menu-open-dataset-folder");
        window.settle();
        robot.clickOn("#dataset-use").clickOn("#dataset-close");
        window.settle();
        assertThat(window.workspace().datasets().all()).hasSize(1);
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
