package dev.routewright.pareto;

/**
 * Sorts indices by a number that each stands for, keeping the order of equal ones: a radix sort over the bits of the
 * double, so that a million points cost no comparator calls and no objects. Keys hold neither NaN nor -0.0.
 */
final class SortByKey {
    private static final int SMALL = 48;
    private static final int DIGIT_BITS = 11;
    private static final int BUCKETS = 1 << DIGIT_BITS;
    private static final int PASSES = 6;

    private SortByKey() {}

    /** Sorts {@code indices[from..to)} by {@code key[index]}, ascending. */
    static void ascending(int[] indices, int from, int to, double[] key) {
        if (to - from <= SMALL) {
            insertion(indices, from, to, key);
        } else if (to - from < BUCKETS) {
            merge(indices, from, to, key, new int[to - from]);
        } else {
            radix(indices, from, to, key);
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

    /** Least significant digit first; a digit that is the same everywhere costs nothing. */
    private static void radix(int[] indices, int from, int to, double[] key) {
        int n = to - from;
        long[] bits = new long[n];
        int[] payload = new int[n];
        int[][] counts = new int[PASSES][BUCKETS];
        for (int i = 0; i < n; i++) {
            payload[i] = indices[from + i];
            long b = ascendingBits(key[payload[i]]);
            bits[i] = b;
            for (int pass = 0; pass < PASSES; pass++) {
                counts[pass][digit(b, pass)]++;
            }
        }
        long[] otherBits = new long[n];
        int[] otherPayload = new int[n];
        for (int pass = 0; pass < PASSES; pass++) {
            int[] at = counts[pass];
            if (at[digit(bits[0], pass)] == n) {
                continue;
            }
            starts(at);
            for (int i = 0; i < n; i++) {
                int place = at[digit(bits[i], pass)]++;
                otherBits[place] = bits[i];
                otherPayload[place] = payload[i];
            }
            long[] b = bits;
            bits = otherBits;
            otherBits = b;
            int[] p = payload;
            payload = otherPayload;
            otherPayload = p;
        }
        System.arraycopy(payload, 0, indices, from, n);
    }

    private static void starts(int[] counts) {
        int sum = 0;
        for (int i = 0; i < counts.length; i++) {
            int count = counts[i];
            counts[i] = sum;
            sum += count;
        }
    }

    private static int digit(long bits, int pass) {
        return (int) (bits >>> (pass * DIGIT_BITS)) & (BUCKETS - 1);
    }

    /** Bits whose unsigned order is the order of the doubles. */
    private static long ascendingBits(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return bits ^ ((bits >> 63) | Long.MIN_VALUE);
    }
}
