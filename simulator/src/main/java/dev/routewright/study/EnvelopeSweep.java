package dev.routewright.study;

import java.util.Arrays;

/**
 * Items that each pick, for a weight w, the exit with the largest {@code height - w * slope}; ties go to the earlier
 * exit. As w grows an item only ever moves to smaller slopes, along the upper envelope of its lines, so a whole sweep
 * costs a walk along each envelope instead of a choice per item and weight. An exit with NaN is not available.
 *
 * <p>Lines are stored item by item: exit {@code e} of item {@code i} stands at {@code i * exits + e}. The arrays are
 * shared and not written.
 */
public final class EnvelopeSweep {
    private static final int NONE = -1;

    private final int items;
    private final int exits;
    private final double[] height;
    private final double[] slope;

    /** @throws IllegalArgumentException where the arrays are not of {@code items * exits} numbers */
    public EnvelopeSweep(int items, int exits, double[] height, double[] slope) {
        if (height.length != items * exits || slope.length != height.length) {
            throw new IllegalArgumentException("An envelope of " + items + " items with " + exits + " exits got "
                    + height.length + " heights and " + slope.length + " slopes. Maybe the exits were counted wrong.");
        }
        this.items = items;
        this.exits = exits;
        this.height = height;
        this.slope = slope;
    }

    /** Weights strictly between two at which some item changes its exit, ascending, each once. */
    public double[] breakpoints(double from, double to) {
        double[] found = new double[16];
        int count = 0;
        for (int item = 0; item < items; item++) {
            int first = item * exits;
            int now = best(first, from);
            double at = from;
            while (now != NONE) {
                int next = next(first, now);
                at = next == NONE ? to : Math.max(at, crossing(first + now, first + next));
                if (!(at < to)) {
                    break;
                }
                if (at > from) {
                    found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                    found[count++] = at;
                }
                now = next;
            }
        }
        return Arrays.stream(found, 0, count).sorted().distinct().toArray();
    }

    /** The exit of an item at a weight, -1 where it has none. */
    public int pick(int item, double weight) {
        return best(item * exits, weight);
    }

    /**
     * Sums over all items of what their exits are worth, at every one of some weights.
     *
     * @param weights ascending
     * @param worth columns stored like the lines, such as quality and cost
     * @return by column, then weight
     */
    public double[][] sums(double[] weights, double[]... worth) {
        double[][] change = new double[worth.length][weights.length + 1];
        for (int item = 0; item < items; item++) {
            int first = item * exits;
            int k = 0;
            while (k < weights.length) {
                int now = best(first, weights[k]);
                int end = now == NONE ? k + 1 : end(first, now, weights, k);
                for (int column = 0; column < worth.length && now != NONE; column++) {
                    double value = worth[column][first + now];
                    change[column][k] += value;
                    change[column][end] -= value;
                }
                k = end;
            }
        }
        double[][] sums = new double[worth.length][weights.length];
        for (int column = 0; column < worth.length; column++) {
            double running = 0;
            for (int k = 0; k < weights.length; k++) {
                running += change[column][k];
                sums[column][k] = running;
            }
        }
        return sums;
    }

    private int best(int first, double weight) {
        int best = NONE;
        double most = Double.NEGATIVE_INFINITY;
        for (int e = 0; e < exits; e++) {
            double value = height[first + e] - weight * slope[first + e];
            if (value > most) {
                most = value;
                best = e;
            }
        }
        return best;
    }

    /** The first weight after number {@code k} at which the item no longer takes {@code now}. */
    private int end(int first, int now, double[] weights, int k) {
        int next = next(first, now);
        if (next == NONE) {
            return weights.length;
        }
        double crossing = crossing(first + now, first + next);
        int low = k + 1;
        int high = weights.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (weights[middle] < crossing || (weights[middle] == crossing && now < next)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The line that first overtakes the present one; of several at one place the one with the least slope. */
    private int next(int first, int now) {
        double nowHeight = height[first + now];
        double nowSlope = slope[first + now];
        int next = NONE;
        double least = Double.POSITIVE_INFINITY;
        for (int e = 0; e < exits; e++) {
            double flatter = nowSlope - slope[first + e];
            if (flatter > 0) {
                double crossing = (nowHeight - height[first + e]) / flatter;
                if (crossing < least || (crossing == least && slope[first + e] < slope[first + next])) {
                    least = crossing;
                    next = e;
                }
            }
        }
        return next;
    }

    private double crossing(int now, int next) {
        return (height[now] - height[next]) / (slope[now] - slope[next]);
    }
}
