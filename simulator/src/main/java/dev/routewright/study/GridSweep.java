package dev.routewright.study;

import dev.routewright.dataset.Metric;
import dev.routewright.graph.FreeParameter;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.check.Finding.Severity;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.PlanRefused;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.sim.PerQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Sweeps any parameters on the grid of their stated steps: one replay per setting. A second pass is made only where the
 * first one found rows that some setting misses.
 */
final class GridSweep {
    /** More settings than this are refused: nobody waits for them and no chart shows them. */
    static final long MOST_SETTINGS = 20_000;

    private final Ground ground;
    private final List<FreeParameter> free;
    private final Progress progress;

    private GridSweep(Ground ground, List<FreeParameter> free, Progress progress) {
        this.ground = ground;
        this.free = free;
        this.progress = progress;
    }

    static Swept run(Ground ground, List<FreeParameter> free, ExecutionPlan asDrawn, Progress progress)
            throws PlanRefused, Cancelled {
        return new GridSweep(ground, free, progress).swept(asDrawn);
    }

    private Swept swept(ExecutionPlan asDrawn) throws PlanRefused, Cancelled {
        List<SequencedMap<String, Double>> settings = settings();
        CommonRows common = new CommonRows(asDrawn, ground.rows());
        List<SequencedMap<String, Double>> runnable = new ArrayList<>();
        List<SweepPoint> points = pass(settings, common, runnable, 0);
        List<String> notes = new ArrayList<>();
        if (runnable.isEmpty()) {
            // Every setting is refused; say why with the reasons of the first.
            ground.plan(settings.getFirst());
        }
        if (runnable.size() < settings.size()) {
            notes.add((settings.size() - runnable.size()) + " of " + settings.size()
                    + " settings cannot run, such as cuts that do not ascend, and were left out.");
        }
        if (common.count() < ground.rows().length) {
            points = pass(runnable, common, new ArrayList<>(), 1);
        }
        return new Swept(points, common, notes);
    }

    private List<SequencedMap<String, Double>> settings() throws PlanRefused {
        long count = 1;
        for (FreeParameter f : free) {
            count *= f.steps();
            if (count > MOST_SETTINGS) {
                throw new PlanRefused(new Finding(
                        "too-many-settings",
                        Severity.ERROR,
                        f.node(),
                        "The grid of the " + free.size() + " free parameters has more than " + MOST_SETTINGS
                                + " settings.",
                        "Take fewer steps or mark fewer numbers."));
            }
        }
        List<SequencedMap<String, Double>> settings = new ArrayList<>();
        settings.add(new LinkedHashMap<>());
        for (FreeParameter f : free) {
            List<SequencedMap<String, Double>> longer = new ArrayList<>();
            for (SequencedMap<String, Double> shorter : settings) {
                for (int step = 0; step < f.steps(); step++) {
                    SequencedMap<String, Double> setting = new LinkedHashMap<>(shorter);
                    setting.put(f.address(), value(f, step));
                    longer.add(setting);
                }
            }
            settings = longer;
        }
        return settings;
    }

    private static double value(FreeParameter f, int step) {
        return step == f.steps() - 1 ? f.to() : f.from() + (f.to() - f.from()) * step / (f.steps() - 1);
    }

    private List<SweepPoint> pass(
            List<SequencedMap<String, Double>> settings,
            CommonRows common,
            List<SequencedMap<String, Double>> runnable,
            int pass)
            throws Cancelled {
        List<SweepPoint> points = new ArrayList<>();
        for (int s = 0; s < settings.size(); s++) {
            Progress step = new Portion(
                    progress,
                    pass * settings.size() + s,
                    (pass + 1) * settings.size(),
                    "Replaying setting " + (s + 1) + " of " + settings.size());
            step.check();
            ExecutionPlan plan;
            try {
                plan = ground.plan(settings.get(s));
            } catch (PlanRefused refused) {
                continue;
            }
            PerQuery outcomes = ground.replay(plan, step);
            common.require(outcomes);
            runnable.add(settings.get(s));
            points.add(new SweepPoint(
                    settings.get(s),
                    common.mean(outcomes, Metric.QUALITY),
                    common.mean(outcomes, Metric.COST),
                    common.mean(outcomes, Metric.MILLIS)));
        }
        return points;
    }
}
