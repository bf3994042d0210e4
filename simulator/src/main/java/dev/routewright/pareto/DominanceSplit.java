package dev.routewright.pareto;

/**
 * Marks dominated points of four objectives by divide and conquer. Points are distinct and stand in lexicographic
 * order, so only the first half can dominate the second, and there the first objective no longer matters: what remains
 * is a sweep over the other three.
 */
final class DominanceSplit {
    private static final int SMALL = 24;

    private final double[][] columns;
    private final int[] rank;
    private final PrefixMinima minima;
    private final int[] bySecond;
    private final int[] merged;

    DominanceSplit(double[][] columns, int[] sorted, int[] distinct) {
        int n = distinct.length;
        this.columns = new double[][] {
            DominanceSweep.gather(columns[1], sorted, distinct),
            DominanceSweep.gather(columns[2], sorted, distinct),
            DominanceSweep.gather(columns[3], sorted, distinct)
        };
        rank = new int[n];
        minima = new PrefixMinima(DominanceSweep.rank(this.columns[1], rank));
        bySecond = new int[n];
        merged = new int[n];
    }

    void run(boolean[] dominated) {
        for (int k = 0; k < bySecond.length; k++) {
            bySecond[k] = k;
        }
        split(0, bySecond.length, dominated);
    }

    /** Handles points {@code from..to}; afterwards {@code bySecond[from..to)} lists them by their second objective. */
    private void split(int from, int to, boolean[] dominated) {
        if (to - from <= SMALL) {
            pairwise(from, to, dominated);
            SortByKey.ascending(bySecond, from, to, columns[0]);
            return;
        }
        int middle = (from + to) >>> 1;
        split(from, middle, dominated);
        split(middle, to, dominated);
        firstAgainstSecond(from, middle, to, dominated);
        merge(from, middle, to);
    }

    private void pairwise(int from, int to, boolean[] dominated) {
        for (int q = from; q < to; q++) {
            for (int p = q + 1; p < to && !dominated[q]; p++) {
                if (!dominated[p] && noGreater(q, p)) {
                    dominated[p] = true;
                }
            }
        }
    }

    private boolean noGreater(int q, int p) {
        return columns[0][q] <= columns[0][p] && columns[1][q] <= columns[1][p] && columns[2][q] <= columns[2][p];
    }

    private void firstAgainstSecond(int from, int middle, int to, boolean[] dominated) {
        double[] second = columns[0];
        double[] fourth = columns[2];
        int a = from;
        for (int b = middle; b < to; b++) {
            int p = bySecond[b];
            if (dominated[p]) {
                continue;
            }
            for (; a < middle && second[bySecond[a]] <= second[p]; a++) {
                int q = bySecond[a];
                if (!dominated[q]) {
                    minima.put(rank[q], fourth[q]);
                }
            }
            dominated[p] = minima.anyAtMost(rank[p], fourth[p]);
        }
        for (int i = from; i < a; i++) {
            minima.forget(rank[bySecond[i]]);
        }
    }

    private void merge(int from, int middle, int to) {
        double[] second = columns[0];
        int a = from;
        int b = middle;
        for (int at = from; at < to; at++) {
            boolean first = b == to || (a < middle && second[bySecond[a]] <= second[bySecond[b]]);
            merged[at] = first ? bySecond[a++] : bySecond[b++];
        }
        System.arraycopy(merged, from, bySecond, from, to - from);
    }
}
