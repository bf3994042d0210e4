package dev.routewright.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call to a profile, shown to people as "Model". A call that answers leaves by {@code ok} and becomes the current
 * answer; a failed call leaves by {@code failed}, keeps the current answer and is billed all the same.
 *
 * <p>It reads the cell of the query's row for its profile, the tags on the query's way and how often the query has
 * called that before. A retry reads the next sample where one is recorded, else it meets the same outcome again.
 *
 * @param profile the profile's name in the catalog and the dataset, or an empty string while none is chosen
 * @param rule what it gives where the dataset has no cell for the context; null leaves that missing
 */
public record Llm(
        NodeId id,
        String label,
        String profile,
        CallLimits limits,
        @Nullable ContextRule rule) implements Node {
    /** A call without limits and without a rule. */
    public Llm(NodeId id, String label, String profile) {
        this(id, label, profile, CallLimits.NONE, null);
    }

    @Override
    public String kind() {
        return "llm";
    }

    @Override
    public List<String> exits() {
        return List.of(OK, FAILED);
    }

    @Override
    public Llm withLabel(String newLabel) {
        return new Llm(id, newLabel, profile, limits, rule);
    }

    /** The same call to another profile. */
    public Llm withProfile(String newProfile) {
        return new Llm(id, label, newProfile, limits, rule);
    }
}
