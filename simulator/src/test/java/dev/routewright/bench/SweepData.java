package dev.routewright.bench;

import dev.routewright.study.EnvelopeSweep;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Made-up predictions and outcomes of 36,000 queries and 11 profiles, dearer ones better on average, and 100 weights of
 * cost. All numbers are {@code float}, so that the peer reads the same ones.
 */
final class SweepData {
    static final int ROWS = 36_000;
    static final int PROFILES = 11;
    static final int SETTINGS = 100;

    final float[] predicted = new float[ROWS * PROFILES];
    final float[] cost = new float[ROWS * PROFILES];
    final float[] quality = new float[ROWS * PROFILES];
    final float[] weights = new float[SETTINGS];

    SweepData() {
        SplittableRandom random = new SplittableRandom(20261122);
        for (int i = 0; i < ROWS; i++) {
            double difficulty = random.nextDouble();
            for (int p = 0; p < PROFILES; p++) {
                double skill = 0.35 + 0.5 * p / (PROFILES - 1);
                double chance = 1 / (1 + Math.exp(8 * (difficulty - skill)));
                int cell = i * PROFILES + p;
                predicted[cell] = (float) Math.clamp(chance + 0.1 * random.nextGaussian(), 0.0, 1.0);
                quality[cell] = random.nextDouble() < chance ? 1 : 0;
                cost[cell] = (float) (Math.pow(1.6, p) / Math.pow(1.6, PROFILES - 1) * (0.5 + random.nextDouble()));
            }
        }
        for (int k = 0; k < SETTINGS; k++) {
            weights[k] = k / 64f;
        }
    }

    EnvelopeSweep envelopes() {
        return new EnvelopeSweep(ROWS, PROFILES, doubles(predicted), doubles(cost));
    }

    static double[] doubles(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }

    /** A choice per row and setting: what the envelopes must agree with. */
    double[][] plainSums() {
        double[][] sums = new double[2][SETTINGS];
        for (int k = 0; k < SETTINGS; k++) {
            for (int first = 0; first < predicted.length; first += PROFILES) {
                int best = first;
                for (int cell = first + 1; cell < first + PROFILES; cell++) {
                    if (predicted[cell] - (double) weights[k] * cost[cell]
                            > predicted[best] - (double) weights[k] * cost[best]) {
                        best = cell;
                    }
                }
                sums[0][k] += quality[best];
                sums[1][k] += cost[best];
            }
        }
        return sums;
    }

    /** The greatest relative difference between two sets of sums. */
    static double difference(double[][] a, double[][] b) {
        double most = 0;
        for (int column = 0; column < a.length; column++) {
            for (int k = 0; k < SETTINGS; k++) {
                most = Math.max(most, Math.abs(a[column][k] - b[column][k]) / Math.abs(b[column][k]));
            }
        }
        return most;
    }

    void write(Path file) throws IOException {
        ByteBuffer buffer =
                ByteBuffer.allocate(12 + 4 * (3 * ROWS * PROFILES + SETTINGS)).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(ROWS).putInt(PROFILES).putInt(SETTINGS);
        for (float[] values : new float[][] {predicted, cost, quality, weights}) {
            for (float value : values) {
                buffer.putFloat(value);
            }
        }
        Files.write(file, buffer.array());
    }
}
