package dev.routewright.graph.check;

import dev.routewright.graph.Cache;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;

/** A Cache that answers similar questions says what an answer to another question is worth. */
final class FalseHits implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        for (Node node : document.graph().nodes().values()) {
            if (node instanceof Cache cache
                    && cache.mode() == Cache.Mode.ANSWERS
                    && cache.threshold() != null
                    && cache.falseHitQuality() == null) {
                out.info(
                        Codes.FALSE_HIT_WITHOUT_QUALITY,
                        cache.id(),
                        "Where " + Names.of(cache) + " answers with another question's answer, quality is missing.",
                        "State the quality of a false hit, or let only equal texts hit.");
            }
        }
    }
}
