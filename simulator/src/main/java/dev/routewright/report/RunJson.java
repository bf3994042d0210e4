package dev.routewright.report;

import dev.routewright.graph.Document;
import dev.routewright.graph.check.Finding;
import dev.routewright.sim.SimulationResult;
import dev.routewright.study.BaselineTable;
import dev.routewright.study.SweepResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything about one design in one object: the {@code results.json} of a run without a window. */
public final class RunJson {
    private RunJson() {}

    /**
     * {@code {"synthetic","document","findings","simulation","baselines","sweep"}}, each part shaped as its command
     * prints it.
     *
     * @param result null where the run was refused
     * @param baselines null where no dataset was read
     * @param sweep null where nothing is marked free
     */
    public static String text(
            Document document,
            boolean synthetic,
            List<Finding> findings,
            @Nullable SimulationResult result,
            @Nullable BaselineTable baselines,
            @Nullable SweepResult sweep) {
        return JsonOut.object(out -> {
            out.flag("synthetic", synthetic);
            out.text("document", document.name());
            FindingsJson.write(out, findings);
            out.objectOrNull("simulation", result, ResultsJson::write);
            out.objectOrNull("baselines", baselines, BaselinesJson::write);
            out.objectOrNull("sweep", sweep, SweepJson::write);
        });
    }
}
