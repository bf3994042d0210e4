package dev.routewright.graph;

/** Where a verifier's score comes from. */
public sealed interface ScoreSource {

    /**
     * The column {@code prefix:profile} of the profile that gave the current answer, such as {@code score:mistral}.
     *
     * @param prefix the part before the colon
     */
    record PerProfile(String prefix) implements ScoreSource {}

    /**
     * One number per row, whoever answered.
     *
     * @param column a numeric column of the dataset
     */
    record Column(String column) implements ScoreSource {}

    /**
     * No score but two stated rates, drawn by key; the cut is not used and every decision is assumed. An answer counts
     * as right where its quality is at least 0.5.
     *
     * @param acceptRight chance that a right answer is accepted, 0..1
     * @param acceptWrong chance that a wrong answer is accepted, 0..1
     */
    record Stated(double acceptRight, double acceptWrong) implements ScoreSource {}

    /**
     * The share of the answers that this query has got so far, on its way and in joined branches, that have the same key
     * as the current one. Needs recorded answer keys; without one the score is missing.
     */
    record Agreement() implements ScoreSource {}

    /**
     * The confidence of a trained verifier, read from the columns {@code confidence:ARTIFACT:PROFILE}; without them it
     * must be trained first.
     *
     * @param artifact name of the trained verifier
     */
    record Learned(String artifact) implements ScoreSource {
        /** What stands before the colon and the profile in its columns. */
        public String prefix() {
            return "confidence:" + artifact;
        }
    }
}
