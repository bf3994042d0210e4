package dev.routewright.desktop;

import dev.routewright.desktop.action.Action;
import dev.routewright.desktop.action.Actions;
import dev.routewright.desktop.action.Category;
import dev.routewright.desktop.action.KeyBindings;
import dev.routewright.desktop.action.Scope;
import dev.routewright.desktop.command.CommandPalette;
import dev.routewright.desktop.frame.RegionWalk;
import dev.routewright.desktop.settings.Remembered;
import dev.routewright.editor.GraphEditor;
import dev.routewright.editor.gesture.CanvasCommand;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;

/** The window's keys: bound as the person wants, heard everywhere, and the ways to every action without a mouse. */
final class Keyboard {
    private final Actions actions;
    private final GraphEditor editor;
    private final KeyBindings bindings;
    private final CommandPalette palette;
    private final RegionWalk regions;
    private final StackPane root;

    /** To be made after every other action was added. */
    Keyboard(Actions actions, GraphEditor editor, Remembered remembered, MainWindow window) {
        this.actions = actions;
        this.editor = editor;
        palette = new CommandPalette(actions);
        regions = new RegionWalk(window.regions());
        root = new StackPane(window, regions, palette);
        bindings = new KeyBindings(actions, remembered);
        bindings.onChange(this::tellCanvas);
        tellCanvas();
        editor.runBy(command -> actions.get(command.id()).run());
    }

    /** Adds what this itself can be asked for; {@code keyboard} is asked once it is needed. */
    static void addActions(Actions to, Supplier<Keyboard> keyboard) {
        to.add(
                        Category.VIEW,
                        "next-region",
                        "Next part of the window",
                        "F6",
                        () -> keyboard.get().regions.step(1))
                .add(
                        Category.VIEW,
                        "previous-region",
                        "Previous part of the window",
                        "Shift+F6",
                        () -> keyboard.get().regions.step(-1))
                .add(
                        Category.HELP,
                        "command-palette",
                        "Find a command\u2026",
                        "Shortcut+Shift+P",
                        () -> keyboard.get().palette.open());
    }

    /** What fills the scene: the window with what floats over it. */
    StackPane root() {
        return root;
    }

    KeyBindings bindings() {
        return bindings;
    }

    void listen(Scene scene) {
        new WindowKeys(actions, editor).install(scene);
    }

    private void tellCanvas() {
        Map<CanvasCommand, List<KeyCombination>> bound = new EnumMap<>(CanvasCommand.class);
        for (CanvasCommand command : CanvasCommand.values()) {
            if (actions.has(command.id())) {
                Action action = actions.get(command.id());
                if (action.scope() == Scope.CANVAS) {
                    bound.put(command, action.keysProperty().get());
                }
            }
        }
        editor.bind(bound);
    }
}
