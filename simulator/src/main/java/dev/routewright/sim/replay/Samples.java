package dev.routewright.sim.replay;

import java.util.Arrays;

/** How often one query, with all its copies, has asked which profile about which row with which tags. */
final class Samples {
    private int[] rows = new int[16];
    private int[] profiles = new int[16];
    private long[] tags = new long[16];
    private int[] counts = new int[16];
    private int size;
    private int[] order = new int[32];
    private int asked;

    void clear() {
        size = 0;
        asked = 0;
    }

    /** The number of the next sample, from 0; counts it. */
    int next(int row, int profile, long withTags) {
        int at = 0;
        while (at < size && (rows[at] != row || profiles[at] != profile || tags[at] != withTags)) {
            at++;
        }
        if (at == size) {
            add(row, profile, withTags);
        }
        if (asked == order.length) {
            order = Arrays.copyOf(order, 2 * asked);
        }
        order[asked++] = at;
        return counts[at]++;
    }

    private void add(int row, int profile, long withTags) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            profiles = Arrays.copyOf(profiles, 2 * size);
            tags = Arrays.copyOf(tags, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
        }
        rows[size] = row;
        profiles[size] = profile;
        tags[size] = withTags;
        counts[size++] = 0;
    }

    /** Where {@link #rewind} can come back to. */
    int mark() {
        return asked;
    }

    /** Forgets all samples since a mark. */
    void rewind(int mark) {
        while (asked > mark) {
            counts[order[--asked]]--;
        }
    }
}
