package dev.routewright.sim.replay;

import dev.routewright.plan.ExecutionPlan;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.sim.SimulationRequest;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.Simulator;

/** Replays recorded outcomes through a plan, row by row, on one core and without allocating per row. */
public final class ReplaySimulator implements Simulator {
    @Override
    public SimulationResult run(SimulationRequest request, Progress progress) throws Cancelled {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Replays with one node always taking one exit where a number of it could change its choice.
     *
     * @param node the node's number in the plan: a verifier, or a node with a policy
     * @param exit index of the exit at that node
     */
    public ForcedRun runForced(ExecutionPlan plan, int[] rows, long seed, int node, int exit, Progress progress)
            throws Cancelled {
        throw new UnsupportedOperationException("not yet");
    }
}
