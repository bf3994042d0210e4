package dev.routewright.graph;

import org.jspecify.annotations.Nullable;

/**
 * A second profile that does a share of a profile's work: of its tokens, steps, layers or experts. Where the dataset has
 * no outcomes of the blended profile itself, its cells follow from the two ends: cost, time and quality are
 * {@code (1 - share) * own + share * other} of the cells of {@code base} and {@code other} (assumed).
 *
 * @param base the profile that does the rest
 * @param other the profile that does the share
 * @param share 0..1
 * @param of what is shared, for people
 * @param acceptance share of drafted tokens that are kept where one drafts for the other, above 0 to 1; null for none.
 *     Time is divided by it
 * @param activeParametersBillions mean active parameters in billions; null where not stated
 * @param swapCost added cost per call for moving between the two, at least 0
 */
public record Blend(
        String base,
        String other,
        double share,
        Unit of,
        @Nullable Double acceptance,
        @Nullable Double activeParametersBillions,
        double swapCost) {
    /** What is shared. */
    public enum Unit {
        TOKENS,
        STEPS,
        LAYERS,
        EXPERTS
    }
}
