package dev.routewright.policy;

/**
 * A ridge regression of the reward on the task: features are one per task code, 1 for the query's own task, and a last one
 * that is always 1. With {@code A = I + sum x x'} and {@code b = sum r x} its coefficients are {@code A^-1 b}, and
 * {@code A^-1} is kept up to date by the formula of Sherman and Morrison (1950).
 *
 * <p>Sums run over the features in ascending order, so that the same history always gives the same digits.
 */
final class RidgeArm {
    private final int last;
    private final double[][] inverse;
    private final double[] rewards;
    private final double[] product;

    RidgeArm(int taskCodes) {
        last = taskCodes;
        inverse = new double[taskCodes + 1][taskCodes + 1];
        for (int i = 0; i <= last; i++) {
            inverse[i][i] = 1;
        }
        rewards = new double[taskCodes + 1];
        product = new double[taskCodes + 1];
    }

    /** The expected reward of a task, {@link TaskCodes#NONE} for a query without one. */
    double mean(int task) {
        return task < 0 ? coefficient(last) : coefficient(task) + coefficient(last);
    }

    private double coefficient(int feature) {
        double sum = 0;
        for (int j = 0; j <= last; j++) {
            sum += inverse[feature][j] * rewards[j];
        }
        return sum;
    }

    /** {@code x' A^-1 x}. */
    double variance(int task) {
        return task < 0 ? times(last, task) : times(task, task) + times(last, task);
    }

    /** One entry of {@code A^-1 x}. */
    private double times(int feature, int task) {
        return task < 0 ? inverse[feature][last] : inverse[feature][task] + inverse[feature][last];
    }

    void learn(int task, double reward) {
        for (int i = 0; i <= last; i++) {
            product[i] = times(i, task);
        }
        double divisor = 1 + (task < 0 ? product[last] : product[task] + product[last]);
        for (int i = 0; i <= last; i++) {
            for (int j = 0; j <= last; j++) {
                inverse[i][j] -= product[i] * product[j] / divisor;
            }
        }
        if (task >= 0) {
            rewards[task] += reward;
        }
        rewards[last] += reward;
    }
}
