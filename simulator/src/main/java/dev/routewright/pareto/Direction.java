package dev.routewright.pareto;

/** Which way an objective is better. */
public enum Direction {
    /** Less is better: cost, milliseconds. */
    MIN,
    /** More is better: quality. */
    MAX
}
