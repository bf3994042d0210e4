package dev.routewright.desktop.action;

import dev.routewright.editor.GraphEditor;
import dev.routewright.editor.gesture.CanvasCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The list of actions, by id, and the controls made from them. */
public final class Actions {
    private final Map<String, Action> byId = new LinkedHashMap<>();
    private final Runnable beforeEach;

    /** @param beforeEach is run before any action, such as applying what stands in a field that was not left yet */
    public Actions(Runnable beforeEach) {
        this.beforeEach = beforeEach;
    }

    /** Adds an action of the whole window that is always possible. */
    public Actions add(Category category, String id, String title, @Nullable String keys, Runnable work) {
        return add(category, id, () -> title, keys, () -> null, work);
    }

    /** Adds an action of the whole window; see {@link Action}. */
    public Actions add(
            Category category,
            String id,
            Supplier<String> title,
            @Nullable String keys,
            Supplier<@Nullable String> whyNot,
            Runnable work) {
        List<KeyCombination> combinations = keys == null ? List.of() : List.of(KeyCombination.valueOf(keys));
        return add(new Action(id, category, Scope.WINDOW, title, combinations, whyNot, beforeEach, work));
    }

    /** Adds something that the canvas does. */
    public Actions add(Category category, Scope scope, CanvasCommand command, GraphEditor editor) {
        return add(new Action(
                command.id(), category, scope, command::title, command.keys(), () -> editor.whyNot(command),
                beforeEach, () -> editor.run(command)));
    }

    private Actions add(Action action) {
        if (byId.put(action.id(), action) != null) {
            throw new IllegalStateException("Two actions are called '" + action.id() + "'. Maybe one was added twice.");
        }
        return this;
    }

    /** The action of an id; it must be there. */
    public Action get(String id) {
        Action action = byId.get(id);
        if (action == null) {
            throw new IllegalArgumentException("There is no action '" + id + "'. Maybe it was renamed.");
        }
        return action;
    }

    /** All actions, in the order they were added. */
    public List<Action> all() {
        return List.copyOf(byId.values());
    }

    /** Asks every action again for its title and possibility. */
    public void refresh() {
        byId.values().forEach(Action::refresh);
    }

    /** A menu item for an action. */
    public MenuItem item(String id) {
        Action action = get(id);
        MenuItem item = new MenuItem();
        item.setId("menu-" + id);
        // Titles may hold a node's name, in which an underscore is not a mnemonic.
        item.setMnemonicParsing(false);
        item.textProperty().bind(action.titleProperty());
        item.disableProperty().bind(action.impossibleProperty());
        item.setOnAction(e -> action.run());
        if (action.scope() == Scope.WINDOW) {
            item.acceleratorProperty().bind(action.keysProperty().map(keys -> keys.isEmpty() ? null : keys.getFirst()));
        }
        return item;
    }

    /**
     * A button for an action. A disabled button hears no mouse, so its frame carries the tooltip that says why.
     *
     * @param text the verb on it
     */
    public Node button(String id, String text) {
        return button(id, text, "button");
    }

    /**
     * One more button for an action.
     *
     * @param place what the control's id begins with, because an id stands once in a window
     */
    public Node button(String id, String text, String place) {
        Action action = get(id);
        Button button = new Button(text);
        button.setId(place + "-" + id);
        button.getStyleClass().add("rw-button");
        button.disableProperty().bind(action.impossibleProperty());
        button.setOnAction(e -> action.run());
        StackPane frame = new StackPane(button);
        frame.getStyleClass().add("rw-button-frame");
        Tooltip tip = new Tooltip();
        Runnable words = () -> tip.setText(
                action.impossibleProperty().get() ? action.whyNotProperty().get() : withKeys(action));
        action.whyNotProperty().addListener((o, was, is) -> words.run());
        action.titleProperty().addListener((o, was, is) -> words.run());
        words.run();
        Tooltip.install(frame, tip);
        return frame;
    }

    private static String withKeys(Action action) {
        KeyCombination keys = action.key();
        return action.titleProperty().get() + (keys == null ? "" : "  (" + keys.getDisplayText() + ")");
    }
}
