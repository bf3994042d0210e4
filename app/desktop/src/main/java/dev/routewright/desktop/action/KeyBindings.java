package dev.routewright.desktop.action;

import dev.routewright.desktop.settings.Remembered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Binds actions to other keys, at once and for every later start. No two actions ever have the same keys. */
public final class KeyBindings {
    private final Actions actions;
    private final Remembered remembered;
    private final List<Runnable> onChange = new ArrayList<>();

    /** Binds what is remembered. An id or a combination that is no longer known, or no longer free, is passed over. */
    public KeyBindings(Actions actions, Remembered remembered) {
        this.actions = actions;
        this.remembered = remembered;
        // All are freed before any is bound, so that keys which were swapped do not stand in each other's way.
        Map<String, List<String>> known = new TreeMap<>(remembered.now().keys());
        known.keySet().removeIf(id -> !actions.has(id));
        known.keySet().forEach(id -> actions.get(id).bind(List.of()));
        known.forEach((id, names) -> names.forEach(name -> bindRemembered(actions.get(id), name)));
    }

    private void bindRemembered(Action action, String name) {
        KeyCombination keys;
        try {
            keys = KeyCombination.valueOf(name);
        } catch (IllegalArgumentException unknownToday) {
            return;
        }
        if (KeyRules.whyRefused(action, keys) == null && holder(action, keys) == null) {
            List<KeyCombination> all = new ArrayList<>(action.keysProperty().get());
            all.add(keys);
            action.bind(all);
        }
    }

    /** Is run after every change. */
    public void onChange(Runnable listener) {
        onChange.add(listener);
    }

    /** What a person pressed, or null while only keys such as Ctrl are held. */
    public static @Nullable KeyCombination pressed(KeyEvent e) {
        return KeyRules.of(e);
    }

    /** Why an action may not have some keys, as two sentences; null where it may. Other actions are not asked. */
    public @Nullable String whyRefused(Action action, KeyCombination keys) {
        return KeyRules.whyRefused(action, keys);
    }

    /** The other action that has some keys where this one would hear them; null for none. */
    public @Nullable Action holder(Action action, KeyCombination keys) {
        return actions.all().stream()
                .filter(other -> other != action && action.scope().overlaps(other.scope()))
                .filter(other -> other.keysProperty().get().stream().anyMatch(k -> KeyRules.same(k, keys)))
                .findFirst()
                .orElse(null);
    }

    /**
     * Gives an action one more combination, which is shown first.
     *
     * @return null where it was done, else why not
     */
    public @Nullable String add(Action action, KeyCombination keys) {
        String wrong = whyRefused(action, keys);
        Action other = holder(action, keys);
        if (wrong == null && other != null) {
            wrong = keys.getDisplayText() + " is " + other.titleProperty().get()
                    + " already. Maybe take it over or swap.";
        }
        if (wrong == null) {
            action.bind(with(action, keys));
            changed();
        }
        return wrong;
    }

    /** Gives an action a combination and takes it from the one that has it. */
    public void takeOver(Action action, KeyCombination keys) {
        Action other = holder(action, keys);
        if (other != null) {
            other.bind(without(other, keys));
        }
        action.bind(with(action, keys));
        changed();
    }

    /** Gives an action a combination in place of the one it shows, which goes to the one that has it. */
    public void swap(Action action, KeyCombination keys) {
        Action other = holder(action, keys);
        KeyCombination own = action.key();
        if (other != null) {
            other.bind(without(other, keys));
            if (own != null) {
                action.bind(without(action, own));
                if (KeyRules.whyRefused(other, own) == null) {
                    other.bind(with(other, own));
                }
            }
        }
        action.bind(with(action, keys));
        changed();
    }

    /** Takes all keys from an action. */
    public void clear(Action action) {
        action.bind(List.of());
        changed();
    }

    /** Gives an action the keys it comes with, and takes them from whoever has them. */
    public void reset(Action action) {
        for (KeyCombination keys : action.standardKeys()) {
            Action other = holder(action, keys);
            if (other != null) {
                other.bind(without(other, keys));
            }
        }
        action.bind(action.standardKeys());
        changed();
    }

    /** Gives every action the keys it comes with. */
    public void resetAll() {
        actions.all().forEach(action -> action.bind(action.standardKeys()));
        changed();
    }

    /** Whether an action has other keys than it comes with. */
    public boolean isChanged(Action action) {
        return !action.keysProperty().get().equals(action.standardKeys());
    }

    private static List<KeyCombination> with(Action action, KeyCombination keys) {
        List<KeyCombination> all = new ArrayList<>(without(action, keys));
        all.addFirst(keys);
        return all;
    }

    private static List<KeyCombination> without(Action action, KeyCombination keys) {
        return action.keysProperty().get().stream()
                .filter(k -> !KeyRules.same(k, keys))
                .toList();
    }

    private void changed() {
        Map<String, List<String>> names = new TreeMap<>();
        actions.all().stream()
                .filter(this::isChanged)
                .forEach(a -> names.put(
                        a.id(),
                        a.keysProperty().get().stream()
                                .map(KeyCombination::getName)
                                .toList()));
        remembered.change(s -> s.withKeys(names));
        onChange.forEach(Runnable::run);
    }
}
