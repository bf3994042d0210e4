package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.graph.Document;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Verifier;
import dev.routewright.graph.file.DocumentFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A five-node graph from nothing to exported files, by keys alone. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class KeyboardOnlyTest {
    private final AtomicInteger mouseEvents = new AtomicInteger();
    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
        watchTheMouse();
    }

    /** Counts every event of a mouse in every window that is open or opens later. */
    private void watchTheMouse() {
        javafx.stage.Window.getWindows().forEach(w -> watch(w.getScene()));
        javafx.stage.Window.getWindows().addListener((ListChangeListener<javafx.stage.Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(w -> watch(w.getScene()));
            }
        });
    }

    private void watch(Scene scene) {
        scene.addEventFilter(MouseEvent.ANY, e -> {
            // A window that opens below a resting mouse is told so; no hand has moved.
            if (e.getEventType() != MouseEvent.MOUSE_ENTERED
                    && e.getEventType() != MouseEvent.MOUSE_ENTERED_TARGET
                    && e.getEventType() != MouseEvent.MOUSE_EXITED
                    && e.getEventType() != MouseEvent.MOUSE_EXITED_TARGET) {
                mouseEvents.incrementAndGet();
            }
        });
        scene.addEventFilter(ScrollEvent.ANY, e -> mouseEvents.incrementAndGet());
    }

    private void push(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Writes into whatever has the focus in the window on top. */
    private void write(FxRobot robot, String text) {
        robot.targetWindow(top().getWindow());
        robot.write(text, 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void command(FxRobot robot, String words) {
        push(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        write(robot, words);
        push(robot, KeyCode.ENTER);
    }

    private Document document() {
        return window.workspace().document();
    }

    private NodeId last() {
        return document().graph().nodes().sequencedKeySet().getLast();
    }

    private void goTo(FxRobot robot, NodeId node) {
        push(robot, KeyCode.CONTROL, KeyCode.F);
        write(robot, document().graph().nodes().get(node).label());
        push(robot, KeyCode.ENTER);
    }

    private void rename(FxRobot robot, String label) {
        push(robot, KeyCode.F2);
        write(robot, label);
        push(robot, KeyCode.ENTER);
    }

    private NodeId place(FxRobot robot, KeyCode letter, String label) {
        push(robot, letter);
        rename(robot, label);
        return last();
    }

    /** @param exit the how manieth of the exits, from 0; -1 where there is just one */
    private void connect(FxRobot robot, NodeId from, int exit, NodeId to) {
        goTo(robot, from);
        push(robot, KeyCode.C);
        for (int i = 0; i < exit; i++) {
            push(robot, KeyCode.DOWN);
        }
        if (exit >= 0) {
            push(robot, KeyCode.ENTER);
        }
        write(robot, document().graph().nodes().get(to).label());
        push(robot, KeyCode.ENTER);
    }

    private String focusedId() {
        return String.valueOf(window.stage.getScene().getFocusOwner().getId());
    }

    /** Walks with F6 to the inspector and with Tab to one of its fields. */
    private void toInspector(FxRobot robot, String field) {
        push(robot, KeyCode.F6);
        for (int i = 0; i < 60 && !focusedId().equals(field); i++) {
            push(robot, KeyCode.TAB);
        }
        assertThat(focusedId()).isEqualTo(field);
    }

    private void toCanvas(FxRobot robot) {
        push(robot, KeyCode.SHIFT, KeyCode.F6);
        assertThat(focusedId()).matches("graph-editor|node-.*");
    }

    private void chooseProfile(FxRobot robot, NodeId node, String profile) {
        goTo(robot, node);
        toInspector(robot, "inspector-profile");
        ComboBox<?> box = (ComboBox<?>) window.stage.getScene().getFocusOwner();
        for (int i = 0; i < box.getItems().size() && !profile.equals(box.getValue()); i++) {
            push(robot, KeyCode.DOWN);
            box = (ComboBox<?>) window.stage.getScene().getFocusOwner();
        }
        assertThat(((Llm) document().graph().nodes().get(node)).profile()).isEqualTo(profile);
        toCanvas(robot);
    }

    @Test
    @Exercises({
        "new",
        "place-query",
        "place-llm",
        "place-verifier",
        "place-answer",
        "rename",
        "go-to",
        "connect",
        "open-dataset-folder",
        "next-region",
        "previous-region",
        "run",
        "export",
        "save",
        "command-palette"
    })
    void fiveNodesArePlacedConnectedSetUpRunExportedAndSaved(FxRobot robot, @TempDir Path folder) throws Exception {
        window.settle();
        push(robot, KeyCode.CONTROL, KeyCode.N);
        while (!focusedId().equals("graph-editor")) {
            push(robot, KeyCode.F6);
        }
        NodeId query = place(robot, KeyCode.Q, "Traffic");
        NodeId small = place(robot, KeyCode.M, "Small");
        NodeId verifier = place(robot, KeyCode.V, "Sure");
        NodeId large = place(robot, KeyCode.M, "Large");
        NodeId answer = place(robot, KeyCode.A, "Done");
        connect(robot, query, -1, small);
        connect(robot, small, 0, verifier);
        connect(robot, verifier, 0, answer);
        connect(robot, verifier, 1, large);
        connect(robot, large, 0, answer);
        assertThat(document().graph().edges().values().stream()
                        .map(e -> label(e.from()) + " " + e.exit() + " " + label(e.to())))
                .containsExactly(
                        "Traffic out Small", "Small ok Sure", "Sure accept Done", "Sure reject Large", "Large ok Done");

        window.dialogs.dataset = Path.of(System.getProperty("routewright.root"), "samples", "support-desk");
        command(robot, "open dataset folder");
        window.settle();
        tabTo(robot, "dataset-use");
        push(robot, KeyCode.SPACE);
        push(robot, KeyCode.ESCAPE);
        window.settle();

        chooseProfile(robot, small, "mistral-small");
        chooseProfile(robot, large, "llama-3.3-70b");
        goTo(robot, verifier);
        toInspector(robot, "inspector-cut");
        push(robot, KeyCode.CONTROL, KeyCode.A);
        write(robot, "0.62");
        push(robot, KeyCode.ENTER);
        assertThat(((Verifier) document().graph().nodes().get(verifier)).cut()).isEqualTo(0.62);

        push(robot, KeyCode.CONTROL, KeyCode.R);
        window.settle();
        assertThat(Objects.requireNonNull(window.workspace().run())
                        .result()
                        .summary()
                        .n())
                .isEqualTo(2000);

        window.dialogs.folder = folder;
        push(robot, KeyCode.CONTROL, KeyCode.E);
        window.settle();
        if (isSeen("export-consent")) {
            tabTo(robot, "export-consent");
            push(robot, KeyCode.SPACE);
        }
        tabTo(robot, "export-write");
        push(robot, KeyCode.SPACE);
        assertThat(folder.resolve("portkey.json")).exists();
        push(robot, KeyCode.ESCAPE);

        Path file = folder.resolve("by-keys.route.json");
        window.dialogs.saveTo = file;
        push(robot, KeyCode.CONTROL, KeyCode.S);
        assertThat(DocumentFile.read(file)).isEqualTo(document());
        assertThat(Files.readString(file)).contains("\"Sure\"");
        assertThat(mouseEvents).as("events of the mouse").hasValue(0);
    }

    private String label(NodeId id) {
        Node node = Objects.requireNonNull(document().graph().nodes().get(id));
        return node.label();
    }

    /** The window that was opened last. */
    private static Scene top() {
        return WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () -> javafx.stage.Window.getWindows().stream()
                        .filter(w -> w instanceof Stage && w.isShowing())
                        .map(javafx.stage.Window::getScene)
                        .reduce((first, second) -> second)
                        .orElseThrow(() -> new AssertionError("No window is open.")));
    }

    private static boolean isSeen(String id) {
        javafx.scene.Node node = top().lookup("#" + id);
        return node != null && node.isVisible();
    }

    /** Walks with Tab, or with Ctrl+Tab out of what keeps Tab to itself, to a control of the window on top. */
    private void tabTo(FxRobot robot, String id) {
        for (int i = 0; i < 60 && !id.equals(focusIn(top())); i++) {
            if (top().getFocusOwner() instanceof javafx.scene.control.TextArea) {
                push(robot, KeyCode.CONTROL, KeyCode.TAB);
            } else {
                push(robot, KeyCode.TAB);
            }
        }
        assertThat(focusIn(top())).isEqualTo(id);
    }

    private static String focusIn(Scene scene) {
        return scene.getFocusOwner() == null
                ? ""
                : String.valueOf(scene.getFocusOwner().getId());
    }
}
