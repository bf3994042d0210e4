package dev.routewright.graph;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which nodes name which profiles. */
public final class ProfileUses {
    private ProfileUses() {}

    /** The labels of the nodes that name a profile, in graph order. */
    public static List<String> labels(RoutingGraph graph, String profile) {
        List<String> labels = new ArrayList<>();
        for (Node node : graph.nodes().values()) {
            if (NamedProfiles.of(node).contains(profile)) {
                labels.add(node.label());
            }
        }
        return labels;
    }

    /** The profile that a node calls for its answer, empty where none is chosen; null for a node that answers nothing. */
    public static @Nullable String called(Node node) {
        return node instanceof Llm llm ? llm.profile() : null;
    }

    /**
     * The node with another profile that it calls for its answer. A label that a person has not chosen follows.
     *
     * @return the same node where it answers nothing
     */
    public static Node calling(Node node, String profile) {
        if (!(node instanceof Llm llm)) {
            return node;
        }
        boolean given = !llm.label().equals(llm.profile()) && !llm.label().matches("Model( \\d+)?");
        return given || profile.isEmpty()
                ? llm.withProfile(profile)
                : llm.withProfile(profile).withLabel(profile);
    }
}
