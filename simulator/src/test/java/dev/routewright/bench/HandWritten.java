package dev.routewright.bench;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import dev.routewright.stats.Selection;
import java.util.Objects;

/**
 * The design of {@link ReplayBenchmark} as a loop that somebody would write who needs this one design only: the same
 * numbers per query, the same means and percentiles, and nothing that would serve another drawing. What no engine can be
 * faster than.
 */
final class HandWritten {
    private static final float CUT = 0.8f;
    private static final float ACCEPTED = 0.5f;
    private static final double JUDGING_COST = 1e-5;
    private static final double JUDGING_MILLIS = 20.0;
    private static final int CHEAP = 0;
    private static final int STRONG = 10;

    private int[] answeredBy = {};
    private final float[] difficulty;
    private final float[] score;
    private final float[][] cheap;
    private final float[][] strong;

    HandWritten(Dataset dataset) {
        difficulty = Objects.requireNonNull(dataset.queries().numbers("difficulty"));
        score = Objects.requireNonNull(dataset.queries().numbers("score:p" + CHEAP));
        cheap = columns(dataset, CHEAP);
        strong = columns(dataset, STRONG);
    }

    private static float[][] columns(Dataset dataset, int profile) {
        float[][] columns = new float[Metric.values().length][];
        for (Metric metric : Metric.values()) {
            columns[metric.ordinal()] =
                    Objects.requireNonNull(dataset.outcomes().column(metric, profile));
        }
        return columns;
    }

    /** Mean quality, mean cost, mean milliseconds, and their 50th, 90th, 95th and 99th percentiles. */
    double[] run() {
        int rows = difficulty.length;
        double[] quality = new double[rows];
        double[] cost = new double[rows];
        double[] millis = new double[rows];
        answeredBy = new int[rows];
        double[] sums = new double[3];
        for (int row = 0; row < rows; row++) {
            boolean isHard = difficulty[row] >= CUT;
            double spent = isHard ? 0 : cheap[Metric.COST.ordinal()][row] + JUDGING_COST;
            double passed = isHard ? 0 : cheap[Metric.MILLIS.ordinal()][row] + JUDGING_MILLIS;
            boolean isKept = !isHard && score[row] >= ACCEPTED;
            answeredBy[row] = isKept ? CHEAP : STRONG;
            quality[row] = (isKept ? cheap : strong)[Metric.QUALITY.ordinal()][row];
            cost[row] = isKept ? spent : spent + strong[Metric.COST.ordinal()][row];
            millis[row] = isKept ? passed : passed + strong[Metric.MILLIS.ordinal()][row];
            sums[0] += quality[row];
            sums[1] += cost[row];
            sums[2] += millis[row];
        }
        double[] p = Selection.percentiles(millis, 0.5, 0.9, 0.95, 0.99);
        return new double[] {sums[0] / rows, sums[1] / rows, sums[2] / rows, p[0], p[1], p[2], p[3]};
    }

    /** The profile that answered each row in the last run. */
    int[] answeredBy() {
        return answeredBy;
    }
}
