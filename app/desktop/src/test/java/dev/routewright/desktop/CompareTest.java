package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.Parameters;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.edit.Edits;
import dev.routewright.graph.file.DocumentFile;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class CompareTest {
    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    private static String words(FxRobot robot, String id) {
        return robot.lookup(id).queryLabeled().getText();
    }

    private static String table(FxRobot robot) {
        return robot.lookup("#comparison-table")
                .<TableView<?>>query()
                .getItems()
                .toString();
    }

    private Edit cut(double cut) {
        Node verifier = window.workspace().document().graph().nodes().get(window.id("Confidence"));
        return new Edit.SetNode(Parameters.with(verifier, "cut", cut));
    }

    private boolean isOpen() {
        return javafx.stage.Window.getWindows().stream()
                .anyMatch(w -> "comparison-window".equals(w.getScene().getRoot().getId()));
    }

    @Test
    @Exercises("compare")
    void anotherDesignIsComparedAndComparedAgainAfterAChange(FxRobot robot, @TempDir Path folder) throws Exception {
        window.settle();
        Document strict = Edits.apply(Edits.apply(window.workspace().document(), cut(1)), new Edit.SetName("Strict"));
        window.dialogs.document = folder.resolve("strict.route.json");
        DocumentFile.save(strict, window.dialogs.document);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        window.settle();
        assertThat(words(robot, "#comparison-names")).endsWith(" against Strict");
        assertThat(words(robot, "#comparison-rows")).contains(" report rows ");
        assertThat(table(robot)).contains("metric=Cost / 1,000").contains("verdict=better");
        assertThat(words(robot, "#comparison-state")).isEmpty();

        robot.interact(() -> window.workspace().perform(cut(1)));
        assertThat(words(robot, "#comparison-state")).isEqualTo("The drawing has changed since. Press Compare again.");
        window.settle();
        robot.clickOn("#comparison-again");
        window.settle();
        assertThat(words(robot, "#comparison-state")).isEmpty();
        assertThat(table(robot)).contains("verdict=not shown to differ").doesNotContain("verdict=better");

        robot.clickOn("#comparison-rows-search");
        window.settle();
        assertThat(words(robot, "#comparison-rows")).contains(" search rows ").contains("in-sample");
        assertThat(robot.lookup("#comparison-rows-search").<ToggleButton>query().isSelected())
                .isTrue();
        robot.clickOn("#comparison-table").type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(isOpen()).isFalse();
    }

    @Test
    @Exercises("compare")
    void aBrokenDocumentIsShownAndOpensNoWindow(FxRobot robot, @TempDir Path folder) throws Exception {
        window.settle();
        window.dialogs.document = Files.writeString(folder.resolve("broken.route.json"), "{\"name\":3");
        robot.clickOn("#button-compare");
        window.settle();
        assertThat(window.dialogs.asked.getLast()).startsWith("problems 1: broken.route.json cannot be compared with");
        assertThat(isOpen()).isFalse();
    }

    @Test
    void theButtonStandsInTheBarWhereItFitsBesideTheNameAndTheLastButtonIsAlwaysSeen(FxRobot robot) {
        window.settle();
        robot.interact(() -> window.workspace()
                .replace(
                        window.workspace().document(),
                        Path.of("support-desk.route.json").toAbsolutePath()));
        window.settle();
        for (double width : new double[] {1440, 1100, 1000}) {
            robot.interact(() -> window.stage.setWidth(width));
            WaitForAsyncUtils.waitForFxEvents();
            javafx.scene.Node compare = window.stage.getScene().lookup("#button-compare");
            assertThat(compare.getParent().isVisible()).as(width + " px").isEqualTo(width >= 1100);
            assertThat(Window.onScreen(robot, "#button-run").getMaxX())
                    .as(width + " px")
                    .isLessThanOrEqualTo(width);
        }
    }

    @Test
    void withoutADatasetTheActionSaysWhyItIsNotPossible(FxRobot robot) {
        window.settle();
        robot.interact(() -> window.workspace().replace(Document.EMPTY, null));
        assertThat(window.actions().get("compare").whyNotProperty().get())
                .isEqualTo("The drawing is empty. Drag a Query onto the canvas first.");
        assertThat(robot.lookup("#button-compare").query().isDisabled()).isTrue();
    }
}
