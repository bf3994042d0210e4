package dev.routewright.pareto;

import java.util.Arrays;

/**
 * Drops most dominated points in two linear passes, before anything is sorted. All objectives but the last are cut into
 * buckets, fine near the minimum and coarse far from it (a fixed number per octave), so that heavy tails do not end in
 * one bucket; every cell keeps the least value of the last objective. A point falls out where a cell that is lower in
 * every bucketed objective holds a value no greater than its own: bucketing is monotone, so that cell's point is
 * strictly better there.
 */
final class Prefilter {
    private static final int WORTH_IT = 256;
    private static final int OCTAVES = 24;
    /** Bits of the mantissa that tell buckets of one octave apart, by number of objectives. */
    private static final int[] MANTISSA_BITS = {0, 0, 7, 3, 1};

    private final double[][] columns;
    private final int n;
    private final int axes;
    private final int shift;
    private final int perAxis;
    private final double[] low;
    private final long[] base;

    private Prefilter(double[][] columns) {
        this.columns = columns;
        n = columns[0].length;
        axes = columns.length - 1;
        int bits = MANTISSA_BITS[columns.length];
        shift = 52 - bits;
        perAxis = (OCTAVES << bits) + 2;
        low = new double[axes];
        base = new long[axes];
    }

    /** Indices, ascending, of the points that may be on the front; points with NaN are never among them. */
    static int[] candidates(double[][] columns) {
        Prefilter filter = new Prefilter(columns);
        return filter.n < WORTH_IT || !filter.measure() ? filter.comparable() : filter.bucketed();
    }

    private int[] comparable() {
        int[] kept = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (isComparable(i)) {
                kept[count++] = i;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private boolean isComparable(int i) {
        for (double[] column : columns) {
            if (Double.isNaN(column[i])) {
                return false;
            }
        }
        return true;
    }

    /** Finds the range of every bucketed objective; false where one is not finite, so that buckets make no sense. */
    private boolean measure() {
        for (int d = 0; d < axes; d++) {
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            for (double value : columns[d]) {
                // NaN fails both comparisons.
                min = value < min ? value : min;
                max = value > max ? value : max;
            }
            double range = max - min;
            if (!(range < Double.POSITIVE_INFINITY) || min == Double.NEGATIVE_INFINITY) {
                return false;
            }
            low[d] = min;
            base[d] = (Double.doubleToRawLongBits(range) >>> shift) - (perAxis - 2);
        }
        return true;
    }

    private int[] bucketed() {
        int[] cells = new int[n];
        double[] least = new double[cellCount()];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        double[] last = columns[axes];
        for (int i = 0; i < n; i++) {
            int cell = isComparable(i) ? cell(i) : -1;
            cells[i] = cell;
            if (cell >= 0 && last[i] < least[cell]) {
                least[cell] = last[i];
            }
        }
        spread(least);
        int below = stepDown();
        int[] kept = new int[Math.min(n, 1024)];
        int count = 0;
        for (int i = 0; i < n; i++) {
            int cell = cells[i];
            if (cell >= 0 && (!hasLower(cell) || last[i] < least[cell - below])) {
                if (count == kept.length) {
                    kept = Arrays.copyOf(kept, Math.min(n, count * 2));
                }
                kept[count++] = i;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private int cellCount() {
        int count = 1;
        for (int d = 0; d < axes; d++) {
            count *= perAxis;
        }
        return count;
    }

    private int cell(int i) {
        int cell = 0;
        for (int d = 0; d < axes; d++) {
            long octave = (Double.doubleToRawLongBits(columns[d][i] - low[d]) >>> shift) - base[d];
            cell = cell * perAxis + (octave < 0 ? 0 : (int) octave + 1);
        }
        return cell;
    }

    /** Makes every cell the least of all cells that are no higher in any objective. */
    private void spread(double[] least) {
        int stride = 1;
        for (int d = 0; d < axes; d++, stride *= perAxis) {
            for (int cell = 0; cell < least.length; cell++) {
                if (cell / stride % perAxis > 0) {
                    least[cell] = Math.min(least[cell], least[cell - stride]);
                }
            }
        }
    }

    /** From a cell to the one that is lower by one in every objective. */
    private int stepDown() {
        int step = 0;
        for (int d = 0, stride = 1; d < axes; d++, stride *= perAxis) {
            step += stride;
        }
        return step;
    }

    private boolean hasLower(int cell) {
        for (int d = 0; d < axes; d++, cell /= perAxis) {
            if (cell % perAxis == 0) {
                return false;
            }
        }
        return true;
    }
}
