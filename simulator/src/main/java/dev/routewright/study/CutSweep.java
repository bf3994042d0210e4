package dev.routewright.study;

import dev.routewright.dataset.Metric;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.PlanRefused;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.sim.PerQuery;
import dev.routewright.sim.replay.ForcedRun;
import dev.routewright.stats.Sum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/**
 * Sweeps one cut on a score, exactly: a row changes its exit once, when the cut rises above its score, so one replay
 * per exit, one sort by score and running sums give every point. Scores are {@code float} and cuts are compared as
 * such, so the segments are those between neighbouring scores, the upper one included.
 */
final class CutSweep {
    private static final int RUNS = 3;

    private final Ground ground;
    private final CutRange cut;
    private final PerQuery otherRows;
    private final ForcedRun atOrAbove;
    private final ForcedRun below;
    private final CommonRows common;

    private CutSweep(Ground ground, CutRange cut, Progress progress) throws PlanRefused, Cancelled {
        this.ground = ground;
        this.cut = cut;
        ExecutionPlan plan = ground.plan(at(cut.from()));
        otherRows = ground.replay(plan, new Portion(progress, 0, RUNS, "Replaying at the least cut"));
        atOrAbove = ground.forced(
                plan, cut.node(), cut.exitAtOrAbove(), new Portion(progress, 1, RUNS, "Replaying above the cut"));
        below = ground.forced(
                plan, cut.node(), cut.exitBelow(), new Portion(progress, 2, RUNS, "Replaying below the cut"));
        common = commonRows(plan);
    }

    static Swept run(Ground ground, CutRange cut, Progress progress) throws PlanRefused, Cancelled {
        CutSweep sweep = new CutSweep(ground, cut, progress);
        return new Swept(sweep.points(), sweep.common, cut.notes());
    }

    private SequencedMap<String, Double> at(double value) {
        SequencedMap<String, Double> params = new LinkedHashMap<>();
        params.put(cut.address(), value);
        return params;
    }

    private boolean moves(int position) {
        return cut.moves(atOrAbove.score()[position]);
    }

    private CommonRows commonRows(ExecutionPlan plan) {
        CommonRows rows = new CommonRows(plan, ground.rows());
        for (int i = 0; i < ground.rows().length; i++) {
            if (!moves(i)) {
                rows.require(otherRows, i);
                continue;
            }
            float score = atOrAbove.score()[i];
            if (score >= (float) cut.from()) {
                rows.require(atOrAbove.perQuery(), i);
            }
            if (score < (float) cut.to()) {
                rows.require(below.perQuery(), i);
            }
        }
        return rows;
    }

    private List<SweepPoint> points() {
        int[] moving = movingByScore();
        double[][] sums = new double[Metric.values().length][];
        for (Metric metric : Metric.values()) {
            sums[metric.ordinal()] = sums(metric, moving);
        }
        List<SweepPoint> points = new ArrayList<>();
        float[] scores = new float[moving.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = atOrAbove.score()[moving[i]];
        }
        int rejected = firstAtLeast(scores, (float) cut.from());
        points.add(point(cut.from(), sums, rejected));
        while (rejected < scores.length && scores[rejected] < (float) cut.to()) {
            float score = scores[rejected];
            while (rejected < scores.length && scores[rejected] == score) {
                rejected++;
            }
            boolean last = rejected == scores.length || scores[rejected] >= (float) cut.to();
            points.add(point(last ? cut.to() : Inside.cut(score, scores[rejected]), sums, rejected));
        }
        if (points.size() == 1 && cut.from() < cut.to()) {
            points.add(point(cut.to(), sums, rejected));
        }
        return points;
    }

    /** Positions of the common rows that the cut can move, lowest score first. */
    private int[] movingByScore() {
        long[] keys = IntStream.range(0, ground.rows().length)
                .filter(i -> common.contains(i) && moves(i))
                .mapToLong(i -> (long) ascendingBits(atOrAbove.score()[i]) << 32 | i)
                .sorted()
                .toArray();
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /** Bits whose order as a signed number is the order of the floats. */
    private static int ascendingBits(float value) {
        int bits = Float.floatToRawIntBits(value);
        return bits ^ (bits >> 31 & Integer.MAX_VALUE);
    }

    private static int firstAtLeast(float[] ascending, float bound) {
        int i = 0;
        while (i < ascending.length && ascending[i] < bound) {
            i++;
        }
        return i;
    }

    private SweepPoint point(double value, double[][] sums, int rejected) {
        return new SweepPoint(
                at(value),
                common.mean(Metric.QUALITY, sums[0][rejected]),
                common.mean(Metric.COST, sums[1][rejected]),
                common.mean(Metric.MILLIS, sums[2][rejected]));
    }

    /** By how many of the moving rows, lowest score first, are below the cut: the sum over all common rows. */
    private double[] sums(Metric metric, int[] moving) {
        double[] others = CommonRows.column(otherRows, metric);
        double[] high = CommonRows.column(atOrAbove.perQuery(), metric);
        double[] low = CommonRows.column(below.perQuery(), metric);
        Sum constant = new Sum();
        for (int i = 0; i < ground.rows().length; i++) {
            if (common.contains(i) && !moves(i)) {
                constant.add(others[i]);
            }
        }
        double[] sums = new double[moving.length + 1];
        Sum above = new Sum();
        for (int k = moving.length; k >= 0; k--) {
            sums[k] = above.total();
            if (k > 0) {
                above.add(high[moving[k - 1]]);
            }
        }
        Sum under = constant;
        for (int k = 0; k <= moving.length; k++) {
            sums[k] += under.total();
            if (k < moving.length) {
                under.add(low[moving[k]]);
            }
        }
        return sums;
    }
}
