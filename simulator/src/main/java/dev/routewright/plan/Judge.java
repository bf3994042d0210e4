package dev.routewright.plan;

import dev.routewright.run.Draws;
import org.jspecify.annotations.Nullable;

/**
 * How a verifier decides: by a score against a cut, by how far the answers agree, or by two stated chances.
 *
 * <p>Scores are stored as {@code float}, so the cut is compared as one: a score that was saved as 0.7 passes a cut that
 * was typed as 0.7.
 */
public class Judge {
    /** Tells a verifier's draw from the other draws of a node. */
    public static final int PURPOSE = 3;

    private static final double LEAST_RIGHT_QUALITY = 0.5;

    private final float @Nullable [] @Nullable [] scores;
    private final float cut;
    private final double acceptRight;
    private final double acceptWrong;
    private final long nodeKey;
    private final double cost;
    private final double millis;

    private Judge(
            float @Nullable [] @Nullable [] scores,
            float cut,
            double acceptRight,
            double acceptWrong,
            long nodeKey,
            double cost,
            double millis) {
        this.scores = scores;
        this.cut = cut;
        this.acceptRight = acceptRight;
        this.acceptWrong = acceptWrong;
        this.nodeKey = nodeKey;
        this.cost = cost;
        this.millis = millis;
    }

    /** The same judge; whoever extends it may look at what it is asked. */
    Judge(Judge same) {
        this(same.scores, same.cut, same.acceptRight, same.acceptWrong, same.nodeKey, same.cost, same.millis);
    }

    /**
     * A judge that compares a score with a cut.
     *
     * @param scores by the profile that gave the current answer, then row; null where a profile has none
     * @param cost stated cost of one decision, NaN for none
     * @param millis stated time of one decision, NaN for none
     */
    static Judge scored(float @Nullable [] @Nullable [] scores, double cut, double cost, double millis) {
        return new Judge(scores, (float) cut, Double.NaN, Double.NaN, 0, cost, millis);
    }

    /** A judge that draws by two chances. */
    static Judge stated(double acceptRight, double acceptWrong, long nodeKey, double cost, double millis) {
        return new Judge(null, Float.NaN, acceptRight, acceptWrong, nodeKey, cost, millis);
    }

    /** A judge that compares the share of like answers with a cut. */
    static Judge agreement(double cut, double cost, double millis) {
        return new Judge(null, (float) cut, Double.NaN, Double.NaN, 0, cost, millis);
    }

    /** Whether it draws by stated chances instead of reading a score. */
    public boolean isStated() {
        return scores == null && Float.isNaN(cut);
    }

    /** Whether its score is the share of the query's answers that are like the current one. */
    public boolean isAgreement() {
        return scores == null && !Float.isNaN(cut);
    }

    /** The score of a profile's answer to a row; NaN where there is none. */
    public float score(int row, int answeredBy) {
        float[] column = scores == null ? null : scores[answeredBy];
        return column == null ? Float.NaN : column[row];
    }

    /** Whether a score passes the cut; false for NaN. */
    public boolean accepts(float score) {
        return score >= cut;
    }

    /**
     * Whether the keyed draw of a stated judge accepts an answer of a known quality.
     *
     * @param luck what the query's draws are keyed by
     * @param occurrence see {@link Draws#occurrence}
     */
    public boolean draws(long seed, long luck, double quality, long occurrence) {
        double chance = quality >= LEAST_RIGHT_QUALITY ? acceptRight : acceptWrong;
        return Draws.uniform(seed, luck, nodeKey, PURPOSE, occurrence) < chance;
    }

    /** Stated cost of one decision in the dataset's currency, NaN for none. */
    public double cost() {
        return cost;
    }

    /** Stated time of one decision in milliseconds, NaN for none. */
    public double millis() {
        return millis;
    }
}
