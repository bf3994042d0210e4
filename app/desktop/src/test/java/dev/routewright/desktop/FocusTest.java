package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.editor.GraphEditor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The Tab key goes through the windows from region to region, is caught nowhere, and what it reaches is framed. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class FocusTest {
    private static final Path PICTURES = Path.of(System.getProperty("routewright.build", "target"), "pictures");
    private static final int MOST_STOPS = 200;
    private static final double MARGIN = 6;
    /** A frame of two pixels around the smallest thing that takes the focus has more. */
    private static final int LEAST_PIXELS = 40;

    private static final List<String> REGIONS =
            List.of("top-bar", "palette-region", "graph-editor", "inspector", "lower-third", "status-bar");

    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    @ParameterizedTest
    @CsvSource({"light, #2563d9", "dark, #7aa7ff"})
    void tabGoesThroughTheMainWindowInOrderAndEveryStopIsFramed(String theme, String accent, FxRobot robot)
            throws Exception {
        window.settle();
        robot.clickOn("#button-run");
        window.settle();
        robot.clickOn("#button-sweep");
        window.settle();
        robot.clickOn("View").clickOn("#menu-theme-" + theme);
        select(robot);
        Map<Node, Integer> walked = walk(robot, window.stage.getScene(), Color.web(accent), "main-" + theme);
        List<String> regions = new ArrayList<>();
        for (Node stop : walked.keySet()) {
            String region = region(stop);
            if (regions.isEmpty() || !regions.getLast().equals(region)) {
                regions.add(region);
            }
        }
        int first = regions.indexOf("top-bar");
        List<String> turned = new ArrayList<>(regions.subList(first, regions.size()));
        turned.addAll(regions.subList(0, first));
        if (turned.size() > 1 && turned.getLast().equals("top-bar")) {
            turned.removeLast();
        }
        assertThat(turned)
                .as("regions in the order of the Tab key")
                .isEqualTo(REGIONS.subList(0, turned.size()))
                .hasSizeGreaterThanOrEqualTo(REGIONS.size() - 1);
        assertThat(unframed(walked)).as("stops without a visible frame").isEmpty();
        assertThat(walked.keySet())
                .as("every node is reached")
                .containsAll(window.stage.getScene().getRoot().lookupAll(".rw-node"));
    }

    @ParameterizedTest
    @CsvSource({"light, #2563d9", "dark, #7aa7ff"})
    void tabGoesThroughTheExportWindow(String theme, String accent, FxRobot robot) throws Exception {
        window.settle();
        robot.clickOn("View").clickOn("#menu-theme-" + theme);
        robot.clickOn("#button-export");
        window.settle();
        Scene scene = scene("export-window");
        Map<Node, Integer> walked = walk(robot, scene, Color.web(accent), "export-" + theme);
        assertThat(walked).hasSizeGreaterThan(4);
        assertThat(unframed(walked)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"light, #2563d9", "dark, #7aa7ff"})
    void tabGoesThroughTheGuideAndItsLinks(String theme, String accent, FxRobot robot) throws Exception {
        window.settle();
        robot.clickOn("View").clickOn("#menu-theme-" + theme);
        robot.clickOn("Help").clickOn("#menu-guide");
        GuideScene.read(robot);
        Map<Node, Integer> walked = walk(robot, scene("guide-window"), Color.web(accent), "guide-" + theme);
        assertThat(walked.keySet().stream().map(Node::getId))
                .contains("guide-search", "guide-contents", "guide-page", "guide-page-end", "guide-close");
        assertThat(walked.keySet()).anyMatch(stop -> stop.getStyleClass().contains("rw-guide-link"));
        assertThat(unframed(walked)).isEmpty();
    }

    @Test
    void tabGoesThroughTheOutlineToo(FxRobot robot) throws Exception {
        window.settle();
        robot.clickOn("View").clickOn("#menu-outline");
        select(robot);
        Map<Node, Integer> walked = walk(robot, window.stage.getScene(), Color.web("#2563d9"), "outline");
        assertThat(walked.keySet().stream().map(Node::getId)).contains("outline-tree", "outline-add", "outline-delete");
        assertThat(unframed(walked)).isEmpty();
    }

    private static Scene scene(String id) throws Exception {
        return onFx(() -> javafx.stage.Window.getWindows().stream()
                .map(javafx.stage.Window::getScene)
                .filter(s -> s != null && id.equals(s.getRoot().getId()))
                .findFirst()
                .orElseThrow());
    }

    private void select(FxRobot robot) {
        GraphEditor editor = robot.lookup("#graph-editor").query();
        robot.interact(() -> editor.select(List.of(window.id("Confidence"))));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Presses Tab until the focus is back; says of each stop how many pixels of the accent the focus brought. */
    private static Map<Node, Integer> walk(FxRobot robot, Scene scene, Color accent, String name) throws Exception {
        Files.createDirectories(PICTURES);
        Map<Node, Integer> walked = new LinkedHashMap<>();
        robot.type(KeyCode.TAB);
        Node stop = onFx(scene::getFocusOwner);
        for (int i = 0; i < MOST_STOPS && stop != null && !walked.containsKey(stop); i++) {
            Node here = stop;
            Rectangle2D place = onFx(() -> place(here, scene));
            WritableImage with = picture(scene, place);
            if (i % 12 == 0) {
                write(with, "focus-" + name + "-" + i);
            }
            robot.type(KeyCode.TAB);
            stop = onFx(scene::getFocusOwner);
            WritableImage without = picture(scene, place);
            int more = count(with, accent) - count(without, accent);
            if (more < LEAST_PIXELS) {
                write(with, "unframed-" + name + "-" + i + "-with");
                write(without, "unframed-" + name + "-" + i + "-without");
            }
            walked.put(here, more);
        }
        assertThat(walked.size()).as("the Tab key is caught").isBetween(2, MOST_STOPS - 1);
        assertThat(stop)
                .as("the way is a circle")
                .isSameAs(walked.keySet().iterator().next());
        return walked;
    }

    private static List<String> unframed(Map<Node, Integer> walked) {
        List<String> found = new ArrayList<>();
        walked.forEach((node, pixels) -> {
            if (pixels < LEAST_PIXELS) {
                found.add(Spoken.path(node) + ": " + pixels);
            }
        });
        return found;
    }

    private static String region(Node node) {
        Set<String> above = new LinkedHashSet<>();
        for (Node at = node; at != null; at = at.getParent()) {
            above.add(String.valueOf(at.getId()));
        }
        return REGIONS.stream().filter(above::contains).findFirst().orElse("elsewhere: " + Spoken.path(node));
    }

    private static Rectangle2D place(Node node, Scene scene) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        double x = Math.max(0, bounds.getMinX() - MARGIN);
        double y = Math.max(0, bounds.getMinY() - MARGIN);
        return new Rectangle2D(
                x,
                y,
                Math.max(1, Math.min(scene.getWidth(), bounds.getMaxX() + MARGIN) - x),
                Math.max(1, Math.min(scene.getHeight(), bounds.getMaxY() + MARGIN) - y));
    }

    private static WritableImage picture(Scene scene, Rectangle2D place) throws Exception {
        return onFx(() -> {
            Parent root = scene.getRoot();
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setViewport(place);
            return root.snapshot(parameters, null);
        });
    }

    private static int count(WritableImage image, Color accent) {
        PixelReader pixels = image.getPixelReader();
        int count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                Color c = pixels.getColor(x, y);
                if (Math.abs(c.getRed() - accent.getRed())
                                + Math.abs(c.getGreen() - accent.getGreen())
                                + Math.abs(c.getBlue() - accent.getBlue())
                        < 0.1) {
                    count++;
                }
            }
        }
        return count;
    }

    private static void write(WritableImage image, String name) throws IOException {
        ImageIO.write(
                SwingFXUtils.fromFXImage(image, null),
                "png",
                PICTURES.resolve(name + ".png").toFile());
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        T result = WaitForAsyncUtils.asyncFx(work).get();
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }
}
