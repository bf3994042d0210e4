package dev.routewright.sim.replay;

import dev.routewright.dataset.Metric;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.plan.ExitWorths;
import dev.routewright.walk.Ending;
import dev.routewright.walk.Journey;
import dev.routewright.walk.Memories;
import dev.routewright.walk.OwnTime;
import java.util.Arrays;

/**
 * What exits are worth by how train rows return that go that way, by replay.
 *
 * @param seed of all keyed draws, that of the run whose plan is compiled
 */
public record Returns(long seed) implements ExitWorths {
    @Override
    public double[][] of(ExecutionPlan soFar, int node, int exit, int[] trainRows) {
        int tasks = soFar.tasks().recorded();
        int[] taskOf = soFar.dataset().queries().tasks();
        double[][] sums = new double[Metric.values().length][tasks + 1];
        int[][] counts = new int[Metric.values().length][tasks + 1];
        OwnTime time = new OwnTime(soFar, seed, new Memories(soFar));
        Journey journey = time.newJourney();
        int start = soFar.exitTarget()[soFar.exitStart()[node] + exit];
        for (int row : trainRows) {
            journey.begin(row, 0);
            time.run(journey, start, node);
            Ending end = journey.ending();
            add(Metric.QUALITY, end.quality(), taskOf[row], sums, counts);
            add(Metric.COST, end.cost(), taskOf[row], sums, counts);
            add(Metric.MILLIS, end.millis(), taskOf[row], sums, counts);
        }
        return means(sums, counts);
    }

    private static void add(Metric metric, double value, int task, double[][] sums, int[][] counts) {
        if (!Double.isNaN(value)) {
            double[] sum = sums[metric.ordinal()];
            int[] count = counts[metric.ordinal()];
            sum[sum.length - 1] += value;
            count[count.length - 1]++;
            if (task >= 0) {
                sum[task] += value;
                count[task]++;
            }
        }
    }

    private static double[][] means(double[][] sums, int[][] counts) {
        for (int metric = 0; metric < sums.length; metric++) {
            for (int i = 0; i < sums[metric].length; i++) {
                sums[metric][i] = counts[metric][i] == 0 ? Double.NaN : sums[metric][i] / counts[metric][i];
            }
        }
        if (Double.isNaN(sums[Metric.QUALITY.ordinal()][sums[0].length - 1])) {
            // Ways that never return a known quality predict nothing.
            Arrays.stream(sums).forEach(means -> Arrays.fill(means, Double.NaN));
        }
        return sums;
    }
}
