package dev.routewright.desktop.action;

import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Which keys an action may have, and when two combinations are the same. */
final class KeyRules {
    private static final Set<KeyCode> PROGRAM = Set.of(KeyCode.ESCAPE, KeyCode.TAB, KeyCode.SPACE);
    private static final Set<KeyCode> FIELDS = Set.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.Z);

    private KeyRules() {}

    /** Why an action may not have a combination, as two sentences; null where it may. What it comes with it may have. */
    static @Nullable String whyRefused(Action action, KeyCombination keys) {
        if (!(keys instanceof KeyCodeCombination code)
                || action.standardKeys().stream().anyMatch(k -> same(k, keys))) {
            return null;
        }
        boolean held =
                down(code.getShortcut()) || down(code.getAlt()) || down(code.getControl()) || down(code.getMeta());
        if (code.getCode() == KeyCode.ESCAPE || !held && PROGRAM.contains(code.getCode())) {
            return shown(keys) + " belongs to the program: it leaves, walks on or pans. Maybe add Ctrl or Alt.";
        }
        if (action.scope() == Scope.CANVAS) {
            return null;
        }
        if (!held && !code.getCode().isFunctionKey()) {
            return shown(keys) + " alone would be taken from every field. Maybe add Ctrl or Alt.";
        }
        boolean plainShortcut = shortcut(code) && !down(code.getAlt()) && !down(code.getShift());
        return plainShortcut && FIELDS.contains(code.getCode())
                ? shown(keys) + " means something in every field. Maybe add Shift or Alt."
                : null;
    }

    /** Whether two combinations are pressed with the same keys, whatever they are called. */
    static boolean same(KeyCombination a, KeyCombination b) {
        return a instanceof KeyCodeCombination first && b instanceof KeyCodeCombination second
                ? first.getCode() == second.getCode()
                        && shortcut(first) == shortcut(second)
                        && down(first.getShift()) == down(second.getShift())
                        && down(first.getAlt()) == down(second.getAlt())
                        && ownMeta(first) == ownMeta(second)
                : a.equals(b);
    }

    private static boolean shortcut(KeyCombination keys) {
        return down(keys.getShortcut()) || down(mac() ? keys.getMeta() : keys.getControl());
    }

    /** The key beside the shortcut key that is none: Control on a Mac, the system's key elsewhere. */
    private static boolean ownMeta(KeyCombination keys) {
        return down(mac() ? keys.getControl() : keys.getMeta());
    }

    private static boolean mac() {
        return System.getProperty("os.name", "").startsWith("Mac");
    }

    private static boolean down(@Nullable ModifierValue value) {
        return value == ModifierValue.DOWN;
    }

    /** What was pressed, or null while only keys such as Ctrl are held. */
    static @Nullable KeyCombination of(KeyEvent e) {
        if (e.getCode().isModifierKey() || e.getCode() == KeyCode.UNDEFINED) {
            return null;
        }
        boolean mac = mac();
        return new KeyCodeCombination(
                e.getCode(),
                value(e.isShiftDown()),
                value(mac && e.isControlDown()),
                value(e.isAltDown()),
                value(!mac && e.isMetaDown()),
                value(e.isShortcutDown()));
    }

    private static ModifierValue value(boolean down) {
        return down ? ModifierValue.DOWN : ModifierValue.UP;
    }

    /** What a person reads. */
    static String shown(KeyCombination keys) {
        return keys.getDisplayText();
    }
}
