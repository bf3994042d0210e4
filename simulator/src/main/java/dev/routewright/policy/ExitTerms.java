package dev.routewright.policy;

import dev.routewright.dataset.Metric;
import dev.routewright.graph.PolicySpec.Normaliser;
import java.util.List;

/**
 * The numbers that weights multiply, by task and exit: expected quality, and cost and milliseconds on the scale of quality.
 * Worked out once, looked up per query.
 */
public final class ExitTerms {
    private final double[][][] terms;

    /**
     * @param exits in the node's order
     * @param taskCodes how many task codes there are
     */
    public ExitTerms(
            List<? extends Expectation> exits, int taskCodes, Normaliser normaliser, NormaliserConstants constants) {
        terms = new double[taskCodes + 1][exits.size()][Metric.values().length];
        for (int task = -1; task < taskCodes; task++) {
            for (int exit = 0; exit < exits.size(); exit++) {
                for (Metric metric : Metric.values()) {
                    double raw = exits.get(exit).of(metric, task);
                    terms[task + 1][exit][metric.ordinal()] =
                            metric == Metric.QUALITY ? raw : constants.normalise(normaliser, metric, task, raw);
                }
            }
        }
    }

    /**
     * One of them; NaN where nothing is expected.
     *
     * @param task a task code or -1
     */
    public double of(Metric metric, int task, int exit) {
        return terms[task + 1][exit][metric.ordinal()];
    }

    /** How many exits there are. */
    public int exits() {
        return terms[0].length;
    }

    /** How many task codes there are. */
    public int taskCodes() {
        return terms.length - 1;
    }
}
