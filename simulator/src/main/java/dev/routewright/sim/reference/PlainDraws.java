package dev.routewright.sim.reference;

import dev.routewright.graph.Node;
import dev.routewright.run.Draws;

/** Draws of a run, keyed by what they are for. */
record PlainDraws(long seed) {
    static final int RANDOM = 1;
    static final int SPLIT = 2;
    static final int VERIFIER = 3;
    static final int GUARD = 4;
    static final int FLIP = 5;
    static final int FAILURE = 6;
    static final int SYNTHESIS = 7;
    static final int EXPLORE = 8;
    static final int ARM = 9;
    static final int NORMAL_RADIUS = 10;
    static final int NORMAL_ANGLE = 11;
    static final int AGENT_FLIP = 12;
    /** Draws of one purpose are told apart by multiples of this. */
    static final int NEXT = 16;

    /** @param t has counted its visit of the node */
    double at(Node node, Traveller t, int purpose) {
        long occurrence = Draws.occurrence(t.place().branchKey(), t.visits(node.id()) - 1);
        long luck = Draws.luck(t.row(), t.place().use());
        return Draws.uniform(seed, luck, Draws.hash(node.id().value()), purpose, occurrence);
    }
}
