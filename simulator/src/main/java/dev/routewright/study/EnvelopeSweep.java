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
    /** Keeps a division by a gap of zero finite; far below any gap that matters. */
    private static final double TINY = Double.MIN_NORMAL;

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
        boolean complete = Arrays.stream(height).noneMatch(Double::isNaN)
                && Arrays.stream(slope).noneMatch(Double::isNaN);
        this.height = complete ? height : height.clone();
        this.slope = complete ? slope : slope.clone();
        for (int line = 0; !complete && line < height.length; line++) {
            if (Double.isNaN(height[line]) || Double.isNaN(slope[line])) {
                this.height[line] = Double.NEGATIVE_INFINITY;
                this.slope[line] = 0;
            }
        }
    }

    /** Weights strictly between two at which some item changes its exit, ascending, each once. */
    public double[] breakpoints(double from, double to) {
        double[] found = new double[16];
        int count = 0;
        for (int item = 0; item < items; item++) {
            int now = pick(item, from);
            double at = from;
            while (now != NONE) {
                int next = next(item * exits, now);
                at = next == NONE ? to : Math.max(at, crossing(item * exits, now, next));
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

    /** The line that first overtakes the present one; of several at one place the one with the least slope. */
    private int next(int first, int now) {
        int next = NONE;
        double least = Double.POSITIVE_INFINITY;
        for (int e = 0; e < exits; e++) {
            if (slope[first + e] < slope[first + now]) {
                double at = crossing(first, now, e);
                if (at < least || (at == least && slope[first + e] < slope[first + next])) {
                    least = at;
                    next = e;
                }
            }
        }
        return least < Double.POSITIVE_INFINITY ? next : NONE;
    }

    private double crossing(int first, int now, int next) {
        return (height[first + now] - height[first + next]) / (slope[first + now] - slope[first + next]);
    }

    /** The exit of an item at a weight, -1 where it has none. */
    public int pick(int item, double weight) {
        int best = NONE;
        double most = Double.NEGATIVE_INFINITY;
        for (int e = 0; e < exits; e++) {
            double value = height[item * exits + e] - weight * slope[item * exits + e];
            if (value > most) {
                most = value;
                best = e;
            }
        }
        return best;
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
        if (weights.length > 0) {
            Steps steps = new Steps(weights);
            double[] values = new double[exits];
            for (int item = 0; item < items; item++) {
                walk(item * exits, steps, values, change, worth);
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

    /**
     * Notes what changes at which weight as one item walks along its envelope. Maxima are taken without branches and
     * looked up afterwards, because which line wins cannot be guessed. The line that overtakes next is the one that
     * closes its gap fastest: steeper lines fall back, so their quotient is negative and never the largest.
     */
    private void walk(int first, Steps steps, double[] values, double[][] change, double[][] worth) {
        for (int begin = 0; begin < steps.count; ) {
            double weight = steps.weights[begin];
            double most = Double.NEGATIVE_INFINITY;
            for (int e = 0; e < values.length; e++) {
                values[e] = height[first + e] - weight * slope[first + e];
                most = Math.max(most, values[e]);
            }
            if (most == Double.NEGATIVE_INFINITY) {
                return;
            }
            int now = first + placeOf(most, values);
            double fastest = 0;
            for (int e = 0; e < values.length; e++) {
                values[e] = (slope[now] - slope[first + e]) / (most - values[e] + TINY);
                fastest = Math.max(fastest, values[e]);
            }
            int end = steps.count;
            if (fastest > 0) {
                int next = first + placeOf(fastest, values);
                double at = (height[now] - height[next]) / (slope[now] - slope[next]);
                end = Math.max(begin + 1, steps.firstAtLeast(at));
            }
            for (int column = 0; column < change.length; column++) {
                double value = worth[column][now];
                change[column][begin] += value;
                change[column][end] -= value;
            }
            begin = end;
        }
    }

    private static int placeOf(double value, double[] values) {
        int place = 0;
        while (values[place] != value) {
            place++;
        }
        return place;
    }

    /** Finds the place of a number among ascending ones, mostly without searching. */
    private static final class Steps {
        private static final int CELLS_PER_STEP = 4;

        final int count;
        private final double[] weights;
        private final int[] firstOfCell;
        private final double low;
        private final double perUnit;

        Steps(double[] weights) {
            this.weights = weights;
            count = weights.length;
            low = weights[0];
            double width = weights[count - 1] - low;
            int cells = CELLS_PER_STEP * count;
            perUnit = width > 0 ? cells / width : 0;
            firstOfCell = new int[cells + 1];
            for (int cell = 0, k = 0; cell <= cells; cell++) {
                while (k < count && cell(weights[k]) < cell) {
                    k++;
                }
                firstOfCell[cell] = k;
            }
        }

        private int cell(double weight) {
            return (int) ((weight - low) * perUnit);
        }

        /** The first place whose number is at least {@code bound}. */
        int firstAtLeast(double bound) {
            if (bound > weights[count - 1]) {
                return count;
            }
            int k = bound <= low ? 0 : firstOfCell[cell(bound)];
            while (weights[k] < bound) {
                k++;
            }
            return k;
        }
    }
}
