package dev.routewright.plan;

/**
 * A cache.
 *
 * @param answers whether a hit answers; else it sets the tag
 * @param threshold least cosine that hits; NaN for equal text only
 * @param capacity most entries, 0 for no limit
 * @param lifetime how many later queries an entry serves; {@link Long#MAX_VALUE} for no end
 * @param hitMillis stated time of a hit, NaN for none
 * @param falseHitQuality quality of an answer to another question, NaN for missing
 * @param tag bit of the tag that a hit sets
 */
public record Remembering(
        boolean answers,
        double threshold,
        int capacity,
        long lifetime,
        double hitMillis,
        double falseHitQuality,
        long tag) {
    /** Whether similar texts hit, not only equal ones. */
    public boolean isSemantic() {
        return !Double.isNaN(threshold);
    }
}
