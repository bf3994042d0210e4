package dev.routewright.policy;

import dev.routewright.dataset.Metric;

/** What an exit is expected to give. */
public interface Expectation {
    /**
     * The expected number, as recorded: a quality, a cost or milliseconds; NaN where nothing is known.
     *
     * @param task a task code; -1 or a label that is not the dataset's own takes the mean over all tasks
     */
    double of(Metric metric, int task);

    /** That of an exit whose first call reads a column; a negative column expects nothing. */
    static Expectation ofColumn(Predictions predictions, int column) {
        return (metric, task) -> column < 0 ? Double.NaN : predictions.of(metric, column, task);
    }

    /**
     * That of an exit that is weighed by its return. A task without a mean takes that over all rows. Where no row has a
     * quality nothing is expected at all.
     *
     * @param means by {@link Metric#ordinal()}, then by recorded task, and at the end over all rows
     */
    static Expectation ofReturn(double[][] means) {
        int pooled = means[Metric.QUALITY.ordinal()].length - 1;
        boolean isKnown = !Double.isNaN(means[Metric.QUALITY.ordinal()][pooled]);
        return (metric, task) -> {
            double[] byTask = means[metric.ordinal()];
            boolean own = task >= 0 && task < pooled && !Double.isNaN(byTask[task]);
            return isKnown ? byTask[own ? task : pooled] : Double.NaN;
        };
    }
}
