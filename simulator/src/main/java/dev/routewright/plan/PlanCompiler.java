package dev.routewright.plan;

import dev.routewright.dataset.Dataset;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.RoutingGraph;

/** Compiles a drawing for one dataset. */
public final class PlanCompiler {
    private PlanCompiler() {}

    /**
     * Compiles.
     *
     * @param effective the dataset with the catalog's prices applied
     * @param split tells which rows are train, for what is fitted
     * @throws PlanRefused where something is missing, with every reason
     */
    public static ExecutionPlan compile(RoutingGraph graph, Dataset effective, DatasetRef.Split split)
            throws PlanRefused {
        throw new UnsupportedOperationException("not yet");
    }
}
