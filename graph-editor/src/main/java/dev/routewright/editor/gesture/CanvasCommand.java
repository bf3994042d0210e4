package dev.routewright.editor.gesture;

import dev.routewright.editor.skin.NodeKind;
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
    SELECT_UPSTREAM("select-upstream", "Select upstream"),
    SELECT_DOWNSTREAM("select-downstream", "Select downstream"),
    SELECT_CONNECTED("select-connected", "Select connected"),
    PLACE_QUERY("place-query", "Add Query", "Q"),
    PLACE_TASK("place-task", "Add Task", "T"),
    PLACE_ROUTER("place-router", "Add Router", "R"),
    PLACE_GUARD("place-guard", "Add Guard", "G"),
    PLACE_CACHE("place-cache", "Add Cache", "H"),
    PLACE_VERIFIER("place-verifier", "Add Verifier", "V"),
    PLACE_LLM("place-llm", "Add Model", "M"),
    PLACE_AGENT("place-agent", "Add Agent", "E"),
    PLACE_TOOL("place-tool", "Add Tool", "O"),
    PLACE_PERSON("place-person", "Add Person", "U"),
    PLACE_FAN("place-fan", "Add Parallel", "F"),
    PLACE_JOIN("place-join", "Add Join", "J"),
    PLACE_LOOP("place-loop", "Add Loop", "L"),
    PLACE_ANSWER("place-answer", "Add Answer", "A"),
    NUDGE_LEFT("nudge-left", "Move left by 4", "Alt+Left"),
    NUDGE_RIGHT("nudge-right", "Move right by 4", "Alt+Right"),
    NUDGE_UP("nudge-up", "Move up by 4", "Alt+Up"),
    NUDGE_DOWN("nudge-down", "Move down by 4", "Alt+Down"),
    NUDGE_FAR_LEFT("nudge-far-left", "Move left by 20", "Alt+Shift+Left"),
    NUDGE_FAR_RIGHT("nudge-far-right", "Move right by 20", "Alt+Shift+Right"),
    NUDGE_FAR_UP("nudge-far-up", "Move up by 20", "Alt+Shift+Up"),
    NUDGE_FAR_DOWN("nudge-far-down", "Move down by 20", "Alt+Shift+Down"),
    PIN("pin", "Pin or unpin", "P"),
    WALK_RIGHT("walk-right", "Walk ahead", "Right"),
    WALK_LEFT("walk-left", "Walk back", "Left"),
    WALK_UP("walk-up", "Walk to the one above", "Up"),
    WALK_DOWN("walk-down", "Walk to the one below", "Down"),
    EDGE_AHEAD("edge-ahead", "Step onto the connection ahead", "Shift+Right"),
    EDGE_BEHIND("edge-behind", "Step onto the connection behind", "Shift+Left"),
    BACK("visit-back", "Back to where you were", "Alt+Open Bracket"),
    FORWARD("visit-forward", "Forward again", "Alt+Close Bracket"),
    ZOOM_IN("zoom-in", "Zoom in", "Shortcut+Plus", "Shortcut+Equals", "Shortcut+Shift+Equals", "Shortcut+Add"),
    ZOOM_OUT("zoom-out", "Zoom out", "Shortcut+Minus", "Shortcut+Subtract"),
    ZOOM_FIT("zoom-fit", "Zoom to fit", "Shortcut+1", "Shortcut+Numpad 1"),
    ZOOM_100("zoom-100", "Zoom to 100 %", "Shortcut+0", "Shortcut+Numpad 0"),
    ZOOM_SELECTION("zoom-selection", "Zoom to the selection", "Shortcut+2", "Shortcut+Numpad 2");

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

    /** The command that places a kind. */
    public static CanvasCommand placing(NodeKind kind) {
        return switch (kind) {
            case QUERY -> PLACE_QUERY;
            case TASK -> PLACE_TASK;
            case ROUTER -> PLACE_ROUTER;
            case GUARD -> PLACE_GUARD;
            case CACHE -> PLACE_CACHE;
            case VERIFIER -> PLACE_VERIFIER;
            case LLM -> PLACE_LLM;
            case AGENT -> PLACE_AGENT;
            case TOOL -> PLACE_TOOL;
            case PERSON -> PLACE_PERSON;
            case FAN -> PLACE_FAN;
            case JOIN -> PLACE_JOIN;
            case LOOP -> PLACE_LOOP;
            case ANSWER -> PLACE_ANSWER;
        };
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
