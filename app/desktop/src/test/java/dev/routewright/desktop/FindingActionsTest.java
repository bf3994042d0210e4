package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.action.Action;
import dev.routewright.desktop.theme.ThemeChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
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

/** The ways to every action without a mouse: command palette, shortcut sheet, regions. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class FindingActionsTest {
    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    @BeforeEach
    void focusTheCanvas(FxRobot robot) {
        window.settle();
        robot.interact(() -> robot.lookup("#graph-editor").query().requestFocus());
    }

    private static void push(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void openPalette(FxRobot robot, String typed) {
        push(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        robot.write(typed, 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> found(FxRobot robot) {
        ListView<Action> list = robot.lookup("#command-list").queryListView();
        return list.getItems().stream().map(Action::id).toList();
    }

    private Node focused() {
        return window.stage.getScene().getFocusOwner();
    }

    @Test
    @Exercises({"command-palette", "select-all", "zoom-100"})
    void anActionIsFoundByItsWordsAndDoneAndTheFocusGoesBack(FxRobot robot) {
        openPalette(robot, "sel all");
        assertThat(found(robot).getFirst()).isEqualTo("select-all");
        push(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#command-palette").query().isVisible()).isFalse();
        assertThat(focused().getId()).isEqualTo("graph-editor");
        openPalette(robot, "");
        assertThat(found(robot).getFirst()).as("the latest first").isEqualTo("select-all");
        robot.write("zt1", 0);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(found(robot)).as("by the first letters of its words").containsExactly("zoom-100");
        push(robot, KeyCode.ENTER);
        openPalette(robot, "");
        assertThat(found(robot).subList(0, 2)).containsExactly("zoom-100", "select-all");
        push(robot, KeyCode.ESCAPE);
        assertThat(focused().getId()).isEqualTo("graph-editor");
    }

    @Test
    void whatIsNotPossibleSaysWhyAndDoesNothing(FxRobot robot) {
        openPalette(robot, "undo");
        assertThat(found(robot).getFirst()).isEqualTo("undo");
        assertThat(texts(robot, "#command-list")).contains("There is nothing to undo.");
        push(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#status-notice").queryLabeled().getText()).contains("There is nothing to undo.");
        openPalette(robot, "xyzzy");
        assertThat(robot.lookup("#command-nothing").queryLabeled().getText()).contains("xyzzy");
        push(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#command-palette").query().isVisible()).isTrue();
        robot.clickOn("#palette-search");
        assertThat(robot.lookup("#command-palette").query().isVisible())
                .as("it closes when one goes elsewhere")
                .isFalse();
        assertThat(focused().getId()).isEqualTo("palette-search");
    }

    @Test
    @Exercises("shortcuts")
    void theSheetListsEveryKeyAndCanBeSearched(FxRobot robot) {
        push(robot, KeyCode.F1);
        List<String> words = texts(robot, "#shortcut-sheet");
        for (Action action : window.actions().all()) {
            if (action.key() != null) {
                assertThat(words).contains(action.titleProperty().get());
                assertThat(words.stream().collect(Collectors.joining(" ")))
                        .contains(action.key().getDisplayText());
            }
        }
        assertThat(words).contains("Drag from a port");
        assertThat(robot.lookup("#shortcut-search").query().isFocused()).isTrue();
        robot.clickOn("#shortcut-search").write("wheel", 0);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts(robot, "#shortcut-sheet")).contains("Ctrl and wheel").doesNotContain("Select all");
        push(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#shortcut-sheet").tryQuery()).isEmpty();
        robot.interact(() -> robot.lookup("#graph-editor").query().requestFocus());
        push(robot, KeyCode.SHIFT, KeyCode.SLASH);
        assertThat(robot.lookup("#shortcut-sheet").tryQuery()).isPresent();
        robot.clickOn("#shortcut-close");
    }

    @Test
    @Exercises({"next-region", "previous-region"})
    void f6WalksThePartsOfTheWindowAndShowsWhereTheFocusIs(FxRobot robot) {
        List<String> walked = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            push(robot, KeyCode.F6);
            walked.add(region(focused()));
            assertThat(robot.lookup("#region-ring").query().isVisible()).isTrue();
        }
        // The status bar holds nothing to focus while nothing is found and nothing runs.
        assertThat(walked)
                .filteredOn(part -> !part.equals("status-bar"))
                .startsWith("inspector", "lower-third", "top-bar", "palette-region");
        while (!region(focused()).equals("graph-editor")) {
            push(robot, KeyCode.F6);
        }
        push(robot, KeyCode.SHIFT, KeyCode.F6);
        assertThat(region(focused())).isEqualTo("palette-region");
        assertThat(robot.lookup("#region-ring").query().getBoundsInParent().getWidth())
                .isEqualTo(robot.lookup("#palette-region")
                        .query()
                        .getLayoutBounds()
                        .getWidth());
        robot.clickOn("#node-" + window.id("Other") + "-title");
        assertThat(robot.lookup("#region-ring").query().isVisible()).isFalse();
        push(robot, KeyCode.F6);
        push(robot, KeyCode.SHIFT, KeyCode.F6);
        assertThat(focused().getId())
                .as("a part remembers where the focus was")
                .isEqualTo("node-" + window.id("Other"));
    }

    private static String region(Node node) {
        List<String> parts =
                List.of("top-bar", "palette-region", "graph-editor", "inspector", "lower-third", "status-bar");
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getId() != null && parts.contains(at.getId())) {
                return at.getId();
            }
        }
        return "nowhere: " + node;
    }

    /** Every word that is seen in a part of a window. */
    private static List<String> texts(FxRobot robot, String query) {
        return robot
                .from(robot.lookup(query))
                .lookup((Node n) -> n instanceof Labeled l && l.getText() != null)
                .queryAll()
                .stream()
                .map(n -> ((Labeled) n).getText())
                .toList();
    }
}
