package dev.routewright.pareto;

import java.util.Arrays;
import java.util.List;

/**
 * The non-dominated points of a set. A point dominates another that it equals or betters in every objective and betters
 * in at least one; so points that are equal in all objectives never dominate each other, and <b>all copies of a
 * non-dominated point are kept</b>. A point with NaN in an objective cannot be compared and is never on the front;
 * infinities compare as numbers.
 *
 * <p>Points that one of a few good points dominates fall out first ({@link Prefilter}); the rest is sorted once and
 * swept: 2 objectives by a running minimum, 3 by prefix minima in a Fenwick tree, 4 by divide and conquer over the
 * first objective (Kung, Luccio and Preparata 1975). Costs O(n log n) for 2 and 3 objectives, O(n log² n) for 4. The
 * columns are only read.
 */
public final class Front {
    private Front() {}

    /**
     * The non-dominated points.
     *
     * @param columns one array per objective, 2 to 4 of them, all of the same length
     * @param directions as many as columns
     * @return indices of the front's points, ascending
     * @throws IllegalArgumentException where the counts do not fit
     */
    public static int[] nonDominated(double[][] columns, List<Direction> directions) {
        check(columns, directions);
        double[][] least = allToLess(columns, directions);
        int[] candidates = Prefilter.candidates(least);
        if (candidates.length < 2) {
            return candidates;
        }
        if (least.length == 2) {
            return PlanarFront.of(least[0], least[1], candidates);
        }
        LexicographicOrder order = new LexicographicOrder(least);
        order.sort(candidates);
        int[] distinct = order.firstOfEqual(candidates);
        boolean[] dominated = new boolean[distinct.length];
        if (least.length == 3) {
            DominanceSweep.of(least, candidates, distinct).inOrder(dominated);
        } else {
            new DominanceSplit(least, candidates, distinct).run(dominated);
        }
        return keep(candidates, distinct, dominated);
    }

    private static void check(double[][] columns, List<Direction> directions) {
        if (columns.length < 2 || columns.length > 4 || columns.length != directions.size()) {
            throw new IllegalArgumentException("A front takes 2 to 4 objectives with a direction each, not "
                    + columns.length + " with " + directions.size() + ". Maybe a column or a direction is missing.");
        }
        for (double[] column : columns) {
            if (column.length != columns[0].length) {
                throw new IllegalArgumentException("Objectives of one front have " + columns[0].length + " and "
                        + column.length + " points. Maybe they come from different runs.");
            }
        }
    }

    /** Negates what is maximised; what is minimised is read where it stands. */
    private static double[][] allToLess(double[][] columns, List<Direction> directions) {
        double[][] least = columns.clone();
        for (int d = 0; d < columns.length; d++) {
            if (directions.get(d) == Direction.MAX) {
                double[] from = columns[d];
                double[] to = new double[from.length];
                for (int i = 0; i < to.length; i++) {
                    to[i] = -from[i];
                }
                least[d] = to;
            }
        }
        return least;
    }

    private static int[] keep(int[] sorted, int[] distinct, boolean[] dominated) {
        int[] front = new int[sorted.length];
        int n = 0;
        for (int k = 0; k < distinct.length; k++) {
            if (!dominated[k]) {
                int end = k + 1 < distinct.length ? distinct[k + 1] : sorted.length;
                for (int i = distinct[k]; i < end; i++) {
                    front[n++] = sorted[i];
                }
            }
        }
        int[] result = Arrays.copyOf(front, n);
        Arrays.sort(result);
        return result;
    }
}
