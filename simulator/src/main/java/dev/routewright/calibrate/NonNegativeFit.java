package dev.routewright.calibrate;

import java.util.stream.IntStream;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.jspecify.annotations.Nullable;

/**
 * Weighted least squares with coefficients of at least 0. With so few of them every subset is solved exactly and the best
 * that has no negative one is taken: the optimum has some set of coefficients at 0 and is the plain solution of the rest.
 */
final class NonNegativeFit {
    private static final double SINGULAR = 1e-10;

    private NonNegativeFit() {}

    /**
     * @param x by row the factors, at most 5
     * @param y by row the measured value
     * @param weights by row, at least 0
     * @return one coefficient per factor
     */
    static double[] of(double[][] x, double[] y, double[] weights) {
        int k = x[0].length;
        double[][] products = new double[k][k];
        double[] targets = new double[k];
        for (int i = 0; i < y.length; i++) {
            for (int a = 0; a < k; a++) {
                double weighted = weights[i] * x[i][a];
                targets[a] += weighted * y[i];
                for (int b = 0; b < k; b++) {
                    products[a][b] += weighted * x[i][b];
                }
            }
        }
        double[] best = new double[k];
        double most = 0;
        for (int subset = 1; subset < 1 << k; subset++) {
            double[] solved = solve(products, targets, subset);
            double gain = solved == null ? Double.NEGATIVE_INFINITY : gain(products, targets, solved);
            if (solved != null && gain > most) {
                best = solved;
                most = gain;
            }
        }
        return best;
    }

    /** The plain solution over a subset of the factors, 0 elsewhere; null where it is singular or negative. */
    private static double @Nullable [] solve(double[][] products, double[] targets, int subset) {
        int[] used = IntStream.range(0, targets.length)
                .filter(a -> (subset >> a & 1) == 1)
                .toArray();
        RealMatrix matrix = MatrixUtils.createRealMatrix(used.length, used.length);
        RealVector vector = MatrixUtils.createRealVector(new double[used.length]);
        for (int a = 0; a < used.length; a++) {
            double scaleA = Math.sqrt(products[used[a]][used[a]]);
            if (scaleA == 0) {
                return null;
            }
            vector.setEntry(a, targets[used[a]] / scaleA);
            for (int b = 0; b < used.length; b++) {
                matrix.setEntry(a, b, products[used[a]][used[b]] / scaleA / Math.sqrt(products[used[b]][used[b]]));
            }
        }
        LUDecomposition lu = new LUDecomposition(matrix, SINGULAR);
        if (!lu.getSolver().isNonSingular()) {
            return null;
        }
        RealVector solution = lu.getSolver().solve(vector);
        double[] all = new double[targets.length];
        for (int a = 0; a < used.length; a++) {
            all[used[a]] = solution.getEntry(a) / Math.sqrt(products[used[a]][used[a]]);
            if (!(all[used[a]] >= 0)) {
                return null;
            }
        }
        return all;
    }

    /** By how much the weighted squares shrink against all coefficients being 0. */
    private static double gain(double[][] products, double[] targets, double[] solved) {
        double gain = 0;
        for (int a = 0; a < solved.length; a++) {
            gain += 2 * solved[a] * targets[a];
            for (int b = 0; b < solved.length; b++) {
                gain -= solved[a] * solved[b] * products[a][b];
            }
        }
        return gain;
    }
}
