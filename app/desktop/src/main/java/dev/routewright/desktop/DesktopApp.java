package dev.routewright.desktop;

import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;

/** The program with a window, as JavaFX starts it. */
public final class DesktopApp extends Application {

    /**
     * Opens the window and returns when it is closed.
     *
     * @throws UnsupportedOperationException where there is no display or no window toolkit
     */
    static void start(List<String> args) {
        launch(DesktopApp.class, args.toArray(String[]::new));
    }

    @Override
    public void start(Stage stage) {
        new Wiring().open(stage, getParameters().getUnnamed());
    }
}
