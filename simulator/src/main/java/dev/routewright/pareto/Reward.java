package dev.routewright.pareto;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * GraphRouter's reward: {@code quality weight * effect - cost weight * normalised cost} (Feng, Shen, You 2024; code in
 * {@code multi_task_graph_router.py}). The field normalises in two ways that give different numbers; say which one is
 * shown.
 */
public final class Reward {
    private Reward() {}

    /** The three published trade-offs. */
    public enum Scenario {
        PERFORMANCE_FIRST(1.0, 0.0),
        BALANCE(0.5, 0.5),
        COST_FIRST(0.2, 0.8);

        private final double qualityWeight;
        private final double costWeight;

        Scenario(double qualityWeight, double costWeight) {
            this.qualityWeight = qualityWeight;
            this.costWeight = costWeight;
        }

        public double qualityWeight() {
            return qualityWeight;
        }

        public double costWeight() {
            return costWeight;
        }

        /** The reward of an effect and a cost that is already normalised. */
        public double of(double effect, double normalisedCost) {
            return qualityWeight * effect - costWeight * normalisedCost;
        }
    }

    /**
     * GraphRouter's own form: costs are min-max normalised within each task over all its cells, the effect is taken as
     * it is. NaN stays NaN.
     *
     * @param task the task of each cell, any small number of at least 0
     */
    public static double[] perTask(Scenario scenario, double[] effect, double[] cost, int[] task) {
        int tasks = Arrays.stream(task).max().orElse(-1) + 1;
        Range[] ranges = new Range[tasks];
        for (int t = 0; t < tasks; t++) {
            int wanted = t;
            ranges[t] = Range.of(IntStream.range(0, cost.length)
                    .filter(i -> task[i] == wanted)
                    .mapToDouble(i -> cost[i])
                    .toArray());
        }
        return IntStream.range(0, effect.length)
                .mapToDouble(i -> scenario.of(effect[i], ranges[task[i]].normalise(cost[i])))
                .toArray();
    }

    /**
     * The form of LLMRouter's benchmark pipeline: effect and cost are both min-max normalised over their whole column.
     * NaN stays NaN.
     */
    public static double[] perColumn(Scenario scenario, double[] effect, double[] cost) {
        Range effects = Range.of(effect);
        Range costs = Range.of(cost);
        return IntStream.range(0, effect.length)
                .mapToDouble(i -> scenario.of(effects.normalise(effect[i]), costs.normalise(cost[i])))
                .toArray();
    }

    private record Range(double min, double max) {
        static Range of(double[] values) {
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            for (double v : values) {
                if (!Double.isNaN(v)) {
                    min = Math.min(min, v);
                    max = Math.max(max, v);
                }
            }
            return new Range(min, max);
        }

        /** 0 where all values are equal: nothing distinguishes them. */
        double normalise(double value) {
            return Double.isNaN(value) ? Double.NaN : max > min ? (value - min) / (max - min) : 0;
        }
    }
}
