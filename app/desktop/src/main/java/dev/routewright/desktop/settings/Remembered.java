package dev.routewright.desktop.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The settings in force, for everyone who reads or changes them. A change is on disk before this returns. */
public final class Remembered {
    private final SettingsFile file;
    private final List<Runnable> listeners = new ArrayList<>();
    private Settings now;

    /** Starts with what the file holds. */
    public Remembered(SettingsFile file) {
        this.file = file;
        now = file.read();
    }

    public Settings now() {
        return now;
    }

    /** Changes and writes; what does not differ is not written and not told. */
    public void change(UnaryOperator<Settings> how) {
        Settings changed = how.apply(now);
        if (!changed.equals(now)) {
            now = changed;
            file.write(now);
            List.copyOf(listeners).forEach(Runnable::run);
        }
    }

    /** Is run after every change, on the changing thread. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
