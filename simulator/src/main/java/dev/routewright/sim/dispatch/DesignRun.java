package dev.routewright.sim.dispatch;

import dev.routewright.dataset.Dataset;
import dev.routewright.graph.Document;
import dev.routewright.graph.SplitPart;
import dev.routewright.plan.PlanRefused;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.sim.ReplayRequest;
import dev.routewright.sim.SimulationResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs a document as it stands. */
public final class DesignRun {
    private DesignRun() {}

    /**
     * Runs the drawing on its dataset's rows.
     *
     * @param byId loaded datasets by the id of their reference, as recorded: the catalog's prices are applied here
     * @throws PlanRefused where it cannot run, with every reason
     */
    public static SimulationResult run(Document document, Map<String, Dataset> byId, long seed, Progress progress)
            throws PlanRefused, Cancelled {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * What {@link #run} would run.
     *
     * @param part which rows; null for those that the Query names
     */
    public static ReplayRequest request(
            Document document, Map<String, Dataset> byId, @Nullable SplitPart part, long seed) throws PlanRefused {
        throw new UnsupportedOperationException("not yet");
    }
}
