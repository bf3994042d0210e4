package dev.routewright.study;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import dev.routewright.graph.Document;
import dev.routewright.graph.FreeParameter;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.SplitPart;
import dev.routewright.pareto.Aiq;
import dev.routewright.pareto.Direction;
import dev.routewright.pareto.Front;
import dev.routewright.pareto.Hull;
import dev.routewright.pareto.Hypervolume;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.Op;
import dev.routewright.plan.PlanRefused;
import dev.routewright.plan.Reach;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Moves the free parameters of a document and tells what every setting gives on the same rows.
 *
 * <p><b>Method.</b> One free verifier cut, one free Threshold cut or one free Utility weight is swept exactly: every
 * result that the parameter can give between its ends, each at a value that gives it again when it is set. Several
 * parameters, any other parameter, a parameter behind an Oracle (which looks ahead and so depends on it), and a drawing
 * in which queries branch, repeat, are remembered or look back at their way run on the grid of their stated steps, and
 * the result says so.
 *
 * <p><b>Rows.</b> The rows that the Query names, so that a point of the sweep is what a run with its setting gives. Of
 * these, rows are left out on which any point misses a number. A setting that is picked was chosen on these rows; to
 * keep the report rows unseen, the Query names the search rows while one searches.
 */
public final class Sweep {
    private Sweep() {}

    /**
     * Sweeps the rows that the Query names.
     *
     * @param byId loaded datasets by the id of their reference, as recorded
     * @param seed of all keyed draws
     * @throws PlanRefused where nothing is free, a range makes no sense or the drawing cannot run, with every reason
     */
    public static SweepResult run(Document document, Map<String, Dataset> byId, long seed, Progress progress)
            throws PlanRefused, Cancelled {
        Searched searched = search(document, byId, null, seed, progress);
        return result(searched.ground(), searched.swept(), searched.exact(), searched.parameters());
    }

    /**
     * The points of a sweep on the rows of a part, before they are compared.
     *
     * @param exact whether they are every result that the parameter can give
     * @param parameters how many are free
     */
    record Searched(Ground ground, Swept swept, boolean exact, int parameters) {}

    /** @param part which rows; null for those that the Query names */
    static Searched search(
            Document document, Map<String, Dataset> byId, @Nullable SplitPart part, long seed, Progress progress)
            throws PlanRefused, Cancelled {
        List<FreeParameter> free = Settings.free(document);
        Ground ground = Ground.of(document, byId, part, seed);
        ExecutionPlan asDrawn = ground.plan(Map.of());
        boolean single = free.size() == 1 && asDrawn.isPlain() && !isLookedAt(asDrawn, document, free.getFirst());
        CutRange cut = single ? CutRange.of(asDrawn, free.getFirst()) : null;
        WeightRange weight = single ? WeightRange.of(asDrawn, free.getFirst()) : null;
        Swept swept = cut != null
                ? CutSweep.run(ground, cut, progress)
                : weight != null
                        ? WeightSweep.run(ground, weight, progress)
                        : GridSweep.run(ground, free, asDrawn, progress);
        return new Searched(ground, swept, cut != null || weight != null, free.size());
    }

    /** Whether a choice before the node depends on what the node does. */
    private static boolean isLookedAt(ExecutionPlan plan, Document document, FreeParameter free) {
        Set<NodeId> before = document.graph().reaching(free.node());
        for (int n = 0; n < plan.size(); n++) {
            Node node = plan.nodes().get(n);
            boolean looksAhead = plan.op()[n] == Op.ORACLE
                    || plan.op()[n] == Op.CHOOSE && Reach.weighsReturns(document.graph(), node);
            if (looksAhead && !node.id().equals(free.node()) && before.contains(node.id())) {
                return true;
            }
        }
        return false;
    }

