package dev.routewright.sim.reference;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import dev.routewright.graph.PolicySpec.Normaliser;
import dev.routewright.graph.PolicySpec.Utility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Weighs a profile for a task by the train rows' means, asked of the rows again for every new question. */
final class PlainUtility {
    private final Dataset dataset;
    private final int[] train;
    private final Map<String, List<Double>> asked = new HashMap<>();

    PlainUtility(Dataset dataset, int[] train) {
        this.dataset = dataset;
        this.train = train;
    }

    /** The utility of a profile for a task, NaN where a prediction with a weight is missing. */
    double of(Utility spec, int profile, @Nullable String task) {
        double utility = 0;
        if (spec.quality() != 0) {
            utility = utility + spec.quality() * mean(Metric.QUALITY, profile, task);
        }
        if (spec.cost() != 0) {
            double cost = mean(Metric.COST, profile, task);
            utility = utility - spec.cost() * normalised(spec.normaliser(), Metric.COST, task, cost);
        }
        if (spec.latency() != 0) {
            double millis = mean(Metric.MILLIS, profile, task);
            utility = utility - spec.latency() * normalised(spec.normaliser(), Metric.MILLIS, task, millis);
        }
        return utility;
    }

    private double mean(Metric metric, int profile, @Nullable String task) {
        List<Double> own = task == null ? List.of() : cells(metric, profile, task);
        List<Double> used = own.isEmpty() ? cells(metric, profile, null) : own;
        double sum = 0;
        for (double value : used) {
            sum += value;
        }
        return used.isEmpty() ? Double.NaN : sum / used.size();
    }

    private double normalised(Normaliser normaliser, Metric metric, @Nullable String task, double value) {
        if (normaliser == Normaliser.NONE || Double.isNaN(value)) {
            return value;
        }
        List<Double> all = new ArrayList<>();
        if (normaliser == Normaliser.PER_TASK && task != null) {
            for (int p = 0; p < dataset.profiles().size(); p++) {
                all.addAll(cells(metric, p, task));
            }
        }
        if (all.isEmpty()) {
            for (int p = 0; p < dataset.profiles().size(); p++) {
                all.addAll(cells(metric, p, null));
            }
        }
        double least = all.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double most = all.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return most == least ? 0 : Math.min(1, Math.max(0, (value - least) / (most - least)));
    }

    /** Known train cells in row order; of all tasks where the task is null. */
    private List<Double> cells(Metric metric, int profile, @Nullable String task) {
        return asked.computeIfAbsent(metric + "/" + profile + "/" + task + (task == null), key -> {
            List<Double> cells = new ArrayList<>();
            for (int row : train) {
                double value = dataset.outcomes().value(metric, row, profile);
                if (!Double.isNaN(value) && (task == null || task.equals(dataset.queries().task(row)))) {
                    cells.add(value);
                }
            }
            return cells;
        });
    }
}
