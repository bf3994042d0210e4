package dev.routewright.sim.replay;

import dev.routewright.dataset.Metric;
import dev.routewright.dataset.OutcomeTable;
import dev.routewright.graph.Node;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.Judge;
import dev.routewright.plan.Op;
import dev.routewright.sim.NodeStats;
import dev.routewright.stats.Mean;
import dev.routewright.stats.Selection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What happened at each node, worked out after the walk from who passed it. */
final class NodeFigures {
    private static final double P95 = 0.95;

    private final ExecutionPlan plan;
    private final int[] rows;
    private final Tally tally;

    NodeFigures(ExecutionPlan plan, int[] rows, Tally tally) {
        this.plan = plan;
        this.rows = rows;
        this.tally = tally;
    }

    NodeStats of(int n) {
        Node node = plan.nodes().get(n);
        long visits = tally.visits(n);
        return switch (plan.op()[n]) {
            case Op.CALL -> {
                int profile = plan.profileAt()[n];
                OutcomeTable outcomes = plan.dataset().outcomes();
                yield new NodeStats(
                        node.id(),
                        node.label(),
                        visits,
                        mean(n, outcomes.column(Metric.COST, profile)),
                        p95(n, (int) visits, outcomes.column(Metric.MILLIS, profile)),
                        mean(n, outcomes.column(Metric.QUALITY, profile)));
            }
            case Op.JUDGE -> {
                Judge judge = Objects.requireNonNull(plan.judges()[n]);
                boolean any = tally.judged(n) > 0;
                yield new NodeStats(
                        node.id(),
                        node.label(),
                        visits,
                        any ? judge.cost() : Double.NaN,
                        any ? judge.millis() : Double.NaN,
                        Double.NaN);
            }
            default -> new NodeStats(node.id(), node.label(), visits, Double.NaN, Double.NaN, Double.NaN);
        };
    }

    private double mean(int n, float @Nullable [] column) {
        Mean mean = new Mean();
        if (column != null) {
            long[] passed = tally.passed(n);
            for (int w = 0; w < passed.length; w++) {
                for (long word = passed[w]; word != 0; word &= word - 1) {
                    mean.add(column[rows[(w << 6) + Long.numberOfTrailingZeros(word)]]);
                }
            }
        }
        return mean.value();
    }

    private double p95(int n, int visits, float @Nullable [] column) {
        double[] values = new double[visits];
        int count = 0;
        if (column != null) {
            long[] passed = tally.passed(n);
            for (int w = 0; w < passed.length; w++) {
                for (long word = passed[w]; word != 0; word &= word - 1) {
                    float value = column[rows[(w << 6) + Long.numberOfTrailingZeros(word)]];
                    if (!Float.isNaN(value)) {
                        values[count++] = value;
                    }
                }
            }
        }
        return Selection.inPlace(values, count, P95)[0];
    }
}
