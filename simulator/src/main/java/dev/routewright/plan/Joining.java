package dev.routewright.plan;

import org.jspecify.annotations.Nullable;

/**
 * How copies become one again.
 *
 * @param quorum for how many answers it waits: 1 for the first, {@link #EVERYONE} for the end of all branches
 * @param merge what becomes of the answers
 * @param cancels whether branches that are still under way are stopped
 * @param scores for {@link Merge#BEST_SCORE}: by profile, then row; null where a profile has none
 * @param numbers for {@link Merge#EQUAL_NUMBERS}: by answer key, the number that it is, NaN for none
 * @param writer for {@link Merge#WRITTEN}: the call; null elsewhere
 * @param rightIfSome for {@link Merge#WRITTEN}: chance of a right answer where some voter is right, NaN for unknown
 * @param rightIfNone for {@link Merge#WRITTEN}: the same where none is
 * @param lead for {@link Merge#SAMPLED}: by how much an answer has to lead
 * @param mostSamples for {@link Merge#SAMPLED}
 * @param share for {@link Merge#COLLECTED}: whether the share of right parts counts, else whether all are right
 */
public record Joining(
        int quorum,
        Merge merge,
        boolean cancels,
        float @Nullable [] @Nullable [] scores,
        double[] numbers,
        @Nullable Calling writer,
        double rightIfSome,
        double rightIfNone,
        int lead,
        int mostSamples,
        boolean share) {
    /** The quorum of a join that waits for all branches. */
    public static final int EVERYONE = 0;

    /** What becomes of the answers. */
    public enum Merge {
        FIRST,
        MAJORITY,
        WEIGHTED,
        BEST_SCORE,
        EQUAL_NUMBERS,
        WRITTEN,
        SAMPLED,
        COLLECTED
    }
}
