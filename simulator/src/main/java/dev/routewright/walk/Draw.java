package dev.routewright.walk;

import dev.routewright.run.Draws;

/** The keyed draws of one visit of a node; written over at each visit. */
final class Draw {
    /** Purposes that replay itself draws for; policies, judges and screens have their own. */
    static final int FLIP = 5;

    static final int FAILURE = 6;
    static final int WRITTEN = 7;
    static final int AGENT_FLIP = 12;

    private static final int NEXT = 16;

    private final long seed;
    private long luck;
    private long nodeKey;
    private long occurrence;

    Draw(long seed) {
        this.seed = seed;
    }

    Draw at(long newLuck, long newNodeKey, long newOccurrence) {
        luck = newLuck;
        nodeKey = newNodeKey;
        occurrence = newOccurrence;
        return this;
    }

    double of(int purpose) {
        return Draws.uniform(seed, luck, nodeKey, purpose, occurrence);
    }

    /** Whether an attempt fails. */
    boolean fails(double rate, int attempt) {
        return of(FAILURE + NEXT * attempt) < rate;
    }
}
