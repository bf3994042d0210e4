package dev.routewright.policy;

import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.Metric;
import org.jspecify.annotations.Nullable;

/**
 * Like {@link UtilityPolicy}, but the quality of an exit is what a trained router predicts for this very row. An exit
 * without a prediction on the row is passed over, whatever quality weighs.
 */
public final class LearnedPolicy implements ExitScores {
    private final Weights weights;
    private final float[] @Nullable [] qualities;
    private final ExitTerms terms;

    /**
     * @param qualities by exit, then row, NaN where there is none; null for an exit without predictions; shared
     * @param terms of which cost and milliseconds are used
     */
    public LearnedPolicy(Weights weights, float[] @Nullable [] qualities, ExitTerms terms) {
        this.weights = weights;
        this.qualities = qualities.clone();
        this.terms = terms;
    }

    private double score(Decision decision, int exit) {
        float[] byRow = qualities[exit];
        float quality = byRow == null ? Float.NaN : byRow[decision.cellRow];
        if (Float.isNaN(quality)) {
            return Double.NaN;
        }
        return weights.utility(
                quality, terms.of(Metric.COST, decision.task, exit), terms.of(Metric.MILLIS, decision.task, exit));
    }

    @Override
    public void scores(Decision decision, double[] into) {
        for (int exit = 0; exit < qualities.length; exit++) {
            into[exit] = score(decision, exit);
        }
    }

    @Override
    public int choose(Decision decision) {
        int best = Best.NONE;
        double most = Double.NaN;
        for (int exit = 0; exit < qualities.length; exit++) {
            double score = score(decision, exit);
            if (!Double.isNaN(score) && (best == Best.NONE || score > most)) {
                best = exit;
                most = score;
            }
        }
        if (best == Best.NONE) {
            decision.grade = Evidence.MISSING;
            return 0;
        }
        return best;
    }
}
