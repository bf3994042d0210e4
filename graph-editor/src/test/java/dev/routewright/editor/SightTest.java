package dev.routewright.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.editor.skin.Theme;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.graph.edit.Edit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SightTest {
    private static final int PLACEMENTS = 40;

    private Workbench workbench;

    @Start
    void start(Stage stage) {
        workbench = new Workbench(CanvasGesturesTest.drawing());
        BorderPane root = new BorderPane(workbench.editor);
        Theme.LIGHT.applyTo(root);
        stage.setScene(new Scene(root, 700, 420));
        stage.show();
    }

    @Test
    void aDrawingThatFitsIsSeenWholeAndNoBoxLiesUnderTheMap(FxRobot robot) {
        Random random = new Random(7);
        for (int i = 0; i < PLACEMENTS; i++) {
            Map<NodeId, Position> to = new LinkedHashMap<>();
            workbench
                    .history
                    .now()
                    .graph()
                    .nodes()
                    .keySet()
                    .forEach(id -> to.put(id, new Position(random.nextInt(1600), random.nextInt(900))));
            robot.interact(() -> workbench.perform(new Edit.MoveNodes(to)));
            robot.interact(workbench.editor::zoomToFit);
            WaitForAsyncUtils.waitForFxEvents();
            Bounds canvas = workbench.editor.localToScreen(workbench.editor.getLayoutBounds());
            Bounds map = onScreen(workbench.editor.lookup("#minimap"));
            for (NodeId id : to.keySet()) {
                Bounds box = onScreen(workbench.editor.lookup("#node-" + id));
                assertThat(canvas.contains(box))
                        .as("placement %d, %s in view", i, id)
                        .isTrue();
                assertThat(map.intersects(box))
                        .as("placement %d, %s under the map", i, id)
                        .isFalse();
            }
        }
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getLayoutBounds());
    }
}
