package dev.routewright.policy;

import dev.routewright.dataset.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Drops the exit with the least score, round by round, until one is left. Of equals the later exit is dropped, and one
 * without a score before all others; so the one that is left is the earliest of those with the largest score, and no
 * round has to be gone through to know it.
 */
public final class EliminatePolicy implements Policy {
    private final float[] @Nullable [] scores;

    /** @param scores by exit, then row, NaN where there is none; null for an exit without scores; shared */
    public EliminatePolicy(float[] @Nullable [] scores) {
        this.scores = scores.clone();
    }

    /** How many decisions one choice takes, each of which is billed. */
    public int rounds() {
        return scores.length - 1;
    }

    @Override
    public int choose(Decision decision) {
        int left = Best.NONE;
        float most = Float.NaN;
        for (int exit = 0; exit < scores.length; exit++) {
            float[] byRow = scores[exit];
            float score = byRow == null ? Float.NaN : byRow[decision.cellRow];
            if (!Float.isNaN(score) && (left == Best.NONE || score > most)) {
                left = exit;
                most = score;
            }
        }
        if (left == Best.NONE) {
            decision.grade = Evidence.MISSING;
            return 0;
        }
        return left;
    }
}
