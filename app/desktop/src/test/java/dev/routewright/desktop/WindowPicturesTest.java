package dev.routewright.desktop;

import dev.routewright.desktop.theme.ThemeChoice;
import dev.routewright.editor.GraphEditor;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the windows look like, in both palettes, at 100 % and at 150 % of the same screen; pictures stay in target. */
@Tag("window")
@Tag("long")
@ExtendWith(ApplicationExtension.class)
class WindowPicturesTest {
    private static final Path PICTURES = Path.of(System.getProperty("routewright.build", "target"), "pictures");
    private static final Map<String, Integer> LIGHT =
            Map.of("canvas", 0xf4f6f9, "surface", 0xffffff, "line", 0xd8dee7, "accent", 0x2563d9);
    private static final Map<String, Integer> DARK =
            Map.of("canvas", 0x12161c, "surface", 0x1a2029, "line", 0x313b48, "accent", 0x7aa7ff);

    private final SoftAssertions softly = new SoftAssertions();
    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    @Test
    @Exercises({"theme-light", "theme-dark"})
    void regionsAndColoursAreAsMeantAndNoWordIsCut(FxRobot robot) throws Exception {
        Files.createDirectories(PICTURES);
        window.settle();
        robot.clickOn("#button-run");
        window.settle();
        robot.clickOn("#button-sweep");
        window.settle();
        for (Look look : Look.all()) {
            robot.clickOn("View").clickOn("#menu-theme-" + look.theme());
            resize(Window.WIDTH / look.scale(), Window.HEIGHT / look.scale());
            takeMain(robot, look.name(), look.scale(), look.theme().equals("light") ? LIGHT : DARK);
            takeFurtherWindows(robot, look.name(), look.scale());
            resize(Window.WIDTH, Window.HEIGHT);
        }
        softly.assertAll();
    }

    private void takeMain(FxRobot robot, String name, double scale, Map<String, Integer> tokens) throws Exception {
        for (String label : List.of("Support queries", "Troubleshooting", "mistral-small", "Confidence")) {
            select(robot, label);
            BufferedImage image = take(
                    window.stage.getScene(),
                    (label.equals("Confidence")
                                    ? "main"
                                    : "inspector-"
                                            + label.toLowerCase(Locale.ROOT).replace(' ', '-'))
                            + "-" + name,
                    scale);
            if (label.equals("Confidence")) {
                assertRegions(name);
                assertColours(image, tokens, name, scale);
            }
        }
    }

    private void takeFurtherWindows(FxRobot robot, String name, double scale) throws Exception {
        robot.clickOn("#button-export");
        window.settle();
        takeWindow("export-window", "export-" + name, scale);
        robot.clickOn("#export-close");
        for (String other : List.of("portkey-ready", "kinds/router")) {
            window.dialogs.document = Path.of(System.getProperty("routewright.root"), "samples", other + ".route.json");
            robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
            window.settle();
            takeWindow("comparison-window", "comparison-" + other.replace('/', '-') + "-" + name, scale);
            robot.clickOn("#comparison-close");
        }
        window.dialogs.dataset = Path.of(System.getProperty("routewright.root"), "samples", "support-desk");
        robot.clickOn("File").clickOn("#menu-open-dataset-folder");
        window.settle();
        for (String tab : List.of("Baselines", "Queries", "Tasks", "Profiles", "Files and notes")) {
            robot.clickOn(robot.from(robot.lookup("#dataset-tabs"))
                    .lookup(".tab-label")
                    .match((Node n) -> n instanceof Labeled l && l.getText().equals(tab))
                    .<Node>query());
            takeWindow("dataset-window", "dataset-" + tab.split(" ")[0].toLowerCase(Locale.ROOT) + "-" + name, scale);
        }
        robot.clickOn("#dataset-close");
        window.settle();
        takeImports(robot, name, scale);
    }

    /** Tables of somebody's own: one that is understood, one with problems, one with a column per model. */
    private void takeImports(FxRobot robot, String name, double scale) throws Exception {
        for (OwnTable table : OwnTable.values()) {
            window.dialogs.dataset = table.write(PICTURES);
            robot.clickOn("File").clickOn("#menu-import-table");
            window.settle();
            takeWindow("import-window", "import-" + table.word() + "-" + name, scale);
            robot.clickOn("#import-cancel");
            window.settle();
        }
    }

