package dev.routewright.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.editor.layout.Layout;
import dev.routewright.editor.skin.Theme;
import dev.routewright.graph.Document;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.edit.Edit;
import dev.routewright.graph.file.DocumentFile;
import dev.routewright.run.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Leaves pictures of arranged drawings to be looked at, and reads from the scene that boxes stand apart. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class ArrangedPictureTest {
    private static final Path PICTURES = Path.of(System.getProperty("routewright.build", "target"), "pictures");
    private static final Path SAMPLES = Path.of(System.getProperty("routewright.root", ".."), "samples");
    private Workbench workbench;
    private BorderPane root;

    @Start
    void start(Stage stage) {
        workbench = new Workbench(Document.EMPTY);
        root = new BorderPane(workbench.editor);
        Theme.LIGHT.applyTo(root);
        stage.setScene(new Scene(root, 1440, 760));
        stage.show();
    }

    @ParameterizedTest
    @CsvSource({
        "support-desk, layered, LIGHT, 1", "support-desk, layered, DARK, 1.5", "support-desk, force, LIGHT, 1",
        "portkey-ready, layered, LIGHT, 1", "portkey-ready, force, DARK, 1", "random-30, layered, LIGHT, 1",
        "random-30, force, DARK, 1", "random-200, layered, DARK, 1", "random-200, force, LIGHT, 1"
    })
    void arrangedBoxesStandApart(String name, String way, Theme theme, double scale, FxRobot robot) throws Exception {
        Document document = document(name);
        robot.interact(() -> workbench.history.reset(document));
        robot.interact(() -> theme.applyTo(root));
        if (name.equals("support-desk")) {
            NodeId first = document.graph().nodes().firstEntry().getKey();
            robot.interact(() -> workbench.perform(new Edit.SetPinned(Set.of(first), true)));
        }
        WaitForAsyncUtils.waitForFxEvents();
        Layout layout = way.equals("force") ? Layout.force() : Layout.layered();
        var request = WaitForAsyncUtils.asyncFx(() -> workbench.editor.layoutRequest(Set.of()))
                .get();
        var found = layout.arrange(request, Progress.NONE);
        robot.interact(() -> workbench.perform(new Edit.MoveNodes(found.positions())));
        robot.interact(() -> workbench.editor.zoomToFit());
        snapshot(
                scale,
                "arranged-%s-%s-%s-%.0f".formatted(name, way, theme.name().toLowerCase(Locale.ROOT), scale * 100),
                robot);
        List<Rectangle2D> boxes = document.graph().nodes().keySet().stream()
                .map(workbench.editor::boxOf)
                .toList();
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                assertThat(boxes.get(i).intersects(boxes.get(j)))
                        .as("%s and %s", i, j)
                        .isFalse();
            }
        }
    }

    private static Document document(String name) throws Exception {
        return name.startsWith("random-")
                ? RandomDesign.of(7, Integer.parseInt(name.substring("random-".length())))
                : DocumentFile.read(SAMPLES.resolve(name + ".route.json"));
    }

    private void snapshot(double scale, String name, FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        SnapshotParameters wanted = new SnapshotParameters();
        wanted.setTransform(Transform.scale(scale, scale));
        WritableImage[] picture = new WritableImage[1];
        robot.interact(() -> picture[0] = root.snapshot(wanted, null));
        Files.createDirectories(PICTURES);
        ImageIO.write(
                SwingFXUtils.fromFXImage(picture[0], null),
                "png",
                PICTURES.resolve(name + ".png").toFile());
    }
}
