package dev.routewright.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Remembers earlier queries. A hit leaves by {@code hit}, everything else by {@code miss}; a miss stores the query's final
 * answer when the query ends, unless it failed or was refused. In replay queries come one after the other, in an order
 * drawn by the seed.
 *
 * <p>Mode ANSWERS: a hit becomes the current answer at no cost. Where the stored query has equal normalised text or the
 * same {@code group}, its quality is inherited (derived); any other hit gets {@code falseHitQuality} (assumed). Mode
 * EXAMPLES: a hit sets {@code tag} and answers nothing.
 *
 * @param threshold least cosine similarity of hashed words that hits, 0..1; null means equal normalised text only
 * @param capacity most entries; the one that was longest neither stored nor hit is forgotten first; 0 for no limit
 * @param lifetimeQueries how many later queries an entry serves; null for no end
 * @param hitMillis stated time of a hit in milliseconds; null for none
 * @param falseHitQuality quality of an answer to another question, 0..1; null leaves it missing
 * @param tag set by a hit in mode EXAMPLES
 */
public record Cache(
        NodeId id,
        String label,
        Mode mode,
        @Nullable Double threshold,
        int capacity,
        @Nullable Integer lifetimeQueries,
        @Nullable Double hitMillis,
        @Nullable Double falseHitQuality,
        String tag)
        implements Node {
    /** What a hit gives. */
    public enum Mode {
        /** The stored answer. */
        ANSWERS,
        /** Examples for the prompt of a later call. */
        EXAMPLES
    }

    /** An exact cache of answers without limits. */
    public static Cache exact(NodeId id, String label) {
        return new Cache(id, label, Mode.ANSWERS, null, 0, null, null, null, "examples");
    }

    @Override
    public String kind() {
        return "cache";
    }

    @Override
    public List<String> exits() {
        return List.of(HIT, MISS);
    }

    @Override
    public Cache withLabel(String newLabel) {
        return new Cache(id, newLabel, mode, threshold, capacity, lifetimeQueries, hitMillis, falseHitQuality, tag);
    }
}
