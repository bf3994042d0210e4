package dev.routewright.study;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Pricing;
import dev.routewright.dataset.Splits;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.SplitPart;
import dev.routewright.plan.Entry;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.PlanCompiler;
import dev.routewright.plan.PlanRefused;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.sim.PerQuery;
import dev.routewright.sim.ReplayRequest;
import dev.routewright.sim.replay.ForcedRun;
import dev.routewright.sim.replay.ReplaySimulator;
import dev.routewright.sim.replay.Returns;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all points of a sweep share: the document, the dataset at the catalog's prices, the rows and the seed. */
record Ground(Document document, Dataset dataset, DatasetRef.Split split, SplitPart part, int[] rows, long seed) {

    /** @param asked which rows; null for those that the Query names, the same as a single run reads */
    static Ground of(Document document, Map<String, Dataset> byId, @Nullable SplitPart asked, long seed)
            throws PlanRefused {
        Entry entry = Entry.of(document, byId);
        SplitPart part = asked == null ? entry.part() : asked;
        Dataset effective = Pricing.effective(entry.dataset(), document.catalog());
        // Compiled once as it stands, so that what cannot run is refused before its rows are looked for.
        ExecutionPlan plan =
                PlanCompiler.compile(document.graph(), effective, entry.split(), document.catalog(), new Returns(seed));
        int[] rows = plan.entering(Splits.rows(effective, entry.split(), part));
        return new Ground(document, effective, entry.split(), part, rows, seed);
    }

    ExecutionPlan plan(Map<String, Double> params) throws PlanRefused {
        Document set = Settings.apply(document, params);
        return PlanCompiler.compile(set.graph(), dataset, split, set.catalog(), new Returns(seed));
    }

    PerQuery replay(ExecutionPlan plan, Progress progress) throws Cancelled {
        return new ReplaySimulator()
                .run(new ReplayRequest(plan, rows, seed), progress)
                .perQuery();
    }

    ForcedRun forced(ExecutionPlan plan, int node, int exit, Progress progress) throws Cancelled {
        return new ReplaySimulator().runForced(plan, rows, seed, node, exit, progress);
    }
}
