package dev.routewright.desktop.settings;

import dev.routewright.desktop.theme.ThemeChoice;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is remembered from one start to the next. A part that a file lacks or spoils is the standard one.
 *
 * @param recentFiles absolute paths of documents, the latest first
 * @param keys keys that a person has bound anew: action id to key combinations as {@code KeyCombination.getName} writes
 *     them; an empty list for none
 */
public record Settings(
        ThemeChoice theme,
        WindowPlace window,
        PanelSizes panels,
        List<String> recentFiles,
        Map<String, List<String>> keys,
        Habits habits,
        Reading reading) {
    /** What a first start finds. */
    public static final Settings STANDARD = new Settings(
            ThemeChoice.SYSTEM,
            WindowPlace.STANDARD,
            PanelSizes.STANDARD,
            List.of(),
            Map.of(),
            Habits.STANDARD,
            Reading.STANDARD);

    /** Parts are null where a file lacks them. */
    public Settings {
        theme = theme == null ? ThemeChoice.SYSTEM : theme;
        window = window == null ? WindowPlace.STANDARD : window.sane();
        panels = panels == null ? PanelSizes.STANDARD : panels.sane();
        recentFiles = recentFiles == null ? List.of() : List.copyOf(recentFiles);
        keys = keys == null ? Map.of() : copied(keys);
        habits = habits == null ? Habits.STANDARD : habits;
        reading = reading == null ? Reading.STANDARD : reading;
    }

    private static Map<String, List<String>> copied(Map<String, List<String>> keys) {
        Map<String, List<String>> copy = new TreeMap<>();
        keys.forEach((action, combinations) -> copy.put(action, List.copyOf(combinations)));
        return Collections.unmodifiableMap(copy);
    }

    public Settings withTheme(ThemeChoice newTheme) {
        return new Settings(newTheme, window, panels, recentFiles, keys, habits, reading);
    }

    public Settings withWindow(WindowPlace newWindow) {
        return new Settings(theme, newWindow, panels, recentFiles, keys, habits, reading);
    }

    public Settings withPanels(PanelSizes newPanels) {
        return new Settings(theme, window, newPanels, recentFiles, keys, habits, reading);
    }

    public Settings withRecentFiles(List<String> newFiles) {
        return new Settings(theme, window, panels, newFiles, keys, habits, reading);
    }

    public Settings withKeys(Map<String, List<String>> newKeys) {
        return new Settings(theme, window, panels, recentFiles, newKeys, habits, reading);
    }

    public Settings withHabits(Habits newHabits) {
        return new Settings(theme, window, panels, recentFiles, keys, newHabits, reading);
    }

    public Settings withReading(Reading newReading) {
        return new Settings(theme, window, panels, recentFiles, keys, habits, newReading);
    }

    static double within(double size, double least, double most, double otherwise) {
        return size >= least && size <= most ? size : otherwise;
    }
}
