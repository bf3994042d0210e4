package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.dataset.Metric;
import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.graph.DatasetRef;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A table of somebody's own, brought in by mouse and by keyboard. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class ImportTableTest {
    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    @BeforeEach
    void settle() {
        window.settle();
    }

    private static String words(FxRobot robot, String query) {
        return robot.lookup(query).<Labeled>queryAs(Labeled.class).getText();
    }

    private static boolean isDisabled(FxRobot robot, String query) {
        return robot.lookup(query).<Node>query().isDisabled();
    }

    @Test
    void aTableIsMappedCorrectedAndImportedAsOneStep(FxRobot robot, @TempDir Path folder) throws Exception {
        Path table = Files.writeString(folder.resolve("evals.csv"), """
                item,Question,LLM,grade,points,Latency (s)
                1,Hi there,small,5,0.5,0.25
                1,Hi there,large,4,1,1.5
                2,Bye,small,3,,0.5
                """);
        WaitForAsyncUtils.asyncFx(() -> window.drop(List.of(table.toFile()))).get();
        window.settle();
        assertThat(window.dialogs.asked).isEmpty();
        assertThat(words(robot, "#import-subtitle")).isEqualTo("evals.csv, 3 records × 6 columns");
        assertThat(words(robot, "#import-problem-count")).isEqualTo("1 problem");
        assertThat(isDisabled(robot, "#import-use")).isTrue();
        Window.choose(robot, "#import-quality", "grade");
        window.settle();
        assertThat(words(robot, "#import-problem-count")).isEqualTo("3 problems");
        Window.choose(robot, "#import-quality", "points");
        window.settle();
        assertThat(words(robot, "#import-summary")).isEqualTo("2 rows, 2 models, 50 % of the cells missing.");
        assertThat(robot.lookup("#import-cells").<TableView<?>>query().getItems())
                .hasSize(3);
        int steps = window.workspace().document().datasets().size();
        robot.clickOn("#import-use");
        window.settle();
        assertThat(robot.lookup("#import-window").tryQuery()).isEmpty();
        DatasetRef ref = window.workspace().document().datasets().getLast();
        assertThat(ref.format()).isEqualTo("mapped:text=Question,profile=LLM,quality=points,seconds=Latency (s)");
        assertThat(Objects.requireNonNull(window.workspace().datasets().get("evals"))
                        .outcomes()
                        .column(Metric.QUALITY, 0))
                .containsExactly(0.5f, Float.NaN);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        window.settle();
        assertThat(window.workspace().document().datasets()).hasSize(steps);
    }

    @Test
    @Exercises("import-table")
    void theKeyboardAloneOpensImportsAndCancels(FxRobot robot, @TempDir Path folder) throws Exception {
        window.dialogs.dataset =
                Files.writeString(folder.resolve("wide.csv"), "prompt,small,large\nHi,0,1\nBye,0.5,\n");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.I).release(KeyCode.SHIFT, KeyCode.CONTROL);
        window.settle();
        assertThat(words(robot, "#import-summary")).isEqualTo("2 rows, 2 models, 25 % of the cells missing.");
        robot.type(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#import-window").tryQuery()).isEmpty();
        assertThat(window.workspace().document().datasets()).hasSize(1);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.I).release(KeyCode.SHIFT, KeyCode.CONTROL);
        window.settle();
        robot.type(KeyCode.ENTER);
        window.settle();
        assertThat(window.workspace().document().datasets().getLast().format())
                .isEqualTo("mapped:text=prompt,profile:small=small,profile:large=large");
    }
}
