package dev.routewright.policy;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import dev.routewright.graph.PolicySpec.Normaliser;
import java.util.Arrays;

/**
 * Least and greatest cost and latency of the train rows over all profiles, per task and pooled, by which a number is
 * brought to 0..1. A task without train cells of a metric uses the pooled constants. Calls with tags or asked again do not
 * widen the scale, so that recording more of them changes no choice between plain calls.
 */
public final class NormaliserConstants {
    private final int recordedTasks;
    private final double[][] least = new double[Metric.values().length][];
    private final double[][] greatest = new double[Metric.values().length][];

    /** @param trainRows ascending */
    public NormaliserConstants(Dataset dataset, int[] trainRows) {
        recordedTasks = dataset.queries().taskNames().size();
        int[] tasks = dataset.queries().tasks();
        for (Metric metric : Metric.values()) {
            double[] low = filled(Double.POSITIVE_INFINITY);
            double[] high = filled(Double.NEGATIVE_INFINITY);
            for (int p = 0; p < dataset.profiles().size(); p++) {
                float[] column = dataset.outcomes().column(metric, p);
                if (column != null) {
                    widen(column, trainRows, tasks, low, high);
                }
            }
            least[metric.ordinal()] = low;
            greatest[metric.ordinal()] = high;
        }
    }

    /**
     * Those that were taken before.
     *
     * @param least by {@link Metric#ordinal()}, then by recorded task, and at the end over all rows; greater than the
     *     greatest where no row has the metric
     * @param greatest likewise
     */
    public NormaliserConstants(double[][] least, double[][] greatest) {
        recordedTasks = least[0].length - 1;
        for (Metric metric : Metric.values()) {
            this.least[metric.ordinal()] = least[metric.ordinal()].clone();
            this.greatest[metric.ordinal()] = greatest[metric.ordinal()].clone();
        }
    }

    /** The least numbers by recorded task, and at the end that over all rows; infinite where there is none. */
    public double[] least(Metric metric) {
        return least[metric.ordinal()].clone();
    }

    /** The greatest numbers likewise; infinite and negative where there is none. */
    public double[] greatest(Metric metric) {
        return greatest[metric.ordinal()].clone();
    }

    /**
     * The same for other task codes.
     *
     * @param codes by new code, the code here; -1 for a task without constants of its own
     */
    public NormaliserConstants recoded(int[] codes) {
        double[][] low = new double[least.length][];
        double[][] high = new double[least.length][];
        for (int metric = 0; metric < least.length; metric++) {
            low[metric] = recoded(least[metric], codes, Double.POSITIVE_INFINITY);
            high[metric] = recoded(greatest[metric], codes, Double.NEGATIVE_INFINITY);
        }
        return new NormaliserConstants(low, high);
    }

    private static double[] recoded(double[] byTask, int[] codes, double none) {
        double[] recoded = new double[codes.length + 1];
        for (int code = 0; code < codes.length; code++) {
            recoded[code] = codes[code] < 0 ? none : byTask[codes[code]];
        }
        recoded[codes.length] = byTask[byTask.length - 1];
        return recoded;
    }

    private double[] filled(double value) {
        double[] array = new double[recordedTasks + 1];
        Arrays.fill(array, value);
        return array;
    }

    private void widen(float[] column, int[] trainRows, int[] tasks, double[] low, double[] high) {
        for (int row : trainRows) {
            float value = column[row];
            if (!Float.isNaN(value)) {
                widen(value, recordedTasks, low, high);
                if (tasks[row] >= 0) {
                    widen(value, tasks[row], low, high);
                }
            }
        }
    }

    private static void widen(double value, int cell, double[] low, double[] high) {
        low[cell] = Math.min(low[cell], value);
        high[cell] = Math.max(high[cell], value);
    }

    /**
     * A number on the scale of quality: {@code (value - least) / (greatest - least)}, clamped to 0..1, and 0 where all
     * train cells are equal; unchanged for {@link Normaliser#NONE}.
     *
     * @param task a task code; -1 or a label that is not the dataset's own takes the pooled constants
     */
    public double normalise(Normaliser normaliser, Metric metric, int task, double value) {
        if (normaliser == Normaliser.NONE || Double.isNaN(value)) {
            return value;
        }
        double[] low = least[metric.ordinal()];
        double[] high = greatest[metric.ordinal()];
        boolean own = normaliser == Normaliser.PER_TASK && task >= 0 && task < recordedTasks && low[task] <= high[task];
        int cell = own ? task : recordedTasks;
        double width = high[cell] - low[cell];
        return width > 0 ? Math.clamp((value - low[cell]) / width, 0.0, 1.0) : 0;
    }
}
