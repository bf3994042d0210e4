package dev.routewright.walk;

/** What a copy that stands still waits for. */
enum Phase {
    /** To go down its branch. */
    BEGIN,
    /** To go down its branch, unless another one has answered by then. */
    HEDGE,
    /** For a decider. */
    DECISION,
    /** For a call that may give an answer. */
    CALL,
    /** For the time between two attempts. */
    REST,
    /** For a Tool. */
    TOOL,
    /** For what a cache has found. */
    HIT,
    /** For its Join, which has not decided. */
    BRANCHES,
    /** For its Join, which decides when everything at that time has happened. */
    JOIN,
    /** For what a Join has written. */
    WRITER,
    /** For nothing: it has ended, or was stopped. */
    OVER
}
