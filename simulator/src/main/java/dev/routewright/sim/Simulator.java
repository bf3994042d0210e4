package dev.routewright.sim;

import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;

/** An engine: the same request always gives the same digits. */
public interface Simulator {
    /** @throws Cancelled when the progress asks to stop; nothing is kept then */
    SimulationResult run(SimulationRequest request, Progress progress) throws Cancelled;
}
