package dev.routewright.policy;

import java.util.List;
import java.util.TreeSet;

/** Tags as bits, in alphabetical order. */
public final class TagCodes {
    /** Most tags that a drawing may use. */
    public static final int MOST = 64;

    private final List<String> names;

    /**
     * @param names repeats allowed
     * @throws IllegalArgumentException where there are more than {@link #MOST}
     */
    public TagCodes(Iterable<String> names) {
        TreeSet<String> sorted = new TreeSet<>();
        names.forEach(sorted::add);
        if (sorted.size() > MOST) {
            throw new IllegalArgumentException("The drawing sets " + sorted.size() + " different tags; " + MOST
                    + " are the most. Maybe use attributes for some.");
        }
        this.names = List.copyOf(sorted);
    }

    /** The bit of a tag; 0 for one that nothing sets. */
    public long bit(String tag) {
        int index = names.indexOf(tag);
        return index < 0 ? 0 : 1L << index;
    }

    /** The variant of a set of tags: their names, sorted and joined by {@code +}. */
    public String variant(long tags) {
        StringBuilder variant = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            if ((tags & 1L << i) != 0) {
                variant.append(variant.isEmpty() ? "" : "+").append(names.get(i));
            }
        }
        return variant.toString();
    }
}
