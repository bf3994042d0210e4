package dev.routewright.dataset;

import dev.routewright.run.Draws;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds rows by part and id: an open-addressing table of row numbers over the ids that lie off the heap, because a map
 * of strings would cost more than the outcomes.
 */
final class RowIndex {
    private final OffHeapTexts ids;
    private final Growing.Ints hashes = new Growing.Ints();
    private final Growing.Ints keyParts = new Growing.Ints();
    private int[] slots = empty(1 << 10);
    private int size;

    RowIndex(OffHeapTexts ids) {
        this.ids = ids;
    }

    private static int[] empty(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, -1);
        return slots;
    }

    /**
     * The row of a part and id; if there is none, {@code next} becomes it.
     *
     * @param part code of the part, -1 for none
     * @return an earlier row, or {@code next}
     */
    int rowOrNext(int part, String id, int next) {
        byte[] utf8 = id.getBytes(StandardCharsets.UTF_8);
        int hash = hash(part, utf8);
        int at = hash & (slots.length - 1);
        while (slots[at] >= 0) {
            int row = slots[at];
            if (hashes.get(row) == hash && keyParts.get(row) == part && ids.holds(row, utf8)) {
                return row;
            }
            at = at + 1 & (slots.length - 1);
        }
        slots[at] = next;
        hashes.set(next, hash);
        keyParts.set(next, part);
        ids.put(next, utf8, id.length());
        if (++size * 3L > slots.length * 2L) {
            grow();
        }
        return next;
    }

    private void grow() {
        int[] old = slots;
        slots = empty(old.length * 2);
        for (int row : old) {
            if (row >= 0) {
                int at = hashes.get(row) & (slots.length - 1);
                while (slots[at] >= 0) {
                    at = at + 1 & (slots.length - 1);
                }
                slots[at] = row;
            }
        }
    }

    private static int hash(int part, byte[] utf8) {
        long h = part;
        for (byte b : utf8) {
            h = h * 31 + b;
        }
        return (int) (Draws.mix(h, utf8.length) >>> 33);
    }
}
