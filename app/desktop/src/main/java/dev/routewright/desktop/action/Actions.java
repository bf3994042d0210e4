package dev.routewright.desktop.action;

import dev.routewright.editor.GraphEditor;
import dev.routewright.editor.gesture.CanvasCommand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** The list of actions, by id. Everything a person can ask for stands here once. */
public final class Actions {
    private final Map<String, Action> byId = new LinkedHashMap<>();
    private final ActionHelp help = new ActionHelp();
    private final List<Consumer<Action>> onRun = new ArrayList<>();
    private final Runnable beforeEach;
    private final Consumer<Action> refused;

    /**
     * @param beforeEach is run before any action, such as applying what stands in a field that was not left yet
     * @param refused is told what was asked for while it is not possible
     */
    public Actions(Runnable beforeEach, Consumer<Action> refused) {
        this.beforeEach = beforeEach;
        this.refused = refused;
    }

    /**
     * Adds an action of the whole window that is always possible.
     *
     * @param keys its standard keys with ", " between them, the one to show first; null for none
     */
    public Actions add(Category category, String id, String title, @Nullable String keys, Runnable work) {
        return add(category, id, () -> title, keys, () -> null, work);
    }

    /** Adds an action of the whole window; see {@link Action} and the other forms. */
    public Actions add(
            Category category,
            String id,
            Supplier<String> title,
            @Nullable String keys,
            Supplier<@Nullable String> whyNot,
            Runnable work) {
        return add(new Action.Words(id, category, Scope.WINDOW, title, help.of(id)), read(keys), whyNot, null, work);
    }

    /** Adds something of the whole window that is on or off and shows it in its menu. */
    public Actions addToggle(
            Category category,
            String id,
            String title,
            @Nullable String keys,
            Supplier<@Nullable String> whyNot,
            BooleanSupplier isOn,
            Runnable work) {
        return add(
                new Action.Words(id, category, Scope.WINDOW, () -> title, help.of(id)), read(keys), whyNot, isOn, work);
    }

    /** Adds something that the canvas does. */
    public Actions add(Category category, Scope scope, CanvasCommand command, GraphEditor editor) {
        return add(
                new Action.Words(command.id(), category, scope, command::title, help.of(command.id())),
                command.keys(),
                () -> editor.whyNot(command),
                null,
                () -> editor.run(command));
    }

    private Actions add(
            Action.Words words,
            List<KeyCombination> keys,
            Supplier<@Nullable String> whyNot,
            @Nullable BooleanSupplier isOn,
            Runnable work) {
        Action action = new Action(
                words, keys, new Action.Deed(whyNot, isOn, beforeEach, () -> doneBy(words.id(), work), refused));
        if (byId.put(action.id(), action) != null) {
            throw new IllegalStateException("Two actions are called '" + action.id() + "'. Maybe one was added twice.");
        }
        return this;
    }

    private void doneBy(String id, Runnable work) {
        onRun.forEach(listener -> listener.accept(get(id)));
        work.run();
    }

    private static List<KeyCombination> read(@Nullable String keys) {
        return keys == null
                ? List.of()
                : Arrays.stream(keys.split(", ")).map(KeyCombination::valueOf).toList();
    }

    /** Is told every action that is run, just before it is. */
    public void onRun(Consumer<Action> listener) {
        onRun.add(listener);
    }

    /** The action of an id; it must be there. */
    public Action get(String id) {
        Action action = byId.get(id);
        if (action == null) {
            throw new IllegalArgumentException("There is no action '" + id + "'. Maybe it was renamed.");
        }
        return action;
    }

    /** Whether there is an action of an id. */
    public boolean has(String id) {
        return byId.containsKey(id);
    }

    /** All actions, in the order they were added. */
    public List<Action> all() {
        return List.copyOf(byId.values());
    }

    /** A menu item for an action. */
    public MenuItem item(String id) {
        return ActionControls.item(get(id));
    }

    /** A button for an action; see {@link ActionControls#button}. */
    public Node button(String id, String text) {
        return button(id, text, "button");
    }

    /**
     * One more button for an action.
     *
     * @param place what the control's id begins with, because an id stands once in a window
     */
    public Node button(String id, String text, String place) {
        return ActionControls.button(get(id), text, place);
    }

    /** Asks every action again for its title and possibility. */
    public void refresh() {
        byId.values().forEach(Action::refresh);
    }
}
