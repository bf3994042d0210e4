package dev.routewright.graph;

import java.util.List;

/**
 * One call to a profile, shown to people as "Model". A call that answers leaves by {@code ok} and becomes the current
 * answer; a failed call leaves by {@code failed}, keeps the current answer and is billed all the same.
 *
 * @param profile the profile's name in the catalog and the dataset, or an empty string while none is chosen
 */
public record Llm(NodeId id, String label, String profile) implements Node {
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
        return new Llm(id, newLabel, profile);
    }
}
