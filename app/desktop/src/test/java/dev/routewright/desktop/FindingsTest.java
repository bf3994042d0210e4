package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.editor.GraphEditor;
import dev.routewright.graph.Document;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.edit.Edit;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** From what was found to where it is mended: by the list, with the mouse or the keyboard, and with F8. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class FindingsTest {
    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    /** A drawing with two nodes that lack something: nothing to answer with, and no rows. */
    private void drawSomethingWrong(FxRobot robot) throws Exception {
        window.settle();
        WaitForAsyncUtils.asyncFx(() -> {
                    window.workspace().replace(Document.EMPTY, null);
                    editor().place("query");
                    editor().place("llm");
                    return true;
                })
                .get();
        window.settle();
        assertThat(window.workspace().findings()).hasSizeGreaterThan(2);
        assertThat(robot.lookup("#status-findings").queryButton().getText())
                .startsWith(window.workspace().findings().size() + " findings");
    }

    private GraphEditor editor() {
        return (GraphEditor) window.stage.getScene().lookup("#graph-editor");
    }

    private Set<NodeId> selected() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> Set.copyOf(editor().selection())).get();
    }

    private String focused() throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        return WaitForAsyncUtils.asyncFx(() -> {
                    Node owner = window.stage.getScene().getFocusOwner();
                    return owner == null ? "" : String.valueOf(owner.getId());
                })
                .get();
    }

    @Test
    void aChoiceInTheListLeadsToTheNodeAndToTheFieldThatMendsIt(FxRobot robot) throws Exception {
        drawSomethingWrong(robot);
        robot.clickOn("#status-findings");
        ListView<Finding> list = robot.lookup("#findings-list").query();
        assertThat(list.getItems()).isEqualTo(window.workspace().findings());
        int wanted = index("no-profile");
        for (int i = 0; i < wanted; i++) {
            robot.type(KeyCode.DOWN);
        }
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup("#findings-list").tryQuery()).isEmpty();
        assertThat(selected())
                .containsExactly(window.workspace().findings().get(wanted).node());
        assertThat(focused()).isEqualTo("inspector-profile");
    }

    private int index(String code) {
        return window.workspace().findings().stream()
                .map(Finding::code)
                .toList()
                .indexOf(code);
    }

    @Test
    void theMouseLeadsThereTooAndEscapeClosesTheList(FxRobot robot) throws Exception {
        drawSomethingWrong(robot);
        robot.clickOn("#status-findings");
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#findings-list").tryQuery()).isEmpty();
        robot.clickOn("#status-findings");
        robot.clickOn(robot.lookup(".rw-finding-cell .label")
                .match((Label label) -> label.getText().equals("no-dataset"))
                .<Node>query());
        assertThat(focused()).isEqualTo("inspector-dataset");
    }

    @Test
    @Exercises({"next-finding", "previous-finding"})
    void f8WalksForwardAndShiftF8Back(FxRobot robot) throws Exception {
        drawSomethingWrong(robot);
        List<Finding> all = window.workspace().findings();
        robot.clickOn("#top-bar");
        for (int i = 0; i <= all.size(); i++) {
            robot.type(KeyCode.F8);
            WaitForAsyncUtils.waitForFxEvents();
            Finding finding = all.get(i % all.size());
            assertThat(selected()).isEqualTo(finding.node() == null ? Set.of() : Set.of(finding.node()));
            assertThat(window.workspace().notice())
                    .startsWith("Finding " + (i % all.size() + 1) + " of " + all.size())
                    .endsWith(finding.says());
        }
        robot.press(KeyCode.SHIFT).type(KeyCode.F8).release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.workspace().notice()).startsWith("Finding " + all.size() + " of " + all.size());
    }

    @Test
    void withoutFindingsTheListSaysSo(FxRobot robot) throws Exception {
        window.settle();
        WaitForAsyncUtils.asyncFx(() -> window.workspace().perform(new Edit.SetName("Still fine")))
                .get();
        window.settle();
        assertThat(window.workspace().findings()).isEmpty();
        assertThat(robot.lookup("#status-findings").queryButton().getText()).isEqualTo("No findings");
        robot.clickOn("#status-findings");
        assertThat(robot.lookup("#findings-popup .rw-panel-title")
                        .queryLabeled()
                        .getText())
                .startsWith("No findings.");
    }
}
