package dev.routewright.policy;

import java.util.Arrays;
import java.util.SortedSet;

/** The least price on cost that keeps the train rows' expected mean cost under a cap. */
final class BudgetPrice {
    private final BudgetTable table;
    private final int[] trainTasks;

    /** @param trainTasks the recorded task codes of the train rows, in row order */
    BudgetPrice(BudgetTable table, int[] trainTasks) {
        this.table = table;
        this.trainTasks = trainTasks;
    }

    /** Of 0 and the crossing points, in which alone the mean changes; infinite where none is enough. */
    double least(double costPerQuery, SortedSet<Double> crossings) {
        int[] before = picks(0);
        if (meanCost(before) <= costPerQuery) {
            return 0;
        }
        for (double price : crossings) {
            int[] picks = picks(price);
            if (!Arrays.equals(picks, before) && meanCost(picks) <= costPerQuery) {
                return price;
            }
            before = picks;
        }
        return Double.POSITIVE_INFINITY;
    }

    private int[] picks(double price) {
        int[] picks = new int[table.taskCodes() + 1];
        for (int task = -1; task < table.taskCodes(); task++) {
            picks[task + 1] = table.pick(task, price);
        }
        return picks;
    }

    /** Over the train rows whose task has a pick, summed in row order; NaN where there is none. */
    private double meanCost(int[] picks) {
        double sum = 0;
        int rows = 0;
        for (int task : trainTasks) {
            int exit = picks[task + 1];
            if (exit != Best.NONE) {
                sum += table.cost(task, exit);
                rows++;
            }
        }
        return rows == 0 ? Double.NaN : sum / rows;
    }
}
