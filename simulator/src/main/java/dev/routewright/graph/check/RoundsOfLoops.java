package dev.routewright.graph.check;

import dev.routewright.graph.Document;
import dev.routewright.graph.Loop;
import dev.routewright.graph.Node;

/** A Loop repeats something. */
final class RoundsOfLoops implements DrawingRule {
    @Override
    public void check(Document document, Findings out) {
        for (Node node : document.graph().nodes().values()) {
            if (node instanceof Loop loop && loop.mostRounds() < 1) {
                out.error(
                        Codes.LOOP_ROUNDS,
                        loop.id(),
                        Names.of(loop) + " makes " + loop.mostRounds() + " rounds; it must make at least one.",
                        "State how often it goes round at most.");
            } else if (node instanceof Loop loop && loop.mostRounds() == 1) {
                out.warning(
                        Codes.LOOP_ROUNDS,
                        loop.id(),
                        Names.of(loop) + " makes one round, so nothing is repeated.",
                        "Allow more rounds, or take the Loop away.");
            }
        }
    }
}
