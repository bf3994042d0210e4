package dev.routewright.pareto;

import java.util.Arrays;

/** The least value at places up to a given one, while values keep coming in: a Fenwick tree (Fenwick 1994). */
final class PrefixMinima {
    private final double[] tree;

    PrefixMinima(int places) {
        tree = new double[places + 1];
        Arrays.fill(tree, Double.NaN);
    }

    /** Whether a value at most {@code value} stands at a place up to {@code place}. */
    boolean anyAtMost(int place, double value) {
        for (int i = place + 1; i > 0; i -= i & -i) {
            if (tree[i] <= value) {
                return true;
            }
        }
        return false;
    }

    void put(int place, double value) {
        for (int i = place + 1; i < tree.length; i += i & -i) {
            if (!(tree[i] <= value)) {
                tree[i] = value;
            }
        }
    }

    /** Forgets what was put at a place; all places that were used must be forgotten before the tree is used again. */
    void forget(int place) {
        for (int i = place + 1; i < tree.length && !Double.isNaN(tree[i]); i += i & -i) {
            tree[i] = Double.NaN;
        }
    }
}
