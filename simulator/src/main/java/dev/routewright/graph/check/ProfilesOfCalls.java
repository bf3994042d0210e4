package dev.routewright.graph.check;

import dev.routewright.graph.Document;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;

/** Every Model names a profile; one that the catalog lacks is still run from the dataset. */
final class ProfilesOfCalls implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        for (Node node : document.graph().nodes().values()) {
            if (!(node instanceof Llm llm)) {
                continue;
            }
            if (llm.profile().isBlank()) {
                out.error(Codes.NO_PROFILE, llm.id(), Names.of(llm) + " names no profile to call.",
                        "Choose a profile for it.");
            } else if (!document.catalog().containsKey(llm.profile())) {
                out.info(Codes.PROFILE_MISSING, llm.id(),
                        "The catalog has no profile '" + llm.profile() + "', which " + Names.of(llm)
                                + " calls; the dataset's own costs and times are used.",
                        "Add the profile to the catalog to state a price, a speed or a provider.");
            }
        }
    }
}
