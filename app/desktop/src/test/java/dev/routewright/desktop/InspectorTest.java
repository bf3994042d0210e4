package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.graph.Document;
import dev.routewright.graph.Llm;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Price;
import dev.routewright.graph.Query;
import dev.routewright.graph.Router;
import dev.routewright.graph.Verifier;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class InspectorTest {
    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    private Verifier verifier() {
        return (Verifier) Objects.requireNonNull(
                window.workspace().document().graph().nodes().get(window.id("Confidence")));
    }

    private void select(FxRobot robot, String label) {
        robot.clickOn("#node-" + window.id(label) + "-title");
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void fieldsSlidersAndMarksEditTheDocumentStepByStep(FxRobot robot) {
        window.settle();
        Document before = window.workspace().document();
        select(robot, "Confidence");

        Window.write(robot, "#inspector-cut", "a lot");
        assertThat(robot.lookup(".rw-complaint").queryLabeled().getText())
                .contains("'a lot' is not a number")
                .contains("Maybe");
        assertThat(window.workspace().document())
                .as("what is not accepted is not applied")
                .isEqualTo(before);
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup(".rw-complaint").tryQuery()).isEmpty();
        assertThat(robot.lookup("#inspector-cut").queryTextInputControl().getText())
                .isEqualTo("0.62");

        Bounds slider = Window.onScreen(robot, "#inspector-cut-slider");
        robot.drag(new Point2D(slider.getMinX() + slider.getWidth() * 0.6, slider.getCenterY()), MouseButton.PRIMARY)
                .moveBy(20, 0)
                .moveBy(20, 0)
                .moveBy(-70, 0)
                .drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(verifier().cut()).isNotEqualTo(0.62);
        assertThat(window.workspace().history().undoLabel()).isEqualTo("Change cut");
        undo(robot);
        assertThat(window.workspace().document()).as("a drag is one step").isEqualTo(before);

        robot.clickOn("#inspector-cut-free");
        assertThat(window.workspace().document().free()).isEmpty();
        assertThat(robot.lookup("#button-sweep").queryButton().isDisabled()).isTrue();
        robot.clickOn("#inspector-cut-free");
        assertThat(window.workspace().document().free()).hasSize(1);
        Window.write(robot, "#inspector-cut-from", "2");
        assertThat(robot.lookup(".rw-complaint").queryLabeled().getText()).contains("2 is outside");
        Window.write(robot, "#inspector-cut-from", "0.4");
        assertThat(window.workspace().document().free().getFirst().from()).isEqualTo(0.4);

        Window.write(robot, "#inspector-own-cost", "");
        assertThat(verifier().decider().costPerDecision()).isNull();
        Window.write(robot, "#inspector-label", "Judge");
        assertThat(robot.lookup("#inspector-title").queryLabeled().getText()).isEqualTo("Judge");
    }

    @Test
    void pricesExitsAndPoliciesAreEdited(FxRobot robot) {
        window.settle();
        select(robot, "mistral-small");
        Window.write(robot, "#inspector-price-in", "0.5");
        Price price = Objects.requireNonNull(
                window.workspace().document().catalog().get("mistral-small").price());
        assertThat(price.inPerMillion()).isEqualTo(0.5);
        assertThat(price.outPerMillion())
                .as("the other half stays as it came with the dataset")
                .isEqualTo(0.3);
        robot.clickOn("#inspector-price-reset");
        assertThat(window.workspace().document().catalog().get("mistral-small").price())
                .isNull();
        // The form is longer than the panel; a person turns the wheel.
        robot.interact(() -> ((ScrollPane) robot.lookup("#inspector").query()).setVvalue(0));
        WaitForAsyncUtils.waitForFxEvents();
        Window.choose(robot, "#inspector-profile", "gemma-2-9b");
        assertThat(((Llm) window.workspace().document().graph().nodes().get(window.id("gemma-2-9b"))).profile())
                .isEqualTo("gemma-2-9b");

        select(robot, "Support queries");
        int edges = window.workspace().document().graph().edges().size();
        Window.write(robot, "#inspector-exit-0", "money");
        Query query = (Query) Objects.requireNonNull(
                window.workspace().document().graph().nodes().get(window.id("Support queries")));
        assertThat(query.dispatch().getFirst()).isEqualTo("money");
        assertThat(window.workspace().document().graph().edges())
                .as("a renamed exit keeps its edge")
                .hasSize(edges);

        List<NodeId> known =
                List.copyOf(window.workspace().document().graph().nodes().keySet());
        robot.clickOn("#palette-router");
        NodeId router = window.workspace().document().graph().nodes().keySet().stream()
                .filter(id -> !known.contains(id))
                .findFirst()
                .orElseThrow();
        for (String policy : List.of(
                "always",
                "random",
                "rules",
                "by-task",
                "threshold",
                "utility",
                "learned",
                "eliminate",
                "budget",
                "load-aware",
                "bandit",
                "oracle",
                "split")) {
            Window.choose(robot, "#inspector-policy", policy);
            assertThat(((Router) window.workspace().document().graph().nodes().get(router))
                            .policy()
                            .name())
                    .isEqualTo(policy);
        }
        robot.clickOn("#inspector-exit-add");
        assertThat(window.workspace().document().graph().nodes().get(router).exits())
                .hasSize(3);
    }

    @Test
    @Exercises({"sweep", "undo"})
    void aPointOfTheFrontSetsTheGraphAsOneStepAndRunsIt(FxRobot robot) {
        window.settle();
        robot.clickOn("#button-sweep");
        window.settle();
        var swept = Objects.requireNonNull(window.workspace().swept()).result();
        int index = swept.front()[0];
        robot.clickOn("#front-setting-" + index);
        window.settle();
        double cut = swept.points().get(index).params().values().iterator().next();
        assertThat(verifier().cut()).isEqualTo(cut);
        var run = Objects.requireNonNull(window.workspace().run()).result().summary();
        assertThat(run.quality()).isCloseTo(swept.points().get(index).quality(), Offset.offset(1e-9));
        assertThat(run.cost()).isCloseTo(swept.points().get(index).cost(), Offset.offset(1e-9));
        undo(robot);
        assertThat(verifier().cut()).isEqualTo(0.62);
        assertThat(window.workspace().isRunStale()).isTrue();
        assertThat(robot.lookup("#mark-stale").tryQuery()).isPresent();
    }

    private static void undo(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
