package dev.routewright.study;

import dev.routewright.dataset.Metric;
import dev.routewright.graph.FreeParameter;
import dev.routewright.graph.Parameters;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.check.Finding.Severity;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.PlanRefused;
import dev.routewright.policy.UtilityPolicy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A weight of a Utility that is to move.
 *
 * @param node the node's number in the plan
 * @param metric what the weight multiplies
 * @param weights all three weights as they stand, by {@link Metric#ordinal()}
 * @param notes what was changed about the range that was asked for
 */
record WeightRange(
        String address, int node, Metric metric, double[] weights, double from, double to, List<String> notes) {

    private static final Map<String, Metric> METRICS =
            Map.of("quality", Metric.QUALITY, "cost", Metric.COST, "latency", Metric.MILLIS);

    /** The weight that a free parameter names; null where it names none. */
    static @Nullable WeightRange of(ExecutionPlan plan, FreeParameter free) throws PlanRefused {
        int node = plan.indexOf(free.node());
        Metric metric = METRICS.get(free.parameter());
        if (!(plan.policies()[node] instanceof UtilityPolicy) || metric == null) {
            return null;
        }
        if (free.to() < 0) {
            throw new PlanRefused(new Finding(
                    "free-range",
                    Severity.ERROR,
                    free.node(),
                    "'" + free.address() + "' is to move from " + free.from() + " to " + free.to()
                            + "; a weight is at least 0.",
                    "Give it a range of at least 0."));
        }
        double[] weights = new double[Metric.values().length];
        Map<String, Double> numbers = Parameters.of(plan.nodes().get(node));
        METRICS.forEach((name, m) -> weights[m.ordinal()] = Objects.requireNonNull(numbers.get(name), name));
        return new WeightRange(
                free.address(),
                node,
                metric,
                weights,
                Math.max(0, free.from()),
                free.to(),
                free.from() < 0
                        ? List.of("The range was cut to start at 0, because a weight is at least 0.")
                        : List.of());
    }

    /** What an exit is worth at weight 0 of this metric, NaN where it breaks a hard flag; a term whose weight is 0 is not asked for. */
    double height(UtilityPolicy policy, int task, int exit) {
        double height = policy.flags(exit);
        for (Metric other : Metric.values()) {
            double weight = weights[other.ordinal()];
            if (other != metric && weight != 0) {
                height += sign(other) * weight * policy.term(other, task, exit);
            }
        }
        return height;
    }

    /** By how much an exit loses worth as the weight grows. */
    double slope(UtilityPolicy policy, int task, int exit) {
        return -sign(metric) * policy.term(metric, task, exit);
    }

    private static double sign(Metric metric) {
        return metric == Metric.QUALITY ? 1 : -1;
    }
}
