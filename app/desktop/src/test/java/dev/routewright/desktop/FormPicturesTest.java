package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.editor.GraphEditor;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.graph.edit.Edit;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ScrollPane;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the form of every kind looks like, light at 100 % and dark at 150 %; pictures stay in target. */
@Tag("window")
@Tag("long")
@ExtendWith(ApplicationExtension.class)
class FormPicturesTest {
    private static final Path PICTURES = Path.of(System.getProperty("routewright.build", "target"), "pictures");
    private static final NodeId ID = new NodeId("probe");
    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    /** Every node of the cases after its change, so that what a choice brings is in a picture. */
    private static Map<String, Node> shown() {
        Map<String, Node> shown = new LinkedHashMap<>();
        for (FormCase each : FormCases.all()) {
            shown.put(
                    each.after().kind() + "-" + each.field() + "-"
                            + each.value().replaceAll("[^a-zA-Z0-9]+", "-"),
                    each.after());
        }
        return shown;
    }

    @Test
    void noWordOfAFormIsCutOffAndEveryControlHasAName(FxRobot robot) throws Exception {
        Files.createDirectories(PICTURES);
        window.settle();
        List<String> cut = new ArrayList<>();
        List<String> nameless = new ArrayList<>();
        // The palette changes no word and no place: what it looks like is for eyes.
        for (String theme : Look.isFull() ? List.of("light", "dark") : List.of("light")) {
            robot.clickOn("View").clickOn("#menu-theme-" + theme);
            for (Map.Entry<String, Node> each : shown().entrySet()) {
                show(robot, each.getValue());
                Parent content = (Parent) ((ScrollPane) window.stage.getScene().lookup("#inspector")).getContent();
                int percent = theme.equals("light") ? 100 : 150;
                take(robot, content, "form-%s-%s-%d".formatted(each.getKey(), theme, percent), percent / 100.0);
                robot.interact(() -> ClippedText.in(content).forEach(line -> cut.add(each.getKey() + ": " + line)));
                robot.interact(
                        () -> Spoken.problemsIn(content, 3).forEach(line -> nameless.add(each.getKey() + ": " + line)));
            }
        }
        assertThat(cut).isEmpty();
        assertThat(nameless).isEmpty();
    }

    private void show(FxRobot robot, Node node) {
        robot.interact(() -> {
            if (window.workspace().document().graph().nodes().containsKey(ID)) {
                window.workspace().perform(new Edit.RemoveNodes(Set.of(ID)));
            }
            window.workspace().perform(new Edit.AddNode(node, new Position(40, 600)));
            ((GraphEditor) window.stage.getScene().lookup("#graph-editor")).select(List.of(ID));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void take(FxRobot robot, Parent content, String name, double scale) throws Exception {
        BufferedImage[] image = new BufferedImage[1];
        robot.interact(() -> {
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(scale, scale));
            parameters.setFill(Color.TRANSPARENT);
            image[0] = SwingFXUtils.fromFXImage(content.snapshot(parameters, null), null);
        });
        ImageIO.write(image[0], "png", PICTURES.resolve(name + ".png").toFile());
    }
}
