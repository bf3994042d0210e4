package dev.routewright.desktop.action;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** Something a person can ask for. Its title and whether it is possible are asked again by {@link #refresh}. */
public final class Action {
    private final String id;
    private final Supplier<String> titleNow;
    private final @Nullable KeyCombination keys;
    private final Supplier<@Nullable String> whyNotNow;
    private final Runnable before;
    private final Runnable work;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final ReadOnlyStringWrapper whyNot = new ReadOnlyStringWrapper(this, "whyNot", "");
    private final ReadOnlyBooleanWrapper impossible = new ReadOnlyBooleanWrapper(this, "impossible");

    /**
     * @param id stable, lower case with hyphens
     * @param keys null for none
     * @param whyNot why it is not possible right now, as a sentence; null where it is
     * @param before is run first, because it may change what is possible
     */
    public Action(
            String id,
            Supplier<String> title,
            @Nullable KeyCombination keys,
            Supplier<@Nullable String> whyNot,
            Runnable before,
            Runnable work) {
        this.id = id;
        this.titleNow = title;
        this.keys = keys;
        this.whyNotNow = whyNot;
        this.before = before;
        this.work = work;
        refresh();
    }

    public String id() {
        return id;
    }

    public @Nullable KeyCombination keys() {
        return keys;
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
