package dev.routewright.policy;

import java.util.List;
import java.util.TreeSet;

/** Attributes that the Tools of a drawing set, as slots. */
public final class AttributeCodes {
    /** The slot of a field that no Tool sets. */
    public static final int NONE = -1;

    private final List<String> names;

    /** @param names repeats allowed */
    public AttributeCodes(Iterable<String> names) {
        TreeSet<String> sorted = new TreeSet<>();
        names.forEach(sorted::add);
        this.names = List.copyOf(sorted);
    }

    /** The slot of an attribute, or {@link #NONE}. */
    public int slot(String name) {
        return names.indexOf(name);
    }

    /** An attribute as a number, NaN where it is not one. */
    static float number(String word) {
        try {
            return (float) Double.parseDouble(word);
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }

    /** How many slots there are. */
    public int size() {
        return names.size();
    }
}
