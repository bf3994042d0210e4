package dev.routewright.policy;

/** Picks one exit of a node with several. Pure: the same decision always gets the same exit. */
public interface Policy {
    /**
     * Chooses.
     *
     * @return the index of the exit in the node's order; {@link Decision#grade} is set where the choice rests on less
     *     than a recorded fact
     */
    int choose(Decision decision);
}
