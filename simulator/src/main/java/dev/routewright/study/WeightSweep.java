package dev.routewright.study;

import dev.routewright.dataset.Metric;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.PlanRefused;
import dev.routewright.policy.UtilityPolicy;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.sim.PerQuery;
import dev.routewright.sim.replay.ForcedRun;
import dev.routewright.stats.Sum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/**
 * Sweeps one weight of a Utility, exactly. The worth of an exit is a line in the weight, the same for all queries of a
 * task, so the exits that a task ever takes are the upper envelope of its lines: one replay per such exit and one sum
 * per task and exit give every point between two breakpoints. The two ends are replayed as they are, because a weight
 * of 0 asks for fewer predictions.
 */
final class WeightSweep {
    private final Ground ground;
    private final WeightRange weight;
    private final Progress progress;
    private final ExecutionPlan plan;
    private final UtilityPolicy policy;
    private final int exits;
    private final ForcedRun[] forced;
    private final EnvelopeSweep envelopes;
    /** By item of the envelopes: its task code. Only tasks of queries that the node decides. */
    private final int[] tasks;

    private final double[] inner;
    private int runs;

    private WeightSweep(Ground ground, WeightRange weight, Progress progress) throws PlanRefused, Cancelled {
        this.ground = ground;
        this.weight = weight;
        this.progress = progress;
        plan = ground.plan(at(weight.from() + (weight.to() - weight.from()) / 2));
        policy = (UtilityPolicy) Objects.requireNonNull(plan.policies()[weight.node()]);
        exits = plan.exitStart()[weight.node() + 1] - plan.exitStart()[weight.node()];
        forced = new ForcedRun[exits];
        ForcedRun first = forced(0);
        tasks = IntStream.range(0, ground.rows().length)
                .filter(i -> decides(first, i))
                .map(i -> first.task()[i])
                .distinct()
                .sorted()
                .toArray();
        envelopes = envelopes();
        inner = inner(envelopes.breakpoints(weight.from(), weight.to()));
    }

    static Swept run(Ground ground, WeightRange weight, Progress progress) throws PlanRefused, Cancelled {
        return new WeightSweep(ground, weight, progress).swept();
    }

    private static boolean decides(ForcedRun run, int position) {
        return !Float.isNaN(run.score()[position]);
    }

    private SequencedMap<String, Double> at(double value) {
        SequencedMap<String, Double> params = new LinkedHashMap<>();
        params.put(weight.address(), value);
        return params;
    }

    private ForcedRun forced(int exit) throws Cancelled {
        ForcedRun run = forced[exit];
        if (run == null) {
            run = ground.forced(plan, weight.node(), exit, step("Replaying exit " + (exit + 1)));
            forced[exit] = run;
        }
        return run;
    }

    private Progress step(String doing) {
        return new Portion(progress, runs++, exits + 2, doing);
    }

    private EnvelopeSweep envelopes() {
        double[] height = new double[tasks.length * exits];
        double[] slope = new double[height.length];
        for (int t = 0; t < tasks.length; t++) {
            for (int e = 0; e < exits; e++) {
                height[t * exits + e] = weight.height(policy, tasks[t], e);
                slope[t * exits + e] = weight.slope(policy, tasks[t], e);
            }
        }
        return new EnvelopeSweep(tasks.length, exits, height, slope);
    }

    /** One weight inside every segment between two breakpoints. */
    private double[] inner(double[] breakpoints) {
        double[] bounds = new double[breakpoints.length + 2];
        bounds[0] = weight.from();
        System.arraycopy(breakpoints, 0, bounds, 1, breakpoints.length);
        bounds[bounds.length - 1] = weight.to();
        return IntStream.range(1, bounds.length)
                .mapToDouble(i -> Inside.open(bounds[i - 1], bounds[i]))
                .distinct()
                .toArray();
    }

