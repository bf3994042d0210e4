package dev.routewright.calibrate;

import dev.routewright.graph.Latency;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits {@code first + in * tokensIn + out * tokensOut * (1 + slow * (b - 1))} to measured times, b being how many calls
 * were under way. Where the time of the first token is logged, the two halves are fitted apart. Errors count relative to
 * the predicted time (iterated weights), so that long calls do not drown short ones. The form is llm-d's (simulation of
 * latency under load); the fit is ours.
 */
final class LatencyFit {
    private static final int ROUNDS = 8;

    /**
     * A call as the fit sees it.
     *
     * @param firstTokenMillis NaN where not logged
     */
    record Timed(int tokensIn, int tokensOut, double underway, double millis, double firstTokenMillis) {}

    private LatencyFit() {}

    /** @param streamedOnly whether every call says when the first token came */
    static Latency of(List<Timed> calls, boolean streamedOnly) {
        return streamedOnly ? inHalves(calls) : whole(calls);
    }

    private static Latency inHalves(List<Timed> calls) {
        double[] first = solve(
                calls.stream().map(c -> new double[] {1, c.tokensIn()}).toArray(double[][]::new),
                calls.stream().mapToDouble(Timed::firstTokenMillis).toArray());
        List<Timed> generating = new ArrayList<>();
        for (Timed call : calls) {
            if (call.tokensOut() > 0 && call.millis() > call.firstTokenMillis()) {
                generating.add(call);
            }
        }
        if (generating.isEmpty()) {
            return new Latency(first[0], 0, first[1], 0);
        }
        double[] rest = solve(
                generating.stream()
                        .map(c -> new double[] {c.tokensOut(), c.tokensOut() * (c.underway() - 1)})
                        .toArray(double[][]::new),
                generating.stream()
                        .mapToDouble(c -> c.millis() - c.firstTokenMillis())
                        .toArray());
        return latency(first[0], first[1], rest[0], rest[1]);
    }

    private static Latency whole(List<Timed> calls) {
        double[] fit = solve(
                calls.stream()
                        .map(c -> new double[] {1, c.tokensIn(), c.tokensOut(), c.tokensOut() * (c.underway() - 1)})
                        .toArray(double[][]::new),
                calls.stream().mapToDouble(Timed::millis).toArray());
        return latency(fit[0], fit[1], fit[2], fit[3]);
    }

    private static Latency latency(double first, double perIn, double perOut, double perOutAndCall) {
        return new Latency(first, perOut, perIn, perOut == 0 ? 0 : perOutAndCall / perOut);
    }

    /** Weighted by the inverse square of what the round before predicts, which makes errors relative. */
    private static double[] solve(double[][] x, double[] y) {
        double[] weights = new double[y.length];
        double floor = floor(y);
        for (int i = 0; i < y.length; i++) {
            weights[i] = 1 / square(Math.max(y[i], floor));
        }
        double[] fit = NonNegativeFit.of(x, y, weights);
        for (int round = 1; round < ROUNDS; round++) {
            for (int i = 0; i < y.length; i++) {
                weights[i] = 1 / square(Math.max(dot(x[i], fit), floor));
            }
            fit = NonNegativeFit.of(x, y, weights);
        }
        return fit;
    }

    /** A hundredth of the mean: below it clocks say little. */
    private static double floor(double[] y) {
        double sum = 0;
        for (double value : y) {
            sum += value;
        }
        return Math.max(sum / y.length / 100, 1e-3);
    }

    private static double square(double value) {
        return value * value;
    }

    private static double dot(double[] x, double[] fit) {
        double sum = 0;
        for (int a = 0; a < x.length; a++) {
            sum += x[a] * fit[a];
        }
        return sum;
    }

    /** What a fit predicts for a call, in milliseconds. */
    static double predicted(Latency latency, Timed call) {
        return latency.firstTokenMillis()
                + call.tokensIn() * latency.millisPerTokenIn()
                + call.tokensOut() * latency.millisPerToken() * (1 + latency.slowdownPerCall() * (call.underway() - 1));
    }
}
