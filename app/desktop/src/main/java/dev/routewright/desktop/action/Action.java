package dev.routewright.desktop.action;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * Something a person can ask for. Its title, whether it is possible and whether it is on are asked again by
 * {@link #refresh}.
 */
public final class Action {
    /**
     * How it is called and found.
     *
     * @param id stable, lower case with hyphens
     * @param scope where its keys are heard
     * @param title the verb as menus show it
     * @param help what it does, in one sentence
     */
    record Words(String id, Category category, Scope scope, Supplier<String> title, String help) {}

    /**
     * What it does.
     *
     * @param whyNot why it is not possible right now, as a sentence; null where it is
     * @param isOn for something that is on or off; null for everything else
     * @param before is run first, because it may change what is possible
     * @param refused is told when it was asked for and not possible
     */
    record Deed(
            Supplier<@Nullable String> whyNot,
            @Nullable BooleanSupplier isOn,
            Runnable before,
            Runnable work,
            Consumer<Action> refused) {}

    private final Words words;
    private final List<KeyCombination> standardKeys;
    private final Deed deed;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final ReadOnlyStringWrapper whyNot = new ReadOnlyStringWrapper(this, "whyNot", "");
    private final ReadOnlyBooleanWrapper impossible = new ReadOnlyBooleanWrapper(this, "impossible");
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper(this, "on");
    private final ReadOnlyObjectWrapper<List<KeyCombination>> keys = new ReadOnlyObjectWrapper<>(this, "keys");

    /** @param standardKeys the ones to show first; may be empty */
    Action(Words words, List<KeyCombination> standardKeys, Deed deed) {
        this.words = words;
        this.standardKeys = List.copyOf(standardKeys);
        this.deed = deed;
        keys.set(this.standardKeys);
        refresh();
    }

    public String id() {
        return words.id();
    }

    public Category category() {
        return words.category();
    }

    /** Where its keys are heard. */
    public Scope scope() {
        return words.scope();
    }

    /** What it does, in one sentence. */
    public String help() {
        return words.help();
    }

    /** The key to show; null for none. */
    public @Nullable KeyCombination key() {
        return keys.get().isEmpty() ? null : keys.get().getFirst();
    }

    /** All keys that do it, the one to show first. */
    public ReadOnlyObjectProperty<List<KeyCombination>> keysProperty() {
        return keys.getReadOnlyProperty();
    }

    /** The keys it comes with. */
    public List<KeyCombination> standardKeys() {
        return standardKeys;
    }

    /** Binds it to other keys, or to none. */
    void bind(List<KeyCombination> newKeys) {
        keys.set(List.copyOf(newKeys));
    }

    /** The verb as menus show it. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Why it is not possible; empty where it is. */
    public ReadOnlyStringProperty whyNotProperty() {
        return whyNot.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty impossibleProperty() {
        return impossible.getReadOnlyProperty();
    }

    /** Whether it is something that is on or off. */
    public boolean isToggle() {
        return deed.isOn() != null;
    }

    /** Whether it is on; false for what cannot be. */
    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /** Asks again for title, possibility and whether it is on. */
    public void refresh() {
        String reason = deed.whyNot().get();
        title.set(words.title().get());
        whyNot.set(reason == null ? "" : reason);
        impossible.set(reason != null);
        on.set(deed.isOn() != null && deed.isOn().getAsBoolean());
    }

    /** Does it, where it is possible at this moment. */
    public void run() {
        deed.before().run();
        refresh();
        if (impossible.get()) {
            deed.refused().accept(this);
        } else {
            deed.work().run();
            refresh();
        }
    }
}
