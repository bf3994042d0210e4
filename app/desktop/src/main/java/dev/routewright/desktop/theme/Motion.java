package dev.routewright.desktop.theme;

import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Tells every window whether things may move by themselves. Whoever animates asks the preferences of the scene that it
 * stands in.
 */
public final class Motion implements AutoCloseable {
    private final ListChangeListener<Window> windowsChanged = change -> apply();
    private MotionChoice choice;

    /** Follows all windows that are open now and later. */
    public Motion(MotionChoice choice) {
        this.choice = choice;
        Window.getWindows().addListener(windowsChanged);
        apply();
    }

    public MotionChoice choice() {
        return choice;
    }

    /** Changes it in everything that is open. */
    public void choose(MotionChoice newChoice) {
        choice = newChoice;
        apply();
    }

    /** Follows no window any more. */
    @Override
    public void close() {
        Window.getWindows().removeListener(windowsChanged);
    }

    private void apply() {
        for (Window window : Window.getWindows()) {
            give(window.getScene());
        }
    }

    private void give(@Nullable Scene scene) {
        if (scene != null) {
            scene.getPreferences()
                    .setReducedMotion(
                            switch (choice) {
                                case SYSTEM -> null;
                                case REDUCED -> Boolean.TRUE;
                                case FULL -> Boolean.FALSE;
                            });
        }
    }
}
