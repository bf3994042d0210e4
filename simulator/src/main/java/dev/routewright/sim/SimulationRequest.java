package dev.routewright.sim;

import dev.routewright.plan.ExecutionPlan;
import dev.routewright.run.Fingerprint;

/** Everything that an engine needs to give one result. */
public sealed interface SimulationRequest permits ReplayRequest {
    ExecutionPlan plan();

    /** The identity of the run: equal identity, equal result. Labels do not count. */
    Fingerprint id();
}
