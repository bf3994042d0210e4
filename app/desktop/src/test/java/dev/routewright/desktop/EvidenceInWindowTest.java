package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.graph.Document;
import dev.routewright.graph.Parameters;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class EvidenceInWindowTest {
    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    private static String under(FxRobot robot, String figure) {
        return robot.lookup("#summary-" + figure + "-under").queryLabeled().getText();
    }

    private static double cut(Document document) {
        return document.graph().nodes().values().stream()
                .filter(n -> n.label().equals("Confidence"))
                .mapToDouble(n -> Parameters.of(n).get("cut"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Exercises("run")
    void underEveryTotalOfARunStandsHowFarItCouldBeOff(FxRobot robot) {
        window.settle();
        robot.clickOn("#button-run");
        window.settle();
        assertThat(under(robot, "quality")).isEqualTo("0.8426 to 0.8720");
        assertThat(under(robot, "cost")).matches("1\\.\\d\\d to 1\\.\\d\\d");
        assertThat(under(robot, "p95")).matches("4\\.\\d s to \\d\\.\\d s");
        Object tip = robot.lookup("#run-summary").query().getProperties().values().stream()
                .filter(Tooltip.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(((Tooltip) tip).getText()).contains("95 % interval", "Confidence/costPerDecision");
    }

    @Test
    @Exercises("sweep")
    void aSettingThatWasJudgedOnTheReportRowsIsTakenByOneButtonAndOneUndo(FxRobot robot) {
        window.settle();
        robot.clickOn("#button-sweep");
        window.settle();
        assertThat(robot.lookup("#picks .label").queryLabeled().getText())
                .contains("On report rows: quality")
                .contains("not shown to differ");
        double before = cut(window.workspace().document());
        robot.clickOn("#pick-best-at-no-more-cost");
        window.settle();
        assertThat(cut(window.workspace().document())).isEqualTo(0.58).isNotEqualTo(before);
        robot.interact(() -> window.workspace().history().undo());
        assertThat(cut(window.workspace().document())).isEqualTo(before);
    }
}
