package dev.routewright.desktop;

import dev.routewright.desktop.recovery.RecoveryFolder;
import dev.routewright.desktop.settings.SettingsFile;
import java.nio.file.Path;
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
        String os = System.getProperty("os.name");
        Path home = Path.of(System.getProperty("user.home"));
        SettingsFile settings = new SettingsFile(SettingsFile.ofUser(os, home, System.getenv()));
        RecoveryFolder recovery = RecoveryFolder.ofUser(os, home, System.getenv());
        Wiring wiring = new Wiring(
                stage,
                new Wiring.Outside(settings, recovery, null, null, System.nanoTime(), getHostServices()::showDocument));
        wiring.open(getParameters().getUnnamed());
        wiring.welcome();
    }
}
