package dev.routewright.pareto;

import java.util.Arrays;

/** Sorts indices of points by their first column, ties by the second, and so on. */
final class LexicographicOrder {
    private final double[][] columns;

    LexicographicOrder(double[][] columns) {
        this.columns = columns;
    }

    void sort(int[] indices) {
        sort(indices, 0, indices.length, 0);
    }

    private void sort(int[] indices, int from, int to, int depth) {
        double[] key = columns[depth];
        SortByKey.ascending(indices, from, to, key);
        if (depth + 1 == columns.length) {
            return;
        }
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i == to || key[indices[i]] != key[indices[start]]) {
                if (i - start > 1) {
                    sort(indices, start, i, depth + 1);
                }
                start = i;
            }
        }
    }

    /** Places in a sorted array at which a point stands that differs from the one before it. */
    int[] firstOfEqual(int[] sorted) {
        int[] first = new int[sorted.length];
        int n = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || !equal(sorted[i - 1], sorted[i])) {
                first[n++] = i;
            }
        }
        return Arrays.copyOf(first, n);
    }

    private boolean equal(int a, int b) {
        for (double[] column : columns) {
            if (column[a] != column[b]) {
                return false;
            }
        }
        return true;
    }
}
