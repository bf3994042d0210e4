package dev.routewright.pareto;

import java.util.Arrays;

/**
 * The front in two objectives: in order of the first one, a point stays where its second is less than that of all
 * points before it. Of points that are equal in the first objective those with the least second one stay.
 */
final class PlanarFront {
    private final double[] x;
    private final double[] y;
    private final int[] candidates;
    private final boolean[] onFront;
    private int size;

    private PlanarFront(double[] x, double[] y, int[] candidates) {
        this.x = x;
        this.y = y;
        this.candidates = candidates;
        onFront = new boolean[x.length];
    }

    /** @param candidates at least two points, ascending, without NaN */
    static int[] of(double[] x, double[] y, int[] candidates) {
        PlanarFront front = new PlanarFront(x, y, candidates);
        front.sweep();
        return front.indices();
    }

    private void sweep() {
        long[] packed = SortByKey.packed(candidates, 0, candidates.length, x);
        long place = SortByKey.placeMask(candidates.length);
        // Where nothing was dropped, a place is its point, and one jump through memory per point is saved.
        boolean all = candidates.length == x.length;
        double least = Double.NaN;
        int kept = 0;
        for (int start = 0, end; start < packed.length; start = end) {
            end = start + 1;
            if (end < packed.length && ((packed[end] ^ packed[start]) & ~place) == 0) {
                end = endOfRun(packed, start, place);
                least = together(packed, start, end, place, least);
                continue;
            }
            int at = (int) (packed[start] & place);
            int point = all ? at : candidates[at];
            // Fails for NaN, which stands for no point yet.
            if (!(y[point] >= least)) {
                onFront[point] = true;
                least = y[point];
                kept++;
            }
        }
        size += kept;
    }

    private static int endOfRun(long[] packed, int start, long place) {
        int end = start + 2;
        while (end < packed.length && ((packed[end] ^ packed[start]) & ~place) == 0) {
            end++;
        }
        return end;
    }

    /** Handles points that agree in the leading bits of x and may be equal in it; returns the least y so far. */
    private double together(long[] packed, int from, int to, long place, double leastSoFar) {
        int[] points = Arrays.stream(packed, from, to)
                .mapToInt(p -> candidates[(int) (p & place)])
                .toArray();
        SortByKey.ascending(points, 0, points.length, x);
        double least = leastSoFar;
        for (int i = 1, start = 0; i <= points.length; i++) {
            if (i == points.length || x[points[i]] != x[points[start]]) {
                least = group(points, start, i, least);
                start = i;
            }
        }
        return least;
    }

    private double group(int[] points, int from, int to, double least) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            lowest = Math.min(lowest, y[points[i]]);
        }
        if (lowest >= least) {
            return least;
        }
        for (int i = from; i < to; i++) {
            if (y[points[i]] == lowest) {
                onFront[points[i]] = true;
                size++;
            }
        }
        return lowest;
    }

    private int[] indices() {
        int[] indices = new int[size];
        int n = 0;
        for (int i = 0; n < size; i++) {
            if (onFront[i]) {
                indices[n++] = i;
            }
        }
        return indices;
    }
}
