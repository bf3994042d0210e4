package dev.routewright.desktop;

import dev.routewright.desktop.action.Action;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Keys of undo and redo. A text field takes them for its own typing while there is some; otherwise they mean the
 * document, although a text field has the focus.
 */
final class UndoKeys {
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");
    private static final KeyCombination REDO_TOO = KeyCombination.valueOf("Shortcut+Y");

    private final Action undo;
    private final Action redo;

    UndoKeys(Action undo, Action redo) {
        this.undo = undo;
        this.redo = redo;
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            TextInputControl field = scene.getFocusOwner() instanceof TextInputControl f ? f : null;
            if (UNDO.match(e) && (field == null || !field.isUndoable())) {
                undo.run();
                e.consume();
            } else if ((REDO.match(e) || REDO_TOO.match(e)) && (field == null || !field.isRedoable())) {
                redo.run();
                e.consume();
            }
        });
    }
}
