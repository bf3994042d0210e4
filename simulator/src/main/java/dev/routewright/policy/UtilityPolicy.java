package dev.routewright.policy;

import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.Metric;

/**
 * The exit with the largest {@code quality*q - cost*c - latency*l + flags} over predictions. Predictions depend on the
 * task only, so the choice is worked out per task once and looked up per query. A term whose weight is 0 is not asked for:
 * an exit without latencies can be weighed by quality and cost.
 */
public final class UtilityPolicy implements ExitScores {
    /** What {@link #chosen} gives where no exit has a prediction. */
    public static final int NONE = Best.NONE;

    private final ExitTerms terms;
    private final double[] flags;
    private final double[][] utilities;
    private final int[] chosen;

    /** @param flags by exit, what its tags add to its utility; NaN for an exit that breaks a hard flag */
    public UtilityPolicy(Weights weights, ExitTerms terms, double[] flags) {
        this.terms = terms;
        this.flags = flags.clone();
        utilities = new double[terms.taskCodes() + 1][terms.exits()];
        chosen = new int[utilities.length];
        for (int task = -1; task < terms.taskCodes(); task++) {
            for (int exit = 0; exit < terms.exits(); exit++) {
                utilities[task + 1][exit] = weights.utility(
                                terms.of(Metric.QUALITY, task, exit),
                                terms.of(Metric.COST, task, exit),
                                terms.of(Metric.MILLIS, task, exit))
                        + flags[exit];
            }
            chosen[task + 1] = Best.of(utilities[task + 1]);
        }
    }

    /**
     * The number that a weight multiplies: predicted quality, normalised cost or normalised milliseconds; NaN without a
     * prediction.
     *
     * @param task a task code or -1
     */
    public double term(Metric metric, int task, int exit) {
        return terms.of(metric, task, exit);
    }

    /** What an exit's tags add to its utility; NaN where it breaks a hard flag. */
    public double flags(int exit) {
        return flags[exit];
    }

    /** The exit of a task's queries, {@link #NONE} where no exit has a prediction. */
    public int chosen(int task) {
        return chosen[task + 1];
    }

    @Override
    public void scores(Decision decision, double[] into) {
        double[] scores = utilities[decision.task + 1];
        System.arraycopy(scores, 0, into, 0, scores.length);
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
