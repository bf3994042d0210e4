package dev.routewright.desktop.action;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** Something a person can ask for. Its title and whether it is possible are asked again by {@link #refresh}. */
public final class Action {
    private final String id;
    private final Category category;
    private final Scope scope;
    private final Supplier<String> titleNow;
    private final List<KeyCombination> standardKeys;
    private final Supplier<@Nullable String> whyNotNow;
    private final Runnable before;
    private final Runnable work;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final ReadOnlyStringWrapper whyNot = new ReadOnlyStringWrapper(this, "whyNot", "");
    private final ReadOnlyBooleanWrapper impossible = new ReadOnlyBooleanWrapper(this, "impossible");
    private final ReadOnlyObjectWrapper<List<KeyCombination>> keys = new ReadOnlyObjectWrapper<>(this, "keys");

    /**
     * @param id stable, lower case with hyphens
     * @param standardKeys the ones to show first; may be empty
     * @param whyNot why it is not possible right now, as a sentence; null where it is
     * @param before is run first, because it may change what is possible
     */
    public Action(
            String id,
            Category category,
            Scope scope,
            Supplier<String> title,
            List<KeyCombination> standardKeys,
            Supplier<@Nullable String> whyNot,
            Runnable before,
            Runnable work) {
        this.id = id;
        this.category = category;
        this.scope = scope;
        this.titleNow = title;
        this.standardKeys = List.copyOf(standardKeys);
        this.whyNotNow = whyNot;
        this.before = before;
        this.work = work;
        keys.set(this.standardKeys);
        refresh();
    }

    public String id() {
        return id;
    }

    public Category category() {
        return category;
    }

    /** Where its keys are heard. */
    public Scope scope() {
        return scope;
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

    /** Asks again for title and possibility. */
    public void refresh() {
        String reason = whyNotNow.get();
        title.set(titleNow.get());
        whyNot.set(reason == null ? "" : reason);
        impossible.set(reason != null);
    }

    /** Does it, where it is possible at this moment. */
    public void run() {
        before.run();
        refresh();
        if (!impossible.get()) {
            work.run();
        }
    }
}
