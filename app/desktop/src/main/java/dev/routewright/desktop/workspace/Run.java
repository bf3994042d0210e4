package dev.routewright.desktop.workspace;

import dev.routewright.graph.Document;
import dev.routewright.sim.SimulationResult;

/**
 * A finished run.
 *
 * @param document what was run
 * @param synthetic whether any of its rows came from a generator
 */
public record Run(Document document, SimulationResult result, boolean synthetic) {

    /** Whether a document routes and prices queries just as the one that was run; labels and places do not count. */
    public boolean isOf(Document other) {
        // Where a box was only moved, which every frame of a drag does, the graph is the same object.
        boolean sameObjects = document.graph() == other.graph()
                && document.catalog().equals(other.catalog())
                && document.datasets().equals(other.datasets());
        return sameObjects || RoutingIdentity.of(document).equals(RoutingIdentity.of(other));
    }
}
