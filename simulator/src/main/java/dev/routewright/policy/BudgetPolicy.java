package dev.routewright.policy;

import dev.routewright.dataset.Evidence;
import java.util.List;

/**
 * Keeps the mean cost under a cap by a price on cost: the exit with the largest {@code q - price * c}, by expected quality
 * and cost. The price is the multiplier of the cap in the Lagrangian of the choice (Everett 1963).
 */
public final class BudgetPolicy implements Policy {
    private final double price;
    private final int[] chosen;

    /**
     * A policy whose price is known.
     *
     * @param price at least 0, infinite to take the cheapest exits
     * @param exits what they are expected to give
     * @param taskCodes how many task codes there are
     */
    public BudgetPolicy(double price, List<? extends Expectation> exits, int taskCodes) {
        this.price = price;
        BudgetTable table = new BudgetTable(exits, taskCodes);
        chosen = new int[taskCodes + 1];
        for (int task = -1; task < taskCodes; task++) {
            chosen[task + 1] = table.pick(task, price);
        }
    }

    /**
     * The price that is the least of 0 and all crossing points of two exits within a task at which the train rows'
     * expected mean is at most the cap; where none is enough it is infinite, and every task takes its cheapest exit.
     *
     * @param costPerQuery the cap, above 0
     * @param taskCodes how many task codes there are
     * @param trainTasks the recorded task codes of the train rows, in row order
     */
    public static double fit(double costPerQuery, List<? extends Expectation> exits, int taskCodes, int[] trainTasks) {
        BudgetTable table = new BudgetTable(exits, taskCodes);
        return new BudgetPrice(table, trainTasks).least(costPerQuery, table.crossings());
    }

    /** The price on cost, in quality per unit of money; infinite where every task takes its cheapest exit. */
    public double price() {
        return price;
    }

    /** The exit of a task's queries; negative where no exit has a prediction. */
    public int chosen(int task) {
        return chosen[task + 1];
    }

    @Override
    public int choose(Decision decision) {
        int exit = chosen[decision.task + 1];
        if (exit == Best.NONE) {
            decision.grade = Evidence.MISSING;
            return 0;
        }
        return exit;
    }
}
