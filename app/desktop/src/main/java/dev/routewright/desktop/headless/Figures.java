package dev.routewright.desktop.headless;

import dev.routewright.desktop.results.FrontChart;
import dev.routewright.desktop.results.FrontPicture;
import dev.routewright.desktop.results.Overlays;
import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.desktop.theme.Themes;
import dev.routewright.desktop.workspace.Run;
import dev.routewright.editor.GraphEditor;
import dev.routewright.editor.gesture.EditGesture;
import dev.routewright.editor.gesture.EditorHost;
import dev.routewright.graph.Document;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Fragment;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.edit.Edit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Draws the graph and the front as pictures. On the JavaFX thread. */
final class Figures {
    private static final double GRAPH_WIDTH = 1200;
    private static final double GRAPH_HEIGHT = 640;
    private static final double FRONT_WIDTH = 900;
    private static final double FRONT_HEIGHT = 560;

    private Figures() {}

    /** The drawing with the numbers of a run. */
    static WritableImage graph(Document document, Run run, String title) {
        GraphEditor editor = new GraphEditor(new ReadOnly());
        VBox box = box(title, editor, GRAPH_WIDTH, GRAPH_HEIGHT);
        editor.show(document);
        editor.setOverlay(Overlays.of(run, List.of()));
        box.applyCss();
        box.layout();
        editor.zoomToFit();
        box.applyCss();
        box.layout();
        return box.getScene().snapshot(null);
    }

    /** The design beside single models, sweep and oracle. */
    static WritableImage front(FrontPicture picture, String title) {
        FrontChart chart = new FrontChart(index -> {});
        VBox box = box(title, chart, FRONT_WIDTH, FRONT_HEIGHT);
        box.applyCss();
        box.layout();
        chart.show(picture);
        box.applyCss();
        box.layout();
        return box.getScene().snapshot(null);
    }

    private static VBox box(String title, Region content, double width, double height) {
        Label head = new Label(title);
        head.getStyleClass().add("rw-panel-title");
        VBox.setVgrow(content, Priority.ALWAYS);
        VBox box = new VBox(head, content);
        box.getStyleClass().addAll("rw-window", "rw-figure-frame");
        new Themes(ThemeChoice.LIGHT).adopt(new Scene(box, width, height));
        return box;
    }

    static void write(WritableImage image, Path file) throws IOException {
        if (!ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile())) {
            throw new IOException(
                    "No writer for PNG was found for " + file + ". Maybe java.desktop is not in this Java.");
        }
    }

    /** A picture is not edited. */
    private static final class ReadOnly implements EditorHost {
        @Override
        public boolean perform(Edit edit) {
            return false;
        }

        @Override
        public boolean performJoining(Edit edit, Object run) {
            return false;
        }

        @Override
        public void say(String sentence) {}

        @Override
        public void copy(Fragment fragment) {}

        @Override
        public @Nullable Fragment copied() {
            return null;
        }

        @Override
        public EditGesture begin(String label) {
            throw new IllegalStateException("A picture was edited: '" + label + "'. Maybe it got mouse events.");
        }

        @Override
        public NodeId newNodeId() {
            return new NodeId("none");
        }

        @Override
        public EdgeId newEdgeId() {
            return new EdgeId("none");
        }
    }
}
