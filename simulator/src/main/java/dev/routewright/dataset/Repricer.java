package dev.routewright.dataset;

import dev.routewright.graph.Latency;
import dev.routewright.graph.Price;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes changed costs and filled latencies into copies of the columns they touch; all other columns are shared. */
final class Repricer {
    private final Dataset dataset;
    private final OutcomeTable before;
    private final float[][] @Nullable [] metrics = new float[Metric.values().length][][];
    private final int[] @Nullable [] tokensIn;
    private final int[] @Nullable [] tokensOut;
    private final byte[][] evidence;
    private boolean changed;

    Repricer(Dataset dataset) {
        this.dataset = dataset;
        this.before = dataset.outcomes();
        int profiles = before.columns();
        tokensIn = new int[profiles][];
        tokensOut = new int[profiles][];
        evidence = new byte[profiles][];
        for (Metric metric : Metric.values()) {
            metrics[metric.ordinal()] = new float[profiles][];
        }
        for (int p = 0; p < profiles; p++) {
            for (Metric metric : Metric.values()) {
                metrics[metric.ordinal()][p] = before.column(metric, p);
            }
            tokensIn[p] = before.tokensIn(p);
            tokensOut[p] = before.tokensOut(p);
            evidence[p] = before.evidence(p);
        }
    }

    boolean isChanged() {
        return changed;
    }

    OutcomeTable outcomes() {
        OutcomeTable.Cells cells = before.cells();
        return before.with(new OutcomeTable.Cells(
                metrics, tokensIn, tokensOut, evidence, cells.answers(), cells.answerKeys(), cells.qualities()));
    }

    void reprice(int profile, Price price, Pricing.Effect effect) {
        switch (effect) {
            case NONE, NOT_APPLIED, CURRENCY_MISMATCH -> {
                return;
            }
            case FROM_TOKENS, PER_CALL, SCALED -> {}
        }
        Price own = dataset.prices().get(before.profiles().get(before.profileOf(profile)));
        double factor = own == null ? Double.NaN : Pricing.factor(own, price);
        float[] cost = copyOf(Metric.COST, profile);
        for (int row = 0; row < cost.length; row++) {
            double now = effect == Pricing.Effect.PER_CALL
                    ? before.isThere(row, profile) ? price.perCall() : Double.NaN
                    : fromTokens(profile, row, price);
            if (Double.isNaN(now)) {
                now = cost[row] * factor;
            }
            if (!Double.isNaN(now)) {
                set(Metric.COST, profile, row, now, Evidence.DERIVED);
            }
        }
    }

    void fillMillis(int profile, Latency latency) {
        int[] in = tokensIn[profile];
        int[] out = tokensOut[profile];
        if (out == null) {
            return;
        }
        for (int row = 0; row < out.length; row++) {
            double millis = out[row] < 0 ? Double.NaN : latency.millis(in == null ? -1 : in[row], out[row]);
            if (!Double.isNaN(millis) && Double.isNaN(before.value(Metric.MILLIS, row, profile))) {
                if (metrics[Metric.MILLIS.ordinal()][profile] == before.column(Metric.MILLIS, profile)) {
                    copyOf(Metric.MILLIS, profile);
                }
                set(Metric.MILLIS, profile, row, millis, Evidence.ASSUMED);
            }
        }
    }

    private double fromTokens(int profile, int row, Price price) {
        int[] in = tokensIn[profile];
        int[] out = tokensOut[profile];
        if (in == null || out == null || in[row] < 0 || out[row] < 0) {
            return Double.NaN;
        }
        return DerivedCost.of(in[row], out[row], price);
    }

    private float[] copyOf(Metric metric, int profile) {
        float[] old = before.column(metric, profile);
        float[] copy = old == null ? new float[before.rows()] : old.clone();
        if (old == null) {
            Arrays.fill(copy, Float.NaN);
        }
        if (evidence[profile] == before.evidence(profile)) {
            evidence[profile] = evidence[profile].clone();
        }
        metrics[metric.ordinal()][profile] = copy;
        changed = true;
        return copy;
    }

    private void set(Metric metric, int profile, int row, double value, Evidence grade) {
        metrics[metric.ordinal()][profile][row] = (float) value;
        int shift = 2 * metric.ordinal();
        evidence[profile][row] = (byte) (evidence[profile][row] & ~(3 << shift) | grade.ordinal() << shift);
    }
}
