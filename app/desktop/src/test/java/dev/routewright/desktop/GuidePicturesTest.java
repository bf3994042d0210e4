package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.theme.ThemeChoice;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
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

/** What the guide looks like in both themes, at 100 %, at 150 % and as small as it gets; pictures stay in target. */
@Tag("window")
@Tag("long")
@ExtendWith(ApplicationExtension.class)
class GuidePicturesTest {
    private static final Path PICTURES = Path.of(System.getProperty("routewright.build", "target"), "pictures");

    /** So many pages have pictures taken; all are looked at where the window is smallest. */
    private static final int PICTURED = 2;

    /** A size of the window, and how much larger than its pixels the picture is. */
    private record Size(String name, double width, double height, double scale) {}

    private static final Size LEAST = new Size("least", 640, 420, 1);
    private static final List<Size> SIZES =
            List.of(new Size("100", 1000, 720, 1), new Size("150", 960, 580, 1.5), LEAST);

    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    @Test
    void noWordIsCutOffOrOutsideOfItsPage(FxRobot robot) throws Exception {
        Files.createDirectories(PICTURES);
        window.settle();
        robot.push(KeyCode.SHIFT, KeyCode.F1);
        GuideScene.read(robot);
        List<String> pages = pages(robot);
        for (String theme : List.of("light", "dark")) {
            WaitForAsyncUtils.asyncFx(
                            () -> window.actions().get("theme-" + theme).run())
                    .get();
            for (Size size : sizes(theme)) {
                resize(size);
                String name = theme + "-" + size.name();
                for (String page : pages) {
                    boolean pictured = pages.indexOf(page) < PICTURED;
                    if (pictured || size == LEAST) {
                        open(robot, page);
                        String word = page.split("\\W+")[0].toLowerCase(Locale.ROOT);
                        take("guide-page-" + word + "-" + name, size, pictured);
                    }
                }
                takeSearch(robot, name, size);
            }
        }
        robot.clickOn("#guide-close");
    }

    /** As {@link Look} says, and light at the smallest size. */
    private static List<Size> sizes(String theme) {
        boolean isLight = theme.equals("light");
        return SIZES.stream()
                .filter(size ->
                        size == LEAST ? isLight : Look.all().contains(new Look(theme, Integer.parseInt(size.name()))))
                .toList();
    }

    private void takeSearch(FxRobot robot, String name, Size size) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.F)
                .write("node", 0)
                .push(KeyCode.DOWN)
                .push(KeyCode.ENTER);
        GuideScene.read(robot);
        take("guide-found-" + name, size, true);
        robot.push(KeyCode.CONTROL, KeyCode.F)
                .write("gateway", 0)
                .push(KeyCode.DOWN)
                .push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        GuideScene.read(robot);
        take("guide-hit-" + name, size, true);
        if (size == LEAST) {
            robot.push(KeyCode.CONTROL, KeyCode.F).write("zebra crossing", 0);
            WaitForAsyncUtils.waitForFxEvents();
            take("guide-nothing-" + name, size, true);
        }
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<String> pages(FxRobot robot) {
        TreeView<?> tree = robot.lookup("#guide-contents").query();
        return tree.getRoot().getChildren().stream()
                .map(item -> item.getValue().toString())
                .map(entry -> entry.substring(entry.indexOf("words=") + "words=".length(), entry.length() - 1))
                .toList();
    }

    private static void open(FxRobot robot, String page) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        TreeView<?> tree = robot.lookup("#guide-contents").query();
        WaitForAsyncUtils.asyncFx(() -> {
                    for (int row = 0; row < tree.getExpandedItemCount(); row++) {
                        boolean isPage = tree.getTreeItemLevel(tree.getTreeItem(row)) == 1;
                        if (isPage
                                && tree.getTreeItem(row).getValue().toString().contains("words=" + page + "]")) {
                            tree.getSelectionModel().select(row);
                        }
                    }
                    tree.requestFocus();
                })
                .get();
        robot.push(KeyCode.ENTER).push(KeyCode.CONTROL, KeyCode.F);
        assertThat(GuideScene.read(robot)).isEqualTo(page);
    }

    private static void resize(Size size) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
                    javafx.stage.Window stage = GuideScene.find().getWindow();
                    stage.setX(0);
                    stage.setY(0);
                    stage.setWidth(size.width());
                    stage.setHeight(size.height());
                })
                .get();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void take(String name, Size size, boolean pictured) throws Exception {
        Scene scene = GuideScene.find();
        if (pictured) {
            write(scene, name, size.scale());
        }
        assertThat(WaitForAsyncUtils.asyncFx(() -> ClippedText.in(scene.getRoot()))
                        .get())
                .as(name)
                .isEmpty();
        ScrollPane page = (ScrollPane) scene.lookup("#guide-page");
        assertThat(WaitForAsyncUtils.asyncFx(
                                () -> page.getContent().getLayoutBounds().getWidth())
                        .get())
                .as(name + ": nothing is wider than the page")
                .isLessThanOrEqualTo(page.getViewportBounds().getWidth() + 1);
    }

    private static void write(Scene scene, String name, double scale) throws Exception {
        BufferedImage image = WaitForAsyncUtils.asyncFx(() -> {
                    Parent root = scene.getRoot();
                    SnapshotParameters parameters = new SnapshotParameters();
                    parameters.setTransform(Transform.scale(scale, scale));
                    return SwingFXUtils.fromFXImage(root.snapshot(parameters, null), null);
                })
                .get();
        ImageIO.write(image, "png", PICTURES.resolve(name + ".png").toFile());
    }
}
