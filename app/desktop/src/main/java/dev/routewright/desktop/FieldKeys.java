package dev.routewright.desktop;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What a text field does itself on a key: writing, and with Ctrl or Alt choosing, copying, walking by words, undoing. */
final class FieldKeys {
    private static final Set<KeyCode> OWN = EnumSet.of(
            KeyCode.A,
            KeyCode.C,
            KeyCode.V,
            KeyCode.X,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.BACK_SPACE,
            KeyCode.DELETE,
            KeyCode.INSERT);

    private FieldKeys() {}

    /** Whether a field needs a key itself; undo and redo only while it has typing of its own to take back or bring back. */
    static boolean meanSomething(KeyEvent e, TextInputControl field) {
        if (!e.isShortcutDown()) {
            boolean typed = !e.isAltDown() && !e.isMetaDown() && !e.getCode().isFunctionKey();
            return typed || OWN.contains(e.getCode());
        }
        return switch (e.getCode()) {
            case Z -> e.isShiftDown() ? field.isRedoable() : field.isUndoable();
            case Y -> field.isRedoable();
            default -> OWN.contains(e.getCode());
        };
    }
}
