package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.form.CommitField;
import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.editor.GraphEditor;
import dev.routewright.graph.Agent;
import dev.routewright.graph.Document;
import dev.routewright.graph.FreeParameter;
import dev.routewright.graph.Join;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Person;
import dev.routewright.graph.Position;
import dev.routewright.graph.Tool;
import dev.routewright.graph.Uncertainty;
import dev.routewright.graph.Wait;
import dev.routewright.graph.edit.Edit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Every field of the forms of the newer kinds and policies. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class FormsTest {
    private static final NodeId ID = new NodeId("probe");
    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    private Document now() {
        return window.workspace().document();
    }

    private Node probe() {
        return Objects.requireNonNull(now().graph().nodes().get(ID));
    }

    private void show(FxRobot robot, Node node) {
        robot.interact(() -> {
            if (now().graph().nodes().containsKey(ID)) {
                window.workspace().perform(new Edit.RemoveNodes(Set.of(ID)));
            }
            window.workspace().perform(new Edit.AddNode(node, new Position(40, 600)));
            ((GraphEditor) window.stage.getScene().lookup("#graph-editor")).select(List.of(ID));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private javafx.scene.Node field(String id) {
        return Objects.requireNonNull(window.stage.getScene().lookup("#inspector-" + id), id);
    }

    @SuppressWarnings("unchecked")
    private void enter(FxRobot robot, String id, String value) {
        robot.interact(() -> {
            if (field(id) instanceof ComboBox<?> box) {
                assertThat((List<Object>) (List<?>) box.getItems()).as(id).contains(value);
                ((ComboBox<String>) box).setValue(value);
            } else {
                CommitField field = (CommitField) field(id);
                field.setText(value);
                field.commit();
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void everyFieldChangesTheNodeAsOneStepThatUndoTakesBack(FxRobot robot) {
        window.settle();
        SoftAssertions softly = new SoftAssertions();
        for (FormCase each : FormCases.all()) {
            String what = each.before().kind() + " " + each.field() + " " + each.value();
            show(robot, each.before());
            Document before = now();
            enter(robot, each.field(), each.value());
            softly.assertThat(probe()).as(what).isEqualTo(each.after());
            robot.interact(() -> window.workspace().history().undo());
            softly.assertThat(now()).as("undone: " + what).isEqualTo(before);
        }
        softly.assertAll();
    }

    @Test
    void aStatedNumberCanBeMarkedUncertainAndFree(FxRobot robot) {
        window.settle();
        show(robot, new Agent(ID, "Agent", "", "gemma-2-9b", Agent.Strategy.DEBATE, 5, 1, 0.2, 0, null));
        robot.interact(() -> ((ToggleButton) field("calls-off")).fire());
        assertThat(now().uncertain()).containsExactly(new Uncertainty(ID, "calls", 0.5));
        enter(robot, "calls-plus-minus", "2");
        assertThat(now().uncertain()).containsExactly(new Uncertainty(ID, "calls", 2));
        enter(robot, "calls-plus-minus", "0");
        assertThat(((Labeled) window.stage.getScene().lookup(".rw-complaint")).getText())
                .contains("exact")
                .contains("Maybe");
        robot.interact(() -> window.workspace().history().undo());
        robot.interact(() -> ((ToggleButton) field("calls-off")).fire());
        assertThat(now().uncertain()).isEmpty();
        robot.interact(() -> ((ToggleButton) field("fixes-free")).fire());
        assertThat(now().free()).contains(new FreeParameter(ID, "fixes", 0, 1, 21));

        show(robot, new Join(ID, "Join", new Wait.All(), new Merge.Synthesis("", null, null), true));
        assertThat(field("right-if-some-off").isVisible())
                .as("nothing is stated yet")
                .isFalse();
        enter(robot, "right-if-some", "0.8");
        assertThat(field("right-if-some-off").isVisible()).isTrue();
        robot.interact(() -> ((ToggleButton) field("right-if-some-off")).fire());
        assertThat(now().uncertain())
                .hasSize(1)
                .first()
                .extracting(Uncertainty::parameter)
                .isEqualTo("rightIfSome");
    }

    @Test
    void whatIsNotAcceptedIsSaidAndNothingChanges(FxRobot robot) {
        window.settle();
        String[][] wrong = {
            {"people", "0", "0 is outside"}, {"people", "2.5", "not a whole number"}, {"to-hour", "25", "25 is outside"}
        };
        for (String[] each : wrong) {
            show(robot, new Person(ID, "Person", ""));
            Document before = now();
            enter(robot, each[0], each[1]);
            assertThat(((Labeled) window.stage.getScene().lookup(".rw-complaint")).getText())
                    .contains(each[2])
                    .contains("Maybe");
            assertThat(now()).isEqualTo(before);
        }
    }

    @Test
    void attributesOfAToolAreAddedRenamedAndRemoved(FxRobot robot) {
        window.settle();
        show(robot, new Tool(ID, "Tool", "", "rag"));
        robot.interact(() -> ((Button) field("attribute-add")).fire());
        enter(robot, "attribute-0-name", "language");
        enter(robot, "attribute-0", "en");
        assertThat(((Tool) probe()).sets()).containsExactly(Map.entry("language", "en"));
        robot.interact(() -> ((Button) field("attribute-0-remove")).fire());
        assertThat(((Tool) probe()).sets()).isEmpty();
    }
}
