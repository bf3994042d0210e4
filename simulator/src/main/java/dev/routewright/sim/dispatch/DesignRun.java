package dev.routewright.sim.dispatch;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Pricing;
import dev.routewright.dataset.Splits;
import dev.routewright.graph.Document;
import dev.routewright.graph.SplitPart;
import dev.routewright.plan.Entry;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.PlanCompiler;
import dev.routewright.plan.PlanRefused;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.sim.ReplayRequest;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.replay.ReplaySimulator;
import dev.routewright.sim.replay.Returns;
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
        return new ReplaySimulator().run(request(document, byId, null, seed), progress);
    }

    /**
     * What {@link #run} would run.
     *
     * @param part which rows; null for those that the Query names
     */
    public static ReplayRequest request(
            Document document, Map<String, Dataset> byId, @Nullable SplitPart part, long seed) throws PlanRefused {
        Entry entry = Entry.of(document, byId);
        Dataset effective = Pricing.effective(entry.dataset(), document.catalog());
        ExecutionPlan plan =
                PlanCompiler.compile(document.graph(), effective, entry.split(), document.catalog(), new Returns(seed));
        int[] rows = Splits.rows(effective, entry.split(), part == null ? entry.part() : part);
        return new ReplayRequest(plan, plan.entering(rows), seed);
    }
}
