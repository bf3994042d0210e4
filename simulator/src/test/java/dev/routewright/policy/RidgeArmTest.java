package dev.routewright.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RidgeArmTest {
    static IntStream seeds() {
        return IntStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void stepwiseUpdatesGiveWhatTheRidgeRegressionSolvedAtOnceGives(int seed) {
        Random random = new Random(seed);
        int tasks = random.nextInt(6);
        int size = tasks + 1;
        RidgeArm arm = new RidgeArm(tasks);
        double[][] a = new double[size][size];
        double[] b = new double[size];
        for (int i = 0; i < size; i++) {
            a[i][i] = 1;
        }
        for (int step = random.nextInt(60); step >= 0; step--) {
            int task = random.nextInt(tasks + 1) - 1;
            double reward = random.nextGaussian();
            arm.learn(task, reward);
            double[] x = features(task, size);
            for (int i = 0; i < size; i++) {
                b[i] += reward * x[i];
                for (int j = 0; j < size; j++) {
                    a[i][j] += x[i] * x[j];
                }
            }
        }
        for (int task = -1; task < tasks; task++) {
            double[] x = features(task, size);
            assertThat(arm.mean(task)).isCloseTo(dot(solve(a, b), x), within(1e-9));
            assertThat(arm.variance(task)).isCloseTo(dot(solve(a, x), x), within(1e-9));
        }
    }

    private static double[] features(int task, int size) {
        double[] x = new double[size];
        x[size - 1] = 1;
        if (task >= 0) {
            x[task] = 1;
        }
        return x;
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    /** Gaussian elimination; a matrix of a ridge regression needs no pivots. */
    private static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        double[][] a = new double[n][];
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
        }
        double[] x = right.clone();
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / a[k][k];
                for (int j = k; j < n; j++) {
                    a[i][j] -= factor * a[k][j];
                }
                x[i] -= factor * x[k];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                x[i] -= a[i][j] * x[j];
            }
            x[i] /= a[i][i];
        }
        return x;
    }
}
