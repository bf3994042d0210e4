package dev.routewright.sim.replay;

import dev.routewright.run.Draws;
import java.util.Arrays;

/** The order in which queries come where one depends on those before it: drawn by the seed, ties by row. */
final class WalkOrder {
    private WalkOrder() {}

    /** The positions in {@code rows} in the order of {@code mix(seed, row)}, compared unsigned. */
    static int[] of(int[] rows, long seed) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, rows.length - 1));
        long[] keys = new long[rows.length];
        for (int i = 0; i < keys.length; i++) {
            // The upper part of the key sorts, the position rides along in the lower.
            keys[i] = (Draws.mix(seed, rows[i]) ^ Long.MIN_VALUE) >> bits << bits | i;
        }
        Arrays.sort(keys);
        int[] order = new int[rows.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) (keys[i] & (1L << bits) - 1);
        }
        settle(order, rows, seed);
        return order;
    }

    /** Keys that are equal in their upper part are brought to their exact order. */
    private static void settle(int[] order, int[] rows, long seed) {
        for (int i = 1; i < order.length; i++) {
            int position = order[i];
            int at = i;
            while (at > 0 && isBefore(rows[position], rows[order[at - 1]], seed)) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = position;
        }
    }

    private static boolean isBefore(int row, int other, long seed) {
        int byKey = Long.compareUnsigned(Draws.mix(seed, row), Draws.mix(seed, other));
        return byKey < 0 || byKey == 0 && row < other;
    }
}