    private Swept swept() throws PlanRefused, Cancelled {
        BitSet[] taken = taken();
        CommonRows common = new CommonRows(plan, ground.rows());
        PerQuery atFrom = ground.replay(ground.plan(at(weight.from())), step("Replaying at the least weight"));
        PerQuery atTo = ground.replay(ground.plan(at(weight.to())), step("Replaying at the greatest weight"));
        common.require(atFrom);
        common.require(atTo);
        ForcedRun first = forced(0);
        for (int i = 0; i < ground.rows().length; i++) {
            if (!decides(first, i)) {
                common.require(first.perQuery(), i);
                continue;
            }
            int item = Arrays.binarySearch(tasks, first.task()[i]);
            for (int e = taken[item].nextSetBit(0); e >= 0; e = taken[item].nextSetBit(e + 1)) {
                common.require(forced(e).perQuery(), i);
            }
        }
        List<SweepPoint> points = new ArrayList<>();
        points.add(whole(weight.from(), atFrom, common));
        addInner(points, common);
        addLast(points, whole(weight.to(), atTo, common));
        return new Swept(points, common, weight.notes());
    }

    /** By item: the exits that it takes somewhere inside the range. */
    private BitSet[] taken() throws Cancelled {
        BitSet[] taken = new BitSet[tasks.length];
        for (int t = 0; t < taken.length; t++) {
            taken[t] = new BitSet(exits);
            for (double value : inner) {
                int exit = envelopes.pick(t, value);
                if (exit >= 0) {
                    taken[t].set(exit);
                    forced(exit);
                }
            }
        }
        return taken;
    }

    private static SweepPoint point(SequencedMap<String, Double> params, double[] means) {
        return new SweepPoint(params, means[0], means[1], means[2]);
    }

    private SweepPoint whole(double value, PerQuery outcomes, CommonRows common) {
        return point(
                at(value),
                Arrays.stream(Metric.values())
                        .mapToDouble(metric -> common.mean(outcomes, metric))
                        .toArray());
    }

    private void addInner(List<SweepPoint> points, CommonRows common) {
        double[][] sums = new double[Metric.values().length][];
        for (Metric metric : Metric.values()) {
            double[] worth = new double[tasks.length * exits];
            double others = sum(metric, common, worth);
            sums[metric.ordinal()] = Arrays.stream(envelopes.sums(inner, worth)[0])
                    .map(sum -> common.mean(metric, others + sum))
                    .toArray();
        }
        for (int k = 0; k < inner.length; k++) {
            SweepPoint next = point(at(inner[k]), new double[] {sums[0][k], sums[1][k], sums[2][k]});
            if (k > 0 || !same(points.getLast(), next)) {
                points.add(next);
            }
        }
    }

    /** Fills in the sum per task and exit over the common rows; returns that of the rows the node does not decide. */
    private double sum(Metric metric, CommonRows common, double[] worth) {
        Sum others = new Sum();
        for (int e = 0; e < exits; e++) {
            if (forced[e] == null) {
                continue;
            }
            Sum[] byTask =
                    IntStream.range(0, tasks.length).mapToObj(t -> new Sum()).toArray(Sum[]::new);
            double[] column = CommonRows.column(forced[e].perQuery(), metric);
            for (int i = 0; i < column.length; i++) {
                if (common.contains(i) && decides(forced[e], i)) {
                    byTask[Arrays.binarySearch(tasks, forced[e].task()[i])].add(column[i]);
                } else if (common.contains(i) && e == 0) {
                    others.add(column[i]);
                }
            }
            for (int t = 0; t < tasks.length; t++) {
                worth[t * exits + e] = byTask[t].total();
            }
        }
        return others.total();
    }

    /** The end of the range names the last segment where both give the same. */
    private void addLast(List<SweepPoint> points, SweepPoint last) {
        if (points.size() > 1 && same(points.getLast(), last)) {
            points.removeLast();
        }
        if (weight.from() < weight.to()) {
            points.add(last);
        }
    }

    /** Equal but for the order of summation. */
    private static boolean same(SweepPoint a, SweepPoint b) {
        return near(a.quality(), b.quality()) && near(a.cost(), b.cost()) && near(a.millis(), b.millis());
    }

    private static boolean near(double a, double b) {
        return Double.compare(a, b) == 0 || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
    }
}
