package dev.routewright.pareto;

/**
 * Marks dominated points of three objectives. Points come in lexicographic order and are distinct, so one is dominated
 * exactly when an earlier one is no greater in the second and third objective.
 */
final class DominanceSweep {
    private final int[] secondRank;
    private final double[] third;
    private final PrefixMinima minima;

    private DominanceSweep(int[] secondRank, double[] third, int ranks) {
        this.secondRank = secondRank;
        this.third = third;
        this.minima = new PrefixMinima(ranks);
    }

    static DominanceSweep of(double[][] columns, int[] sorted, int[] distinct) {
        int n = distinct.length;
        double[] second = gather(columns[1], sorted, distinct);
        int[] rank = new int[n];
        int ranks = rank(second, rank);
        return new DominanceSweep(rank, gather(columns[2], sorted, distinct), ranks);
    }

    static double[] gather(double[] column, int[] sorted, int[] distinct) {
        double[] values = new double[distinct.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = column[sorted[distinct[k]]];
        }
        return values;
    }

    /** Fills in the rank of every value, equal values sharing one; returns how many ranks there are. */
    static int rank(double[] values, int[] rank) {
        int[] order = new int[values.length];
        for (int k = 0; k < order.length; k++) {
            order[k] = k;
        }
        SortByKey.ascending(order, 0, order.length, values);
        int r = -1;
        for (int i = 0; i < order.length; i++) {
            if (i == 0 || values[order[i]] != values[order[i - 1]]) {
                r++;
            }
            rank[order[i]] = r;
        }
        return r + 1;
    }

    void inOrder(boolean[] dominated) {
        for (int k = 0; k < third.length; k++) {
            if (minima.anyAtMost(secondRank[k], third[k])) {
                dominated[k] = true;
            } else {
                minima.put(secondRank[k], third[k]);
            }
        }
    }
}
