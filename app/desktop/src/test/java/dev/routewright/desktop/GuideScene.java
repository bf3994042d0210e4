package dev.routewright.desktop;

import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The guide's window as tests find it. */
final class GuideScene {
    private GuideScene() {}

    /** The scene of the open window; null where it is closed. */
    static @Nullable Scene find() {
        return javafx.stage.Window.getWindows().stream()
                .map(javafx.stage.Window::getScene)
                .filter(s -> s != null && "guide-window".equals(s.getRoot().getId()))
                .findFirst()
                .orElse(null);
    }

    /** Waits until all of a page is there and scrolled to its place, and says its title. */
    static String read(FxRobot robot) throws Exception {
        Window.await(() -> WaitForAsyncUtils.asyncFx(() -> find() != null
                        && find().lookup("#guide-page") instanceof ScrollPane page
                        && Boolean.TRUE.equals(page.getProperties().get("settled")))
                .get());
        WaitForAsyncUtils.waitForFxEvents();
        // What a robot writes goes to the window that it aims at.
        robot.targetWindow(find().getWindow());
        return robot.lookup("#guide-page").query().getAccessibleText();
    }
}
