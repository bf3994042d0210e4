package dev.routewright.graph.check;

import dev.routewright.graph.Agent;
import dev.routewright.graph.Document;
import dev.routewright.graph.Join;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Merge;
import dev.routewright.graph.Node;
import dev.routewright.graph.Person;
import dev.routewright.graph.Tool;
import org.jspecify.annotations.Nullable;

/** Every call names a profile; a model that the catalog lacks is still run from the dataset. */
final class ProfilesOfCalls implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        for (Node node : document.graph().nodes().values()) {
            String named = named(node);
            if (named != null && named.isBlank()) {
                out.error(
                        Codes.NO_PROFILE,
                        node.id(),
                        Names.of(node) + " names no profile to call.",
                        node instanceof Tool
                                ? "Choose a profile for it, or a column that names one by query."
                                : "Choose a profile for it.");
            }
            if (isModel(node)
                    && named != null
                    && !named.isBlank()
                    && !document.catalog().containsKey(named)) {
                out.info(
                        Codes.PROFILE_MISSING,
                        node.id(),
                        "The catalog has no profile '" + named + "', which " + Names.of(node)
                                + " calls; the dataset's own costs and times are used.",
                        "Add the profile to the catalog to state a price, a speed or a provider.");
            }
        }
    }

    private static boolean isModel(Node node) {
        return node instanceof Llm || node instanceof Agent || node instanceof Join;
    }

    /** The profile that a call names, or what stands for it; null where it calls none. */
    private static @Nullable String named(Node node) {
        return switch (node) {
            case Llm l -> l.profile();
            case Agent a -> a.profile().isBlank() ? a.backbone() : a.profile();
            case Person p -> p.profile();
            case Tool t -> t.profile().isBlank() ? t.profileColumn() : t.profile();
            case Join j -> j.merge() instanceof Merge.Synthesis s ? s.profile() : null;
            default -> null;
        };
    }
}
