package dev.routewright.graph.check;

import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.Llm;
import dev.routewright.graph.Node;
import dev.routewright.graph.Profile;

/** A fallback by another provider helps when one provider is down. */
final class FallbackProviders implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        for (Edge edge : document.graph().edges().values()) {
            if (edge.exit().equals(Node.FAILED)
                    && document.graph().nodes().get(edge.from()) instanceof Llm first
                    && document.graph().nodes().get(edge.to()) instanceof Llm second) {
                Profile a = document.catalog().get(first.profile());
                Profile b = document.catalog().get(second.profile());
                if (a != null
                        && b != null
                        && !a.provider().isBlank()
                        && a.provider().equals(b.provider())) {
                    out.info(
                            Codes.SAME_PROVIDER_FALLBACK,
                            second.id(),
                            Names.of(second) + " stands in for " + Names.of(first) + ", and " + a.provider()
                                    + " serves both.",
                            "Choose a profile of another provider, if an outage should be survived.");
                }
            }
        }
    }
}
