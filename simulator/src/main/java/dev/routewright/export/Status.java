package dev.routewright.export;

/** How well a target says what a node means, best first. */
public enum Status {
    /** The target does the same. */
    NATIVE,
    /** The target does something near it. */
    APPROXIMATED,
    /** The target does without it. */
    DROPPED,
    /** What is left would mislead: it is written only when a person asked for it in so many words. */
    BLOCKING;

    public Status worst(Status other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
