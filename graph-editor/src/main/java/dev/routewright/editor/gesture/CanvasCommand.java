package dev.routewright.editor.gesture;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCombination;

/**
 * Everything that the canvas does on a key while it or a box has the focus. The window lists the same commands in menus,
 * palette and shortcut sheet; keys are only the standard ones and can be bound anew.
 */
public enum CanvasCommand {
    SELECT_ALL("select-all", "Select all", "Shortcut+A"),
    DUPLICATE("duplicate", "Duplicate", "Shortcut+D"),
    CUT("cut", "Cut", "Shortcut+X"),
    COPY("copy", "Copy", "Shortcut+C"),
    PASTE("paste", "Paste", "Shortcut+V"),
    PASTE_WIRED("paste-wired", "Paste with incoming connections", "Shortcut+Shift+V"),
    DELETE("delete", "Delete", "Delete", "Backspace"),
    DELETE_RECONNECT("delete-reconnect", "Delete and reconnect", "Shortcut+Delete", "Shortcut+Backspace"),
    QUICK_ADD("quick-add", "Add node…", "Shift+A", "Tab"),
    CONNECT("connect", "Connect…", "C"),
    GO_TO("go-to", "Go to node…", "Shortcut+F"),
    RENAME("rename", "Rename", "F2"),
    SELECT_FOCUSED("select-focused", "Select what has the focus", "Enter"),
    TOGGLE_FOCUSED("toggle-focused", "Add what has the focus to the selection", "Shift+Enter"),
    NUDGE_LEFT("nudge-left", "Move left by 4", "Left"),
    NUDGE_RIGHT("nudge-right", "Move right by 4", "Right"),
    NUDGE_UP("nudge-up", "Move up by 4", "Up"),
    NUDGE_DOWN("nudge-down", "Move down by 4", "Down"),
    NUDGE_FAR_LEFT("nudge-far-left", "Move left by 20", "Shift+Left"),
    NUDGE_FAR_RIGHT("nudge-far-right", "Move right by 20", "Shift+Right"),
    NUDGE_FAR_UP("nudge-far-up", "Move up by 20", "Shift+Up"),
    NUDGE_FAR_DOWN("nudge-far-down", "Move down by 20", "Shift+Down"),
    PIN("pin", "Pin or unpin", "P"),
    ZOOM_FIT("zoom-fit", "Zoom to fit", "Shortcut+1", "Shortcut+Numpad 1"),
    ZOOM_100("zoom-100", "Zoom to 100 %", "Shortcut+0", "Shortcut+Numpad 0");

    private final String id;
    private final String title;
    private final List<KeyCombination> keys;

    CanvasCommand(String id, String title, String... keys) {
        this.id = id;
        this.title = title;
        this.keys = Arrays.stream(keys).map(KeyCombination::valueOf).toList();
    }

    /** Stable, lower case with hyphens. */
    public String id() {
        return id;
    }

    /** The verb as menus show it. */
    public String title() {
        return title;
    }

    /** The standard keys, the one to show first; may be empty. */
    public List<KeyCombination> keys() {
        return keys;
    }

    /** The standard keys of every command. */
    public static Map<CanvasCommand, List<KeyCombination>> standardKeys() {
        Map<CanvasCommand, List<KeyCombination>> all = new EnumMap<>(CanvasCommand.class);
        for (CanvasCommand command : values()) {
            all.put(command, command.keys());
        }
        return Collections.unmodifiableMap(all);
    }
}
