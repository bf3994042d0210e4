package dev.routewright.plan;

/**
 * How a node sends copies down its exits.
 *
 * @param kind which exits, and when
 * @param join number of the node at which the copies come together
 * @param nodeKey hash of the node's id, for the keys of the branches
 * @param most most branches that are taken at once
 * @param delays by exit, when it starts in milliseconds; empty but for {@link Kind#HEDGED}
 */
public record Forking(Kind kind, int join, long nodeKey, int most, double[] delays) {
    /** Which exits are taken, and when. */
    public enum Kind {
        /** All at once. */
        ALL,
        /** Those that the node's policy scores highest, at once. */
        BEST,
        /** The first exit, once per part of the query. */
        PARTS,
        /** One after the other, while none has answered. */
        HEDGED
    }
}
