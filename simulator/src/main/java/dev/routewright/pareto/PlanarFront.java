package dev.routewright.pareto;

import java.util.Arrays;

/**
 * The front in two objectives: in order of the first one, a point stays where its second is less than that of all
 * points before it. Of points that are equal in the first objective those with the least second one stay.
 */
final class PlanarFront {
    private final double[] x;
    private final double[] y;
    private final boolean[] onFront;
    private int size;
    private boolean any;
    private double least = Double.POSITIVE_INFINITY;

    private PlanarFront(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        onFront = new boolean[x.length];
    }

    /** @param candidates at least two points, without NaN */
    static int[] of(double[] x, double[] y, int[] candidates) {
        PlanarFront front = new PlanarFront(x, y);
        front.sweep(candidates);
        return front.indices();
    }

    private void sweep(int[] candidates) {
        long[] packed = SortByKey.packed(candidates, 0, candidates.length, x);
        long place = SortByKey.placeMask(candidates.length);
        int start = 0;
        for (int i = 1; i <= packed.length; i++) {
            if (i < packed.length && ((packed[i] ^ packed[start]) & ~place) == 0) {
                continue;
            }
            if (i - start == 1) {
                alone(candidates[(int) (packed[start] & place)]);
            } else {
                together(Arrays.stream(packed, start, i).mapToInt(p -> candidates[(int) (p & place)]).toArray());
            }
            start = i;
        }
    }

    private void alone(int point) {
        if (y[point] < least || !any) {
            keep(point);
            least = y[point];
            any = true;
        }
    }

    /** Points that agree in the leading bits of x and may be equal in it. */
    private void together(int[] points) {
        SortByKey.ascending(points, 0, points.length, x);
        int start = 0;
        for (int i = 1; i <= points.length; i++) {
            if (i == points.length || x[points[i]] != x[points[start]]) {
                group(points, start, i);
                start = i;
            }
        }
    }

    private void group(int[] points, int from, int to) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            lowest = Math.min(lowest, y[points[i]]);
        }
        if (lowest < least || !any) {
            for (int i = from; i < to; i++) {
                if (y[points[i]] == lowest) {
                    keep(points[i]);
                }
            }
            least = lowest;
            any = true;
        }
    }

    private void keep(int point) {
        onFront[point] = true;
        size++;
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
