package dev.routewright.desktop.preferences;

import dev.routewright.desktop.action.KeyBindings;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** A field that takes whatever keys are pressed in it as one combination. Tab leaves it, Escape empties it. */
final class KeyRecorder extends Label {
    private static final String INVITATION = "Click here and press the new keys";
    private static final String LISTENING = "Press the new keys\u2026";

    private final Consumer<KeyCombination> recorded;
    private @Nullable KeyCombination keys;

    /** @param recorded is told every combination that is pressed */
    KeyRecorder(Consumer<KeyCombination> recorded) {
        this.recorded = recorded;
        setId("key-recorder");
        getStyleClass().addAll("rw-field", "rw-key-recorder");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
        setOnMousePressed(e -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        focusedProperty().addListener((o, was, is) -> words());
        words();
    }

    /** What was pressed last; null for nothing. */
    @Nullable
    KeyCombination keys() {
        return keys;
    }

    /** Forgets what was pressed. */
    void clear() {
        keys = null;
        words();
    }

    private void words() {
        setText(keys != null ? keys.getDisplayText() : isFocused() ? LISTENING : INVITATION);
        setAccessibleText("New keys: " + getText());
    }

    private void pressed(KeyEvent e) {
        boolean plain = !e.isShortcutDown() && !e.isAltDown() && !e.isMetaDown() && !e.isControlDown();
        if (plain && e.getCode() == KeyCode.TAB) {
            return;
        }
        if (plain && e.getCode() == KeyCode.ESCAPE) {
            // With nothing recorded it means the window, as everywhere.
            if (keys != null) {
                clear();
                e.consume();
            }
            return;
        }
        e.consume();
        KeyCombination pressed = KeyBindings.pressed(e);
        if (pressed != null) {
            keys = pressed;
            words();
            recorded.accept(pressed);
        }
    }
}
