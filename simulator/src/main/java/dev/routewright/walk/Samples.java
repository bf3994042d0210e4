package dev.routewright.walk;

import java.util.Arrays;

/**
 * Says which sample a call reads: how often its query, with all its copies, has asked the same profile about the same row
 * with the same tags before.
 */
final class Samples {
    private int[] rows = new int[16];
    private int[] profiles = new int[16];
    private long[] tags = new long[16];
    private int[] asked = new int[16];
    private int size;

    /** The next query comes. */
    void begin() {
        size = 0;
    }

    /** Goes on from what was asked elsewhere. */
    void set(Samples other) {
        size = other.size;
        if (rows.length < size) {
            rows = new int[other.rows.length];
            profiles = new int[other.rows.length];
            tags = new long[other.rows.length];
            asked = new int[other.rows.length];
        }
        System.arraycopy(other.rows, 0, rows, 0, size);
        System.arraycopy(other.profiles, 0, profiles, 0, size);
        System.arraycopy(other.tags, 0, tags, 0, size);
        System.arraycopy(other.asked, 0, asked, 0, size);
    }

    /** The number of the sample that a call reads, from 0. */
    int next(int row, int profile, long withTags) {
        int at = 0;
        while (at < size && (rows[at] != row || profiles[at] != profile || tags[at] != withTags)) {
            at++;
        }
        if (at == size) {
            add(row, profile, withTags);
        }
        return asked[at]++;
    }

    private void add(int row, int profile, long withTags) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            profiles = Arrays.copyOf(profiles, 2 * size);
            tags = Arrays.copyOf(tags, 2 * size);
            asked = Arrays.copyOf(asked, 2 * size);
        }
        rows[size] = row;
        profiles[size] = profile;
        tags[size] = withTags;
        asked[size++] = 0;
    }
}
