package dev.routewright.walk;

/** Whoever can see which exit will turn out best; only a world whose outcomes are recorded has one. */
public interface Ahead {
    /** Where outcomes are not known before they come; a plan for such a world has no node that asks. */
    Ahead NOBODY = (journey, copy, node) -> {
        throw new IllegalStateException("Nobody here can see what turns out best.");
    };

    /**
     * The exit, from 0, that is best at its end for a copy at a node; notes how well that is known. Nothing that is done
     * to see it remains.
     */
    int best(Journey journey, Copy copy, int node);
}