    private void select(FxRobot robot, String label) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> ((GraphEditor) window.stage.getScene().lookup("#graph-editor"))
                        .select(List.of(window.id(label))))
                .get();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void resize(double width, double height) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
                    window.stage.setWidth(width);
                    window.stage.setHeight(height);
                })
                .get();
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.asyncFx(() -> ((GraphEditor) window.stage.getScene().lookup("#graph-editor")).zoomToFit())
                .get();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void takeWindow(String id, String name, double scale) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        Scene scene = WaitForAsyncUtils.asyncFx(() -> javafx.stage.Window.getWindows().stream()
                        .map(javafx.stage.Window::getScene)
                        .filter(s -> s != null && id.equals(s.getRoot().getId()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No window " + id + " is open.")))
                .get();
        WaitForAsyncUtils.asyncFx(() -> {
                    scene.getWindow().setX(0);
                    scene.getWindow().setY(0);
                    if (scale > 1) {
                        scene.getWindow().setWidth(940);
                        scene.getWindow().setHeight(560);
                    }
                })
                .get();
        WaitForAsyncUtils.waitForFxEvents();
        take(scene, name, scale);
    }

    private BufferedImage take(Scene scene, String name, double scale) throws Exception {
        BufferedImage image = WaitForAsyncUtils.asyncFx(() -> {
                    Parent root = scene.getRoot();
                    SnapshotParameters parameters = new SnapshotParameters();
                    parameters.setTransform(Transform.scale(scale, scale));
                    return SwingFXUtils.fromFXImage(root.snapshot(parameters, null), null);
                })
                .get();
        ImageIO.write(image, "png", PICTURES.resolve(name + ".png").toFile());
        softly.assertThat(WaitForAsyncUtils.asyncFx(() -> ClippedText.in(scene.getRoot()))
                        .get())
                .as(name)
                .isEmpty();
        return image;
    }

    private void assertRegions(String name) {
        softly.assertThat(size("#top-bar").getHeight()).as(name + " top bar").isEqualTo(44);
        // At 150 % the window is narrow and the palette a rail.
        int palette = name.endsWith("150") ? 48 : 208;
        softly.assertThat(size("#palette-region").getWidth())
                .as(name + " palette")
                .isEqualTo(palette);
        softly.assertThat(size("#inspector").getWidth()).as(name + " inspector").isEqualTo(304);
        softly.assertThat(size("#status-bar").getHeight())
                .as(name + " status bar")
                .isEqualTo(26);
        softly.assertThat(size("#lower-third").getHeight()
                        / window.stage.getScene().getHeight())
                .as(name + " lower third")
                .isBetween(0.3, 0.42);
        Bounds canvas = bounds("#graph-editor");
        softly.assertThat(canvas.getMinX()).as(name + " canvas").isEqualTo(palette);
        softly.assertThat(canvas.getMaxX()).isEqualTo(window.stage.getScene().getWidth() - 304);
        softly.assertThat(canvas.getMinY()).isEqualTo(44);
    }

    private void assertColours(BufferedImage image, Map<String, Integer> tokens, String name, double scale) {
        Bounds canvas = bounds("#graph-editor");
        softly.assertThat(hex(mostFrequent(image, canvas.getMinX() + 8, canvas.getMinY() + 8, 60, 30, scale)))
                .as(name + " canvas")
                .isEqualTo(hex(tokens.get("canvas")));
        double width = window.stage.getScene().getWidth();
        softly.assertThat(hex(mostFrequent(image, 8, 3, 400, 3, scale)))
                .as(name + " top bar")
                .isEqualTo(hex(tokens.get("surface")));
        softly.assertThat(hex(mostFrequent(image, width - 290, 300, 8, 8, scale)))
                .as(name + " inspector")
                .isEqualTo(hex(tokens.get("surface")));
        Bounds run = bounds("#button-run");
        softly.assertThat(hex(mostFrequent(image, run.getMinX() + 4, run.getMinY() + 6, 4, 8, scale)))
                .as(name + " Run")
                .isEqualTo(hex(tokens.get("accent")));
        if (scale == 1) {
            softly.assertThat(hex(image.getRGB(600, 43))).as(name + " line").isEqualTo(hex(tokens.get("line")));
            softly.assertThat(hex(image.getRGB((int) width - 304, 400)))
                    .as(name + " line")
                    .isEqualTo(hex(tokens.get("line")));
        }
    }

    private Region size(String query) {
        return (Region) window.stage.getScene().lookup(query);
    }

    private Bounds bounds(String query) {
        Node node = window.stage.getScene().lookup(query);
        return node.localToScene(node.getLayoutBounds());
    }

    private static int mostFrequent(BufferedImage image, double x, double y, int width, int height, double scale) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int dx = 0; dx < width * scale; dx++) {
            for (int dy = 0; dy < height * scale; dy++) {
                counts.merge(image.getRGB((int) (x * scale) + dx, (int) (y * scale) + dy), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static String hex(int rgb) {
        return String.format("#%06x", rgb & 0xffffff);
    }
}
