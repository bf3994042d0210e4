package dev.routewright.sim.reference;

import dev.routewright.dataset.Dataset;
import dev.routewright.graph.Document;
import dev.routewright.sim.SimulationResult;

/** Interprets a drawing row by row, as slowly and plainly as the routing language reads. */
public final class ReferenceInterpreter {
    private ReferenceInterpreter() {}

    /**
     * Runs a document.
     *
     * @param raw the dataset as recorded; the catalog's prices are applied here
     * @throws IllegalArgumentException where the drawing cannot be run
     */
    public static SimulationResult run(Document document, Dataset raw, long seed) {
        throw new UnsupportedOperationException("not yet");
    }
}
