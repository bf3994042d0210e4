package dev.routewright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.routewright.desktop.theme.ThemeChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TreeCell;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The guide as a person reads it: opened by menu or key, searched, followed from page to page and back. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class GuideTest {
    private Window window;

    @Start
    void start(Stage stage) {
        window = new Window(ThemeChoice.LIGHT);
    }

    @Test
    @Exercises("guide")
    void aLinkIsFollowedAndOneGoesBackAndForward(FxRobot robot) throws Exception {
        window.settle();
        robot.clickOn("Help").clickOn("#menu-guide");
        assertThat(read(robot)).isEqualTo("Guide");
        assertThat(robot.lookup("#guide-back").queryButton().isDisabled()).isTrue();
        robot.clickOn(link(robot, "Drawing"));
        assertThat(read(robot)).startsWith("Drawing");
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(read(robot)).isEqualTo("Guide");
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(read(robot)).startsWith("Drawing");
        robot.clickOn("#guide-back");
        assertThat(read(robot)).isEqualTo("Guide");
        robot.clickOn("#guide-forward");
        assertThat(read(robot)).startsWith("Drawing");
        robot.push(KeyCode.ESCAPE);
        assertThat(scene()).isNull();
        robot.push(KeyCode.SHIFT, KeyCode.F1);
        assertThat(read(robot)).as("the page is kept").startsWith("Drawing");
        robot.clickOn("#guide-close");
    }

    @Test
    @Exercises("guide")
    void aSearchFindsWhatItMarksAndEscapeEndsIt(FxRobot robot) throws Exception {
        window.settle();
        robot.push(KeyCode.SHIFT, KeyCode.F1);
        read(robot);
        robot.write("PALETTE", 0);
        WaitForAsyncUtils.waitForFxEvents();
        ListView<?> found = robot.lookup("#guide-found").queryListView();
        assertThat(found.getItems()).isNotEmpty();
        robot.push(KeyCode.ENTER);
        assertThat(read(robot)).isNotEqualTo("Guide");
        Node hit = robot.lookup(".rw-guide-hit").query();
        assertThat(inSight(robot, hit)).as("the hit is scrolled to").isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE);
        robot.write("zebra crossing", 0);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(((Labeled) robot.lookup("#guide-nothing").query()).getText())
                .isEqualTo("No page says \u201czebra crossing\u201d. Maybe try fewer words.");
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#guide-search").queryTextInputControl().getText())
                .isEmpty();
        assertThat(robot.lookup(".rw-guide-hit").queryAll()).isEmpty();
        assertThat(robot.lookup("#guide-contents").query().isVisible()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(scene()).isNull();
    }

    @Test
    @Exercises("guide")
    void theKeyboardAloneReachesContentsFoundPlacesAndLinks(FxRobot robot) throws Exception {
        window.settle();
        robot.push(KeyCode.SHIFT, KeyCode.F1);
        read(robot);
        robot.write("node", 0).push(KeyCode.DOWN).push(KeyCode.UP).push(KeyCode.ENTER);
        assertThat(read(robot)).isNotEqualTo("Guide");
        robot.push(KeyCode.ESCAPE).push(KeyCode.ALT, KeyCode.LEFT);
        read(robot);
        focus(robot, "#guide-contents");
        robot.push(KeyCode.HOME).push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(read(robot)).startsWith("Drawing");
        robot.push(KeyCode.CONTROL, KeyCode.F);
        assertThat(focused().getId()).isEqualTo("guide-search");
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        read(robot);
        focus(robot, "#guide-page");
        robot.push(KeyCode.TAB);
        assertThat(((Text) focused()).getText()).startsWith("Drawing");
        robot.push(KeyCode.ENTER);
        assertThat(read(robot)).startsWith("Drawing");
        robot.clickOn("#guide-close");
    }

    @Test
    @Exercises("guide")
    void codeIsCopied(FxRobot robot) throws Exception {
        window.settle();
        robot.push(KeyCode.SHIFT, KeyCode.F1);
        read(robot);
        robot.write("routewright", 0);
        WaitForAsyncUtils.waitForFxEvents();
        Node copy = null;
        for (int i = 0; copy == null; i++) {
            robot.push(KeyCode.ENTER);
            read(robot);
            copy = robot.lookup((Node n) -> String.valueOf(n.getId()).startsWith("guide-copy-"))
                    .tryQuery()
                    .orElse(null);
            robot.push(KeyCode.DOWN);
            assertThat(i).as("a page with code").isLessThan(40);
        }
        Node button = copy;
        onFx(() -> {
            ((javafx.scene.control.Button) button).fire();
            return null;
        });
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).contains("routewright");
        assertThat(((Labeled) robot.lookup("#guide-notice").query()).getText()).isEqualTo("Copied.");
        robot.clickOn("#guide-close");
    }

    @Test
    @Exercises("guide")
    void aClickInTheContentsOpensPageAndHeading(FxRobot robot) throws Exception {
        window.settle();
        robot.push(KeyCode.SHIFT, KeyCode.F1);
        read(robot);
        robot.clickOn(line(robot, "Words"));
        assertThat(read(robot)).isEqualTo("Words");
        assertThat(robot.lookup(".tree-cell").queryAll())
                .filteredOn(n -> n instanceof TreeCell<?> cell && cell.isSelected())
                .singleElement()
                .satisfies(n -> assertThat(((Labeled) n).getText()).isEqualTo("Words"));
        robot.clickOn("#guide-close");
    }

    @Test
    void linksOpenExamplesAndAddressesAndNothingElse() throws Exception {
        window.settle();
        List<String> opened = new ArrayList<>();
        GuideDoors doors = new GuideDoors(window.actions(), opened::add, ClipboardText.ofSystem());
        assertThat(onFx(() -> doors.file("samples/kinds/router.route.json"))).isTrue();
        window.settle();
        assertThat(window.exercised()).contains("example-router");
        assertThat(onFx(() -> doors.file("samples/kinds/unknown.route.json"))).isFalse();
        assertThat(onFx(() -> doors.file("README.md"))).isFalse();
        onFx(() -> {
            doors.web("https://example.org/a");
            return null;
        });
        assertThat(opened).containsExactly("https://example.org/a");
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("https://example.org/a");
    }

    private static Node line(FxRobot robot, String words) {
        return robot.lookup(".tree-cell")
                .match((Node n) -> n instanceof Labeled l && words.equals(l.getText()))
                .query();
    }

    private static Node link(FxRobot robot, String begin) {
        return robot.lookup(".rw-guide-link")
                .match((Node n) -> n instanceof Text t && t.getText().startsWith(begin))
                .query();
    }

    private static void focus(FxRobot robot, String query) throws Exception {
        Node node = robot.lookup(query).query();
        onFx(() -> {
            node.requestFocus();
            return null;
        });
    }

    private static Node focused() throws Exception {
        return onFx(() -> scene().getFocusOwner());
    }

    private static boolean inSight(FxRobot robot, Node node) throws Exception {
        ScrollPane page = robot.lookup("#guide-page").query();
        return onFx(
                () -> page.localToScene(page.getLayoutBounds()).contains(node.localToScene(node.getLayoutBounds())));
    }

    /** The title of the page, once all of it is there. */
    private static String read(FxRobot robot) throws Exception {
        return GuideScene.read(robot);
    }

    private static Scene scene() {
        return GuideScene.find();
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        T result = WaitForAsyncUtils.asyncFx(work).get();
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }
}
