package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.desktop.workspace.Dialogs;
import dev.routewright.desktop.workspace.LargeExample;
import dev.routewright.desktop.workspace.SampleDocument;
import dev.routewright.graph.Answer;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.edit.Edit;
import java.util.List;
import javafx.scene.control.Button;
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

/** Findings that one click mends, and the examples of each kind. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class MendingTest {
    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    @BeforeEach
    void breakTheVote(FxRobot robot) throws Exception {
        window.settle();
        Document vote = SampleDocument.example("join").read();
        robot.interact(() -> {
            window.workspace().replace(vote, null);
            Node model = vote.graph().nodes().values().stream()
                    .filter(node -> node.label().equals("mistral-small"))
                    .findFirst()
                    .orElseThrow();
            window.workspace()
                    .perform(new Edit.RemoveEdge(
                            vote.graph().edgeAt(model.id(), Node.OK).id()));
        });
        window.settle();
    }

    private List<String> open() {
        return window.workspace().findings().stream()
                .map(Finding::code)
                .filter("unconnected-exit"::equals)
                .toList();
    }

    @Test
    void aClickInTheListMendsAFindingAndUndoBringsItBack(FxRobot robot) {
        assertThat(open()).hasSize(1);
        Document broken = window.workspace().document();
        robot.clickOn("#status-findings");
        robot.clickOn(robot.lookup(".rw-finding-cell .button")
                .match((Button button) -> button.getText().equals("Fix: Connect it to 'Majority'"))
                .<Button>query());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(open()).isEmpty();
        robot.interact(() -> window.actions().get("undo").run());
        assertThat(window.workspace().document()).isEqualTo(broken);
        assertThat(open()).hasSize(1);
    }

    @Test
    @Exercises({"next-finding", "fix-finding"})
    void aKeyMendsTheFindingAtWhichTheWalkIs(FxRobot robot) {
        robot.push(KeyCode.F8);
        robot.push(KeyCode.CONTROL, KeyCode.F8);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(open()).isEmpty();
        assertThat(robot.lookup("#status-notice").queryLabeled().getText())
                .isEqualTo("Done: Connect it to 'Majority'.");
    }

    @Test
    @Exercises({
        "example-query",
        "example-task",
        "example-router",
        "example-guard",
        "example-cache",
        "example-llm",
        "example-agent",
        "example-tool",
        "example-person",
        "example-verifier",
        "example-fan",
        "example-parts",
        "example-join",
        "example-loop",
        "example-steps",
        "example-answer"
    })
    void everyExampleOpensAsAnUntitledCopyWithoutErrors(FxRobot robot) {
        window.dialogs.unsaved = Dialogs.Unsaved.DISCARD;
        for (String example : SampleDocument.EXAMPLES) {
            robot.interact(() -> window.actions().get("example-" + example).run());
            window.settle();
            assertThat(window.workspace().file()).isNull();
            assertThat(window.workspace().document().graph().nodes().values()).anyMatch(Answer.class::isInstance);
            assertThat(window.workspace().findings())
                    .as(example)
                    .noneMatch(finding -> finding.severity() == Finding.Severity.ERROR
                            && finding.code().contains("exit"));
        }
    }

    @Test
    @Exercises({"example-large-layers", "example-large-chain", "example-large-blocks"})
    void everyLargeExampleOpensWithoutErrors(FxRobot robot) {
        window.dialogs.unsaved = Dialogs.Unsaved.DISCARD;
        for (LargeExample example : LargeExample.all()) {
            robot.interact(
                    () -> window.actions().get("example-" + example.word()).run());
            window.settle();
            assertThat(window.workspace().document()).isEqualTo(example.read());
            assertThat(window.workspace().document().graph().nodes()).hasSize(1_000);
            assertThat(window.workspace().findings())
                    .as(example.word())
                    .noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
        }
    }
}
