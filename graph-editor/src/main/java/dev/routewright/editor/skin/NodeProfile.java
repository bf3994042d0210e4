package dev.routewright.editor.skin;

import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;

/** The profile that a node calls, for those rooms that do not name single kinds. */
public final class NodeProfile {
    private NodeProfile() {}

    /** Whether a node calls a profile at all. */
    public static boolean isCalledBy(Node node) {
        return node instanceof Llm;
    }

    /** The profile's name; empty for none. */
    public static String of(Node node) {
        return node instanceof Llm llm ? llm.profile() : "";
    }

    /**
     * The same node with another profile. A name that was the old profile's follows it.
     *
     * @throws IllegalArgumentException where the node calls none
     */
    public static Node with(Node node, String profile) {
        if (!(node instanceof Llm llm)) {
            throw new IllegalArgumentException("A node of kind '" + node.kind()
                    + "' calls no profile. Maybe ask isCalledBy first.");
        }
        Llm changed = llm.withProfile(profile);
        return llm.label().equals(llm.profile()) ? changed.withLabel(profile) : changed;
    }
}
