package dev.routewright.desktop.frame;

import dev.routewright.desktop.settings.WindowPlace;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Follows where a window stands, so that it can be put there again. A maximised one keeps the size it had before. */
public final class StagePlace {
    private final Stage stage;
    private WindowPlace normal;

    /**
     * Puts a window where it was, or on the main screen where it could not be reached there.
     *
     * @param stage not shown yet
     */
    public StagePlace(Stage stage, WindowPlace was) {
        this.stage = stage;
        normal = OnScreen.fit(was, screens());
        stage.setX(normal.x());
        stage.setY(normal.y());
        stage.setWidth(normal.width());
        stage.setHeight(normal.height());
        stage.setMaximized(was.maximised());
        List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(side -> side.addListener((o, before, is) -> lookLater()));
    }

    private static List<Rectangle2D> screens() {
        List<Rectangle2D> all = new ArrayList<>(
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
        Rectangle2D main = Screen.getPrimary().getVisualBounds();
        all.remove(main);
        all.addFirst(main);
        return all;
    }

    /** Some systems move a window first and say afterwards that it was maximised. */
    private void lookLater() {
        Platform.runLater(() -> {
            if (stage.isShowing() && !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
                normal = new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
            }
        });
    }

    /** Where it stands, or stood before it was maximised. */
    public WindowPlace now() {
        return new WindowPlace(normal.x(), normal.y(), normal.width(), normal.height(), stage.isMaximized());
    }
}
