package dev.routewright.desktop.theme;

import dev.routewright.editor.skin.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** Keeps the main window and every dialog in the chosen palette, live. */
public final class Themes implements AutoCloseable {
    private final List<Parent> roots = new ArrayList<>();
    private final List<Runnable> beforeChange = new ArrayList<>();
    private final ObservableValue<ColorScheme> system;
    private final ChangeListener<ColorScheme> systemChanged = (o, was, is) -> apply();
    private final ListChangeListener<Window> windowsChanged = this::windowsChanged;
    private ThemeChoice choice;

    /** Follows the system's palette where that is the choice. */
    public Themes(ThemeChoice choice) {
        this(choice, Platform.getPreferences().colorSchemeProperty());
    }

    /** @param system the palette that the system uses now */
    public Themes(ThemeChoice choice, ObservableValue<ColorScheme> system) {
        this.choice = choice;
        this.system = system;
        system.addListener(systemChanged);
        Window.getWindows().addListener(windowsChanged);
    }

    /** Popups have scenes of their own, which know the style sheets of their owner but not its palette. */
    private void windowsChanged(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            for (Window window : change.getAddedSubList()) {
                givePopup(window, now());
            }
        }
    }

    private static void givePopup(Window window, Theme theme) {
        if (window instanceof PopupWindow popup && popup.getScene().getRoot() instanceof Parent root) {
            give(root, theme);
        }
    }

    /** Gives a window's scene the style sheets and keeps its root in the palette. */
    public void adopt(Scene scene) {
        // On the scene and not on the root, because popups take over the style sheets of their owner's scene.
        scene.getStylesheets().setAll(sheets());
        adopt(scene.getRoot());
    }

    /** Keeps a root in the palette; its scene must have the style sheets. */
    public void adopt(Parent root) {
        roots.add(root);
        give(root, now());
    }

    /** Only the class: a root's own style sheets would win over those of its scene. */
    private static void give(Parent root, Theme theme) {
        List<String> classes = new ArrayList<>(root.getStyleClass());
        for (Theme other : Theme.values()) {
            classes.remove(other.styleClass());
        }
        classes.add(theme.styleClass());
        // In one change, because each goes through all nodes of the window.
        root.getStyleClass().setAll(classes);
    }

    /** Follows neither the system nor any window any more. */
    @Override
    public void close() {
        system.removeListener(systemChanged);
        Window.getWindows().removeListener(windowsChanged);
    }

    /** Lets a closed dialog's root go. */
    public void release(Parent root) {
        roots.remove(root);
    }

    /**
     * Is run just before everything changes its palette. What has very many nodes can take them away and bring them
     * back over several frames, because a change goes through all nodes at once.
     */
    public void beforeChange(Runnable listener) {
        beforeChange.add(listener);
    }

    /** Addresses of the style sheets: the tokens, the canvas, then everything around it. */
    public static List<String> sheets() {
        return List.of(
                Theme.tokens(),
                Theme.canvas(),
                sheet("desktop.css"),
                sheet("results/results.css"),
                sheet("guide/guide.css"));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Themes.class.getResource("/dev/routewright/desktop/" + name), name)
                .toExternalForm();
    }

    public ThemeChoice choice() {
        return choice;
    }

    /** Changes the palette of everything that is open. */
    public void choose(ThemeChoice newChoice) {
        choice = newChoice;
        apply();
    }

    /** The palette in force. */
    public Theme now() {
        return switch (choice) {
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
            case SYSTEM -> system.getValue() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
        };
    }

    private void apply() {
        beforeChange.forEach(Runnable::run);
        Theme theme = now();
        roots.forEach(root -> give(root, theme));
        Window.getWindows().forEach(window -> givePopup(window, theme));
    }
}
