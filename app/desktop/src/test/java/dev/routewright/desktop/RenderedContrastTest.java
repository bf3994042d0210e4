package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.editor.GraphEditor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Contrast of the words in the window as they are drawn, against what really lies behind them. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class RenderedContrastTest {
    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyWordStandsOutFromWhatIsBehindIt(String theme, FxRobot robot) {
        window.settle();
        robot.clickOn("#button-run");
        window.settle();
        robot.clickOn("#button-sweep");
        window.settle();
        robot.clickOn("View").clickOn("#menu-theme-" + theme);
        robot.clickOn("View").clickOn("#menu-outline");
        GraphEditor editor = robot.lookup("#graph-editor").query();
        robot.interact(() -> editor.select(List.of(window.id("Confidence"))));
        WritableImage[] shot = new WritableImage[1];
        robot.interact(() -> shot[0] = window.stage.getScene().getRoot().snapshot(null, null));
        List<Text> words = new ArrayList<>();
        collect(window.stage.getScene().getRoot(), words);
        List<String> tooFaint = new ArrayList<>();
        for (Text text : words) {
            Color behind = behind(text, shot[0]);
            if (behind.getOpacity() < 1) {
                // It lies outside of what the picture shows.
                continue;
            }
            Color seen = Contrast.over((Color) text.getFill(), opacity(text), behind);
            if (Contrast.of(seen, behind) < Contrast.TEXT) {
                tooFaint.add("'%s' %s on %s is %.2f in %s"
                        .formatted(text.getText(), seen, behind, Contrast.of(seen, behind), Spoken.path(text)));
            }
        }
        assertThat(words).hasSizeGreaterThan(100);
        assertThat(tooFaint).isEmpty();
    }

    /** Words that are shown; those of what cannot be used right now may be fainter. */
    private static void collect(Node node, List<Text> to) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank() && text.getFill() instanceof Color) {
            to.add(text);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, to));
        }
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node at = node; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }

    /** The colour that most pixels in and just around the words have: letters cover less than half of their box. */
    private static Color behind(Text text, WritableImage image) {
        Bounds box = text.localToScene(text.getLayoutBounds());
        Map<Color, Integer> counts = new HashMap<>();
        PixelReader pixels = image.getPixelReader();
        for (int x = (int) box.getMinX() - 2; x <= box.getMaxX() + 2; x++) {
            for (int y = (int) box.getMinY(); y <= box.getMaxY(); y++) {
                if (x >= 0 && y >= 0 && x < image.getWidth() && y < image.getHeight()) {
                    counts.merge(pixels.getColor(x, y), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Color.TRANSPARENT);
    }
}
