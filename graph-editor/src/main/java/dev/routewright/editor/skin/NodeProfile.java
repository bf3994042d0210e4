package dev.routewright.editor.skin;

import dev.routewright.graph.Agent;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.Person;
import dev.routewright.graph.Tool;

/**
 * The profile that a node calls, for those rooms that do not name single kinds. An Agent without a profile of its own
 * calls its backbone.
 */
public final class NodeProfile {
    private NodeProfile() {}

    /** Whether a node calls a profile at all. */
    public static boolean isCalledBy(Node node) {
        return node instanceof Llm || node instanceof Agent || node instanceof Tool || node instanceof Person;
    }

    /** The profile's name; empty for none. */
    public static String of(Node node) {
        return switch (node) {
            case Llm l -> l.profile();
            case Agent a -> a.profile().isEmpty() ? a.backbone() : a.profile();
            case Tool t -> t.profile();
            case Person p -> p.profile();
            default -> "";
        };
    }

    /**
     * The same node with another profile. A name that was the old profile's follows it.
     *
     * @throws IllegalArgumentException where the node calls none
     */
    public static Node with(Node node, String profile) {
        Node changed = changed(node, profile);
        return node.label().equals(of(node)) ? changed.withLabel(profile) : changed;
    }

    private static Node changed(Node node, String profile) {
        return switch (node) {
            case Llm l -> l.withProfile(profile);
            case Agent a ->
                new Agent(
                        a.id(),
                        a.label(),
                        a.profile().isEmpty() ? "" : profile,
                        a.profile().isEmpty() ? profile : a.backbone(),
                        a.strategy(),
                        a.calls(),
                        a.tokensPerCall(),
                        a.fixes(),
                        a.breaks(),
                        a.rule());
            case Tool t -> new Tool(t.id(), t.label(), profile, t.profileColumn(), t.tag(), t.sets());
            case Person p ->
                new Person(
                        p.id(),
                        p.label(),
                        profile,
                        p.costPerItem(),
                        p.minutesPerItem(),
                        p.people(),
                        p.fromHour(),
                        p.toHour());
            default ->
                throw new IllegalArgumentException(
                        "A node of kind '" + node.kind() + "' calls no profile. Maybe ask isCalledBy first.");
        };
    }
}
