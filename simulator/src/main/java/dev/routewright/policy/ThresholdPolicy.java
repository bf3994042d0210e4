package dev.routewright.policy;

import dev.routewright.dataset.Evidence;

/**
 * Cuts on a score: the exit number is how many cuts are at most the score. Scores are stored as {@code float}, so cuts
 * are compared as such: a score that was saved as 0.7 reaches a cut that was typed as 0.7.
 */
public final class ThresholdPolicy implements Policy {
    private final float[] scores;
    private final float[] cuts;

    /**
     * @param scores by row, NaN where not recorded; shared
     * @param cuts ascending
     */
    public ThresholdPolicy(float[] scores, double[] cuts) {
        this.scores = scores;
        this.cuts = new float[cuts.length];
        for (int i = 0; i < cuts.length; i++) {
            this.cuts[i] = (float) cuts[i];
        }
    }

    /** The score of a row, NaN where it has none. */
    public float score(int row) {
        return scores[row];
    }

    @Override
    public int choose(Decision decision) {
        float score = scores[decision.cellRow];
        if (Float.isNaN(score)) {
            decision.grade = Evidence.MISSING;
            return 0;
        }
        int exit = 0;
        while (exit < cuts.length && cuts[exit] <= score) {
            exit++;
        }
        return exit;
    }
}
