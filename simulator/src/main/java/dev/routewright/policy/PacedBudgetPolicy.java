package dev.routewright.policy;

import dev.routewright.dataset.Evidence;
import java.util.List;
import java.util.SortedSet;

/**
 * A {@link BudgetPolicy} whose price follows what queries really cost: after each query whose final cost is known it
 * becomes {@code max(0, price + step * (cost - cap) / cap)}, where the step is a tenth of the largest crossing point of two
 * exits, or of 1 where there is none. This is dual descent on the price (Balseiro and Gur 2019, adaptive pacing).
 */
public final class PacedBudgetPolicy implements LearningPolicy {
    private static final double STEP = 0.1;

    private final BudgetTable table;
    private final double cap;
    private final double start;
    private final double step;

    /**
     * How the price moves.
     *
     * @param start the price that a run starts with, at least 0
     * @param step how far it goes per query and excess cost, above 0
     */
    public record Pace(double start, double step) {}

    /**
     * A policy whose pace is known.
     *
     * @param costPerQuery the cap, above 0
     * @param exits what they are expected to give
     * @param taskCodes how many task codes there are
     */
    public PacedBudgetPolicy(double costPerQuery, Pace pace, List<? extends Expectation> exits, int taskCodes) {
        table = new BudgetTable(exits, taskCodes);
        cap = costPerQuery;
        start = pace.start();
        step = pace.step();
    }

    /**
     * The price starts at that of {@link BudgetPolicy#fit}, and where that is infinite at the largest crossing point, or
     * at 0 where there is none.
     *
     * @param costPerQuery the cap, above 0
     * @param taskCodes how many task codes there are
     * @param trainTasks the recorded task codes of the train rows, in row order
     */
    public static Pace fit(double costPerQuery, List<? extends Expectation> exits, int taskCodes, int[] trainTasks) {
        BudgetTable table = new BudgetTable(exits, taskCodes);
        SortedSet<Double> crossings = table.crossings();
        double least = new BudgetPrice(table, trainTasks).least(costPerQuery, crossings);
        double largest = crossings.isEmpty() ? 0 : crossings.last();
        return new Pace(Double.isInfinite(least) ? largest : least, STEP * (crossings.isEmpty() ? 1 : largest));
    }

    /** The price that a run starts with. */
    public double startPrice() {
        return start;
    }

    @Override
    public int choose(Decision decision) {
        return choose(decision, start);
    }

    private int choose(Decision decision, double price) {
        int exit = table.pick(decision.task, price);
        if (exit == Best.NONE) {
            decision.grade = Evidence.MISSING;
            return 0;
        }
        return exit;
    }

    @Override
    public boolean learnsOncePerQuery() {
        return true;
    }

    @Override
    public Memory memory() {
        return new Memory() {
            private double price = start;

            @Override
            public int choose(Decision decision) {
                return PacedBudgetPolicy.this.choose(decision, price);
            }

            @Override
            public void learn(int exit, int task, double quality, double cost) {
                if (!Double.isNaN(cost)) {
                    price = Math.max(0, price + step * (cost - cap) / cap);
                }
            }
        };
    }
}
