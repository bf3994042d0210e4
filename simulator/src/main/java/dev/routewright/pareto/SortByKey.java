package dev.routewright.pareto;

import java.util.Arrays;

/**
 * Sorts indices by a number that each stands for, keeping the order of equal ones. The leading bits of the number and
 * the place of its index share one {@code long}, so that the platform's sort of primitives does the work; the few
 * neighbours that differ only in bits that found no room are put right afterwards. Keys hold no NaN.
 */
final class SortByKey {
    private static final int SMALL = 48;

    private SortByKey() {}

    /** Sorts {@code indices[from..to)} by {@code key[index]}, ascending. */
    static void ascending(int[] indices, int from, int to, double[] key) {
        if (to - from <= SMALL) {
            insertion(indices, from, to, key);
            return;
        }
        long[] packed = packed(indices, from, to, key);
        long place = placeMask(to - from);
        int[] before = Arrays.copyOfRange(indices, from, to);
        for (int i = 0; i < packed.length; i++) {
            indices[from + i] = before[(int) (packed[i] & place)];
        }
        for (int i = 1, start = 0; i <= packed.length; i++) {
            if (i == packed.length || ((packed[i] ^ packed[start]) & ~place) != 0) {
                if (i - start > 1) {
                    exact(indices, from + start, from + i, key);
                }
                start = i;
            }
        }
    }

    /**
     * Leading bits of the keys above the places of their indices, sorted.
     *
     * @return numbers whose low bits, under {@link #placeMask}, are places in {@code indices} counted from {@code from}
     */
    static long[] packed(int[] indices, int from, int to, double[] key) {
        long place = placeMask(to - from);
        long[] packed = new long[to - from];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = (ascendingBits(key[indices[from + i]]) & ~place) | i;
        }
        Arrays.sort(packed);
        return packed;
    }

    /** The low bits that hold a place out of so many. */
    static long placeMask(int places) {
        return (1L << (32 - Integer.numberOfLeadingZeros(places - 1))) - 1;
    }

    /** Bits whose order as signed numbers is the order of the doubles; both zeros are one. */
    private static long ascendingBits(double value) {
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return bits ^ (bits >> 63 & Long.MAX_VALUE);
    }

    private static void exact(int[] indices, int from, int to, double[] key) {
        for (int i = from + 1; i < to; i++) {
            if (key[indices[i]] < key[indices[i - 1]]) {
                merge(indices, from, to, key, new int[to - from]);
                return;
            }
        }
    }

    private static void insertion(int[] indices, int from, int to, double[] key) {
        for (int i = from + 1; i < to; i++) {
            int index = indices[i];
            double own = key[index];
            int j = i - 1;
            while (j >= from && key[indices[j]] > own) {
                indices[j + 1] = indices[j];
                j--;
            }
            indices[j + 1] = index;
        }
    }

    private static void merge(int[] indices, int from, int to, double[] key, int[] left) {
        if (to - from <= SMALL) {
            insertion(indices, from, to, key);
            return;
        }
        int middle = (from + to) >>> 1;
        merge(indices, from, middle, key, left);
        merge(indices, middle, to, key, left);
        int n = middle - from;
        System.arraycopy(indices, from, left, 0, n);
        int l = 0;
        int r = middle;
        int at = from;
        while (l < n) {
            indices[at++] = r < to && key[indices[r]] < key[left[l]] ? indices[r++] : left[l++];
        }
    }
}
