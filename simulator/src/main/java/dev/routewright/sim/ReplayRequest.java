package dev.routewright.sim;

import dev.routewright.plan.ExecutionPlan;
import dev.routewright.run.Fingerprint;

/**
 * Run a plan on saved outcomes.
 *
 * @param rows row numbers of the plan's dataset, in the order in which they enter; shared, not written by anyone
 * @param seed of all keyed draws
 */
public record ReplayRequest(ExecutionPlan plan, int[] rows, long seed) implements SimulationRequest {
    @Override
    public Fingerprint id() {
        return Fingerprint.of("replay").add(plan.id().hex()).add(rows).add(seed).done();
    }
}
