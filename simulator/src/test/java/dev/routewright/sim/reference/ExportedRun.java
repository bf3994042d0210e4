package dev.routewright.sim.reference;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Pricing;
import dev.routewright.dataset.Splits;
import dev.routewright.export.Bundle;
import dev.routewright.export.ExportContext;
import dev.routewright.export.ExportEvidence;
import dev.routewright.export.ExportOptions;
import dev.routewright.export.Exporters;
import dev.routewright.export.Target;
import dev.routewright.export.routewright.PlanFile;
import dev.routewright.graph.Cache;
import dev.routewright.graph.Node;
import dev.routewright.plan.Entry;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.Fitted;
import dev.routewright.plan.World;
import dev.routewright.run.Progress;
import dev.routewright.sim.ReplayRequest;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.replay.ReplaySimulator;
import dev.routewright.sim.replay.Returns;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A run whose plan was exported and read back.
 *
 * @param dataset with the catalog's prices applied
 */
record ExportedRun(RandomRun run, Dataset dataset, Bundle bundle, Fitted fitted) {
    /** The run of a seed; null where the drawing is refused, or holds a lifetime of 0, which no file can hold. */
    static @Nullable ExportedRun of(long seed) throws Exception {
        return of(RandomRun.of(seed));
    }

    /** The same of a run; null where it is none, or as above. */
    static @Nullable ExportedRun of(@Nullable RandomRun run) throws Exception {
        return run == null || run.document().graph().nodes().values().stream().anyMatch(ExportedRun::isUnwritable)
                ? null
                : exported(run);
    }

    private static boolean isUnwritable(Node node) {
        return node instanceof Cache cache && Objects.equals(cache.lifetimeQueries(), 0);
    }

    private static ExportedRun exported(RandomRun run) throws Exception {
        Bundle bundle = Exporters.export(
                Target.PLAN,
                run.document(),
                new ExportContext(
                        Map.of("d", run.dataset()),
                        ExportEvidence.NONE,
                        ExportOptions.DEFAULT,
                        new Returns(run.seed())));
        Dataset effective = Pricing.effective(run.dataset(), run.document().catalog());
        Fitted fitted = PlanFile.read(bundle.files().get("plan.json")).fitted();
        return new ExportedRun(run, effective, bundle, fitted);
    }

    /** The plan over the dataset's rows. */
    ExecutionPlan plan() throws Exception {
        return fitted.bind(dataset.queries(), new World.Recorded(dataset));
    }

    /** The rows that the Query asks for. */
    int[] rows() throws Exception {
        Entry entry = Entry.of(run.document(), Map.of("d", run.dataset()));
        return Splits.rows(dataset, entry.split(), entry.part());
    }

    SimulationResult replay(ExecutionPlan plan) throws Exception {
        return new ReplaySimulator().run(new ReplayRequest(plan, plan.entering(rows()), run.seed()), Progress.NONE);
    }
}
