package dev.routewright.policy;

import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.Metric;
import dev.routewright.graph.PolicySpec;

/**
 * The exit with the largest {@code quality*q - cost*c - latency*l} over predictions. Predictions depend on the task
 * only, so the choice is worked out per task once and looked up per query. A term whose weight is 0 is not asked for:
 * an exit without latencies can be weighed by quality and cost.
 */
public final class UtilityPolicy implements Policy {
    /** What {@link #chosen} gives where no exit has a prediction. */
    public static final int NONE = -1;

    private final double[][][] terms;
    private final int[] chosen;

    /**
     * @param profileByExit by exit, the profile of its first call
     * @param taskCodes how many task codes there are
     */
    public UtilityPolicy(
            PolicySpec.Utility spec,
            int[] profileByExit,
            int taskCodes,
            Predictions predictions,
            NormaliserConstants constants) {
        terms = new double[taskCodes + 1][profileByExit.length][Metric.values().length];
        chosen = new int[taskCodes + 1];
        for (int task = -1; task < taskCodes; task++) {
            for (int exit = 0; exit < profileByExit.length; exit++) {
                for (Metric metric : Metric.values()) {
                    double raw = predictions.of(metric, profileByExit[exit], task);
                    terms[task + 1][exit][metric.ordinal()] = metric == Metric.QUALITY
                            ? raw
                            : constants.normalise(spec.normaliser(), metric, task, raw);
                }
            }
            chosen[task + 1] = best(terms[task + 1], spec);
        }
    }

    private static int best(double[][] termsByExit, PolicySpec.Utility spec) {
        int best = NONE;
        double most = Double.NaN;
        for (int exit = 0; exit < termsByExit.length; exit++) {
            double utility = utility(termsByExit[exit], spec);
            if (!Double.isNaN(utility) && (best == NONE || utility > most)) {
                best = exit;
                most = utility;
            }
        }
        return best;
    }

    private static double utility(double[] term, PolicySpec.Utility spec) {
        double sum = 0;
        if (spec.quality() != 0) {
            sum += spec.quality() * term[Metric.QUALITY.ordinal()];
        }
        if (spec.cost() != 0) {
            sum -= spec.cost() * term[Metric.COST.ordinal()];
        }
        if (spec.latency() != 0) {
            sum -= spec.latency() * term[Metric.MILLIS.ordinal()];
        }
        return sum;
    }

    /**
     * The number that a weight multiplies: predicted quality, normalised cost or normalised milliseconds; NaN without a
     * prediction.
     *
     * @param task a task code or -1
     */
    public double term(Metric metric, int task, int exit) {
        return terms[task + 1][exit][metric.ordinal()];
    }

    /** The exit of a task's queries, {@link #NONE} where no exit has a prediction. */
    public int chosen(int task) {
        return chosen[task + 1];
    }

    @Override
    public int choose(Decision decision) {
        int exit = chosen[decision.task + 1];
        if (exit == NONE) {
            decision.grade = Evidence.MISSING;
            return 0;
        }
        return exit;
    }
}
