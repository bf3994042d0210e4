package dev.routewright.policy;

import dev.routewright.dataset.Metric;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which exit is taken at which price on cost: the one with the largest {@code q - price * c}, by expected quality and cost
 * per task. The choice of a task changes only at crossing points {@code (q_i - q_j) / (c_i - c_j)} of two of its exits.
 */
final class BudgetTable {
    private final double[][] qualities;
    private final double[][] costs;

    BudgetTable(List<? extends Expectation> exits, int taskCodes) {
        qualities = new double[taskCodes + 1][exits.size()];
        costs = new double[taskCodes + 1][exits.size()];
        for (int task = -1; task < taskCodes; task++) {
            for (int exit = 0; exit < exits.size(); exit++) {
                qualities[task + 1][exit] = exits.get(exit).of(Metric.QUALITY, task);
                costs[task + 1][exit] = exits.get(exit).of(Metric.COST, task);
            }
        }
    }

    /** How many task codes there are. */
    int taskCodes() {
        return qualities.length - 1;
    }

    /** The expected cost of an exit; NaN where not known. */
    double cost(int task, int exit) {
        return costs[task + 1][exit];
    }

    /**
     * The exit of a task's queries: of two, the dearer where they cross above the price, else the cheaper; of equally cheap
     * ones the better, then the earlier. {@link Best#NONE} where no exit has both a quality and a cost.
     *
     * @param price at least 0, may be infinite
     */
    int pick(int task, double price) {
        double[] q = qualities[task + 1];
        double[] c = costs[task + 1];
        int best = Best.NONE;
        for (int exit = 0; exit < q.length; exit++) {
            boolean isKnown = !Double.isNaN(q[exit]) && !Double.isNaN(c[exit]);
            if (isKnown && (best == Best.NONE || isBetter(q[exit], c[exit], q[best], c[best], price))) {
                best = exit;
            }
        }
        return best;
    }

    /**
     * Whether an exit is taken rather than another one. The price is compared with where they cross, not their worths with
     * each other: the fitted price is a crossing point, and there rounding must not decide against the cheaper one.
     */
    private static boolean isBetter(double q, double c, double thanQ, double thanC, double price) {
        if (c == thanC) {
            return q > thanQ;
        }
        boolean dearerIsTaken = crossing(q, c, thanQ, thanC) > price;
        return c > thanC == dearerIsTaken;
    }

    private static double crossing(double q, double c, double otherQ, double otherC) {
        return (q - otherQ) / (c - otherC);
    }

    /** All crossing points above 0 of two exits within a task, ascending. */
    SortedSet<Double> crossings() {
        SortedSet<Double> points = new TreeSet<>();
        for (int task = 0; task < qualities.length; task++) {
            double[] q = qualities[task];
            double[] c = costs[task];
            for (int i = 0; i < q.length; i++) {
                for (int j = 0; j < i; j++) {
                    double point = crossing(q[i], c[i], q[j], c[j]);
                    if (point > 0 && Double.isFinite(point)) {
                        points.add(point);
                    }
                }
            }
        }
        return points;
    }
}
