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
    /** By number of objectives: how many octaves have buckets of their own. */
    private static final int[] OCTAVES = {0, 0, 16, 24, 24};
    /** By number of objectives: bits of the mantissa that tell the buckets of one octave apart. */
    private static final int[] MANTISSA_BITS = {0, 0, 10, 3, 1};
    /** Of so many points, looked at first, a share that shows dropping to be a waste of time. */
    private static final int SAMPLE = 128;

    private static final double HOPELESS = 0.9;

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
        perAxis = (OCTAVES[columns.length] << bits) + 2;
        low = new double[axes];
        base = new long[axes];
    }

    /** Indices, ascending, of the points that may be on the front; points with NaN are never among them. */
    static int[] candidates(double[][] columns) {
        Prefilter filter = new Prefilter(columns);
        return filter.n < WORTH_IT || filter.isHopeless() || !filter.measure()
                ? filter.comparable()
                : filter.bucketed();
    }

    /** Whether nearly all points of a sample are on the sample's front, so that hardly any would be dropped. */
    private boolean isHopeless() {
        if (n < SAMPLE * SAMPLE) {
            return false;
        }
        int front = 0;
        for (int p = 0; p < SAMPLE; p++) {
            boolean dominated = false;
            for (int q = 0; q < SAMPLE && !dominated; q++) {
                dominated = q != p && isLess(n / SAMPLE * q, n / SAMPLE * p);
            }
            front += dominated ? 0 : 1;
        }
        return front > HOPELESS * SAMPLE;
    }

    private boolean isLess(int q, int p) {
        for (double[] column : columns) {
            if (!(column[q] < column[p])) {
                return false;
            }
        }
        return true;
    }

    private int[] comparable() {
        int[] kept = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (isComparable(i)) {
                kept[count++] = i;
            }
        }
        return count == n ? kept : Arrays.copyOf(kept, count);
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
            base[d] = (Double.doubleToRawLongBits(range + 0.0) >>> shift) - (perAxis - 2);
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
            // Adding zero makes -0.0 positive, whose bits would be those of a huge number.
            long octave = (Double.doubleToRawLongBits(columns[d][i] - low[d] + 0.0) >>> shift) - base[d];
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