    private static SweepResult result(Ground ground, Swept swept, boolean exact, int parameters) {
        double[][] columns = columns(swept.points());
        List<Metric> objectives = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            if (swept.rows().uses(metric) && swept.rows().count() > 0) {
                objectives.add(metric);
            }
        }
        return new SweepResult(
                swept.points(),
                front(columns, objectives),
                hypervolume(columns, objectives, swept.rows()),
                objectives.contains(Metric.COST) ? aiq(columns, swept.rows()) : null,
                exact,
                note(ground, swept, exact, parameters),
                swept.rows().rowSet(),
                ground.part(),
                ground.dataset().currency());
    }

    private static double[][] columns(List<SweepPoint> points) {
        return new double[][] {
            points.stream().mapToDouble(SweepPoint::quality).toArray(),
            points.stream().mapToDouble(SweepPoint::cost).toArray(),
            points.stream().mapToDouble(SweepPoint::millis).toArray()
        };
    }

    private static double[][] chosen(double[][] columns, List<Metric> objectives) {
        return objectives.stream().map(m -> columns[m.ordinal()]).toArray(double[][]::new);
    }

    private static List<Direction> directions(List<Metric> objectives) {
        return objectives.stream()
                .map(m -> m == Metric.QUALITY ? Direction.MAX : Direction.MIN)
                .toList();
    }

    /** With quality alone the front is the best points; as two equal objectives they are found the same way. */
    private static int[] front(double[][] columns, List<Metric> objectives) {
        List<Metric> atLeastTwo =
                objectives.size() == 1 ? List.of(objectives.getFirst(), objectives.getFirst()) : objectives;
        return objectives.isEmpty()
                ? new int[0]
                : Front.nonDominated(chosen(columns, atLeastTwo), directions(atLeastTwo));
    }

    private static @Nullable Hypervolume hypervolume(double[][] columns, List<Metric> objectives, CommonRows rows) {
        List<Metric> measured = new ArrayList<>();
        List<Double> ideal = new ArrayList<>();
        List<Double> reference = new ArrayList<>();
        for (Metric metric : objectives) {
            double worst = metric == Metric.QUALITY ? 0 : rows.worstProfile(metric);
            // Where nothing costs anything, cost tells no points apart.
            if (metric == Metric.QUALITY || worst > 0) {
                measured.add(metric);
                ideal.add(metric == Metric.QUALITY ? 1.0 : 0.0);
                reference.add(worst);
            }
        }
        if (measured.isEmpty()) {
            return null;
        }
        Hypervolume share = Hypervolume.share(chosen(columns, measured), directions(measured), ideal, reference);
        List<Double> all = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            all.add(measured.contains(metric) ? reference.get(measured.indexOf(metric)) : Double.NaN);
        }
        return new Hypervolume(share.value(), all);
    }

    private static @Nullable Aiq aiq(double[][] columns, CommonRows rows) {
        List<Hull.Point> hull = Hull.nonDecreasing(columns[Metric.COST.ordinal()], columns[Metric.QUALITY.ordinal()]);
        double dearest = rows.worstProfile(Metric.COST);
        return hull.isEmpty() || Double.isNaN(dearest) ? null : Aiq.under(hull, dearest);
    }

    private static String note(Ground ground, Swept swept, boolean exact, int parameters) {
        List<String> notes = new ArrayList<>();
        notes.add(
                exact
                        ? "Exact: every result that the parameter can give between its ends."
                        : "On a grid of the stated steps of " + parameters
                                + (parameters == 1 ? " parameter" : " parameters")
                                + ", not exact: results between its values are not shown.");
        String part = ground.part() == SplitPart.ALL ? "" : ground.part().name().toLowerCase(Locale.ROOT) + " ";
        notes.add("Rests on " + swept.rows().count() + " of " + ground.rows().length + " " + part + "rows of '"
                + ground.dataset().name() + "'.");
        if (ground.part() == SplitPart.ALL || ground.part() == SplitPart.REPORT) {
            notes.add("A setting that you pick was chosen on the rows on which it is shown.");
        }
        notes.addAll(swept.notes());
        notes.addAll(swept.rows().notes());
        return String.join(" ", notes);
    }
}
