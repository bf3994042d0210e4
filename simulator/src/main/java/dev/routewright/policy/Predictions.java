package dev.routewright.policy;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;

/**
 * What a column of outcomes is expected to give for a task: the mean of the train rows' known cells per task and column,
 * and where a task has none for a metric, the mean over all train rows. The first columns are the profiles', further ones
 * those of calls with tags or asked again. Sums are plain and in row order.
 */
public final class Predictions {
    private final int recordedTasks;
    private final double[][][] sums = new double[Metric.values().length][][];
    private final int[][][] counts = new int[Metric.values().length][][];

    /**
     * Reads the train rows once.
     *
     * @param trainRows ascending
     */
    public Predictions(Dataset dataset, int[] trainRows) {
        recordedTasks = dataset.queries().taskNames().size();
        int columns = dataset.outcomes().columns();
        for (Metric metric : Metric.values()) {
            double[][] sum = new double[columns][recordedTasks + 1];
            int[][] count = new int[columns][recordedTasks + 1];
            for (int c = 0; c < columns; c++) {
                float[] column = dataset.outcomes().column(metric, c);
                if (column != null) {
                    add(column, trainRows, dataset.queries().tasks(), sum[c], count[c]);
                }
            }
            sums[metric.ordinal()] = sum;
            counts[metric.ordinal()] = count;
        }
    }

    private void add(float[] column, int[] trainRows, int[] tasks, double[] sum, int[] count) {
        for (int row : trainRows) {
            float value = column[row];
            if (Float.isNaN(value)) {
                continue;
            }
            sum[recordedTasks] += value;
            count[recordedTasks]++;
            if (tasks[row] >= 0) {
                sum[tasks[row]] += value;
                count[tasks[row]]++;
            }
        }
    }

    /**
     * The predicted number; NaN where no train row has one.
     *
     * @param column of the outcomes
     * @param task a task code; -1 or a label that is not the dataset's own takes the pooled mean
     */
    public double of(Metric metric, int column, int task) {
        int[] count = counts[metric.ordinal()][column];
        int cell = task >= 0 && task < recordedTasks && count[task] > 0 ? task : recordedTasks;
        return count[cell] == 0 ? Double.NaN : sums[metric.ordinal()][column][cell] / count[cell];
    }
}
