package dev.routewright.graph;

import org.jspecify.annotations.Nullable;

/** What a {@link Join} makes of the answers that it waited for. */
public sealed interface Merge {

    /** The answer that came first; ties to the earlier exit. */
    record First() implements Merge {}

    /** The answer that most gave; see {@link Join}. */
    record Majority() implements Merge {}

    /** The answer with most weight, by the scores of the Fan's top k; without scores all weigh the same. */
    record WeightedVote() implements Merge {}

    /**
     * The answer whose profile has the largest score on the row; ties to the earlier exit.
     *
     * @param prefix the columns are {@code prefix:profile}
     */
    record BestScore(String prefix) implements Merge {}

    /** The weighted mean of numeric answers. */
    record WeightedMean() implements Merge {}

    /**
     * A further call reads all answers and writes one. Recorded as its profile's cell with the variant
     * {@code join:A+B}, where A and B are the voters' profiles in alphabetical order; else the base cell's cost and time
     * and a quality drawn by the stated chances (assumed).
     *
     * @param profile the profile that is called
     * @param rightIfSome chance of a right answer where some voter is right, 0..1; null leaves it missing
     * @param rightIfNone chance of a right answer where none is, 0..1; null leaves it missing
     */
    record Synthesis(
            String profile,
            @Nullable Double rightIfSome,
            @Nullable Double rightIfNone) implements Merge {}

    /**
     * The Fan's branches are sampled one after the other, in exit order and round again, until one answer leads by
     * {@code k} or {@code mostSamples} were drawn; then the answer with most samples wins, of equals the one that was first.
     * The wait rule does not count.
     *
     * @param k at least 1
     * @param mostSamples at least 1
     */
    record LeadK(int k, int mostSamples) implements Merge {}

    /** How the parts' qualities become the whole's. A part is right where its quality is at least 0.5. */
    enum Whole {
        /** 1 where every part is right, else 0. */
        ALL_RIGHT,
        /** The share of right parts. */
        SHARE_RIGHT
    }

    /** The answers to the parts of a question, put together; a part without an answer is wrong. */
    record Collect(Whole whole) implements Merge {}
}
