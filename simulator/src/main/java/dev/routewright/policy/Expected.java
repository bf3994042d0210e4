package dev.routewright.policy;

import dev.routewright.dataset.Metric;

/**
 * What an exit is expected to give, as plain numbers that need no dataset: each by the code of the recorded task, and at
 * the end over all rows; NaN where nothing is known. A task without a number of its own has that over all rows.
 *
 * @param quality as recorded
 * @param cost in the dataset's currency
 * @param millis milliseconds
 */
public record Expected(double[] quality, double[] cost, double[] millis) implements Expectation {
    /** Writes an expectation out. */
    public static Expected of(Expectation expectation, int recordedTasks) {
        return new Expected(
                all(expectation, Metric.QUALITY, recordedTasks),
                all(expectation, Metric.COST, recordedTasks),
                all(expectation, Metric.MILLIS, recordedTasks));
    }

    private static double[] all(Expectation expectation, Metric metric, int recordedTasks) {
        double[] byTask = new double[recordedTasks + 1];
        for (int task = 0; task < recordedTasks; task++) {
            byTask[task] = expectation.of(metric, task);
        }
        byTask[recordedTasks] = expectation.of(metric, TaskCodes.NONE);
        return byTask;
    }

    /** The numbers of one metric. */
    public double[] numbers(Metric metric) {
        return switch (metric) {
            case QUALITY -> quality;
            case COST -> cost;
            case MILLIS -> millis;
        };
    }

    /**
     * The same for other task codes.
     *
     * @param codes by new code, the code here; -1 for a task without numbers of its own
     */
    public Expected recoded(int[] codes) {
        return new Expected(recoded(quality, codes), recoded(cost, codes), recoded(millis, codes));
    }

    private static double[] recoded(double[] byTask, int[] codes) {
        double[] recoded = new double[codes.length + 1];
        int pooled = byTask.length - 1;
        for (int code = 0; code < codes.length; code++) {
            recoded[code] = byTask[codes[code] < 0 ? pooled : codes[code]];
        }
        recoded[codes.length] = byTask[pooled];
        return recoded;
    }

    @Override
    public double of(Metric metric, int task) {
        double[] byTask = numbers(metric);
        int pooled = byTask.length - 1;
        return byTask[task >= 0 && task < pooled ? task : pooled];
    }
}
