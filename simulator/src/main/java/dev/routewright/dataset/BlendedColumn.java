package dev.routewright.dataset;

import dev.routewright.graph.Blend;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The cells of a blend, computed from the columns of its two ends; see {@link Blending}. */
final class BlendedColumn {
    private final OutcomeTable table;
    private final Blend blend;
    private final int base;
    private final int other;

    /**
     * @param base column of the profile that does the rest
     * @param other column of the profile that does the share
     */
    BlendedColumn(OutcomeTable table, Blend blend, int base, int other) {
        this.table = table;
        this.blend = blend;
        this.base = base;
        this.other = other;
    }

    private double mean(double ofBase, double ofOther) {
        return (1 - blend.share()) * ofBase + blend.share() * ofOther;
    }

    /** One metric by row, NaN where an end is missing; null where no row has it. */
    float @Nullable [] metric(Metric metric) {
        return column(row -> value(metric, row));
    }

    private double value(Metric metric, int row) {
        double mean = mean(table.value(metric, row, base), table.value(metric, row, other));
        return switch (metric) {
            case QUALITY -> mean;
            case COST -> mean + blend.swapCost();
            case MILLIS -> blend.acceptance() == null ? mean : mean / blend.acceptance();
        };
    }

    /** A named quality by row; null where no row has it. */
    float @Nullable [] quality(String name) {
        return column(row -> mean(table.quality(name, row, base), table.quality(name, row, other)));
    }

    private float @Nullable [] column(IntToDoubleFunction value) {
        float[] values = new float[table.rows()];
        boolean any = false;
        for (int row = 0; row < values.length; row++) {
            values[row] = (float) value.applyAsDouble(row);
            any |= !Float.isNaN(values[row]);
        }
        return any ? values : null;
    }

    /** Tokens by row, -1 where an end has none; null where no row has them. */
    int @Nullable [] tokens(boolean in) {
        int[] ofBase = in ? table.tokensIn(base) : table.tokensOut(base);
        int[] ofOther = in ? table.tokensIn(other) : table.tokensOut(other);
        if (ofBase == null || ofOther == null) {
            return null;
        }
        int[] tokens = new int[table.rows()];
        for (int row = 0; row < tokens.length; row++) {
            tokens[row] = ofBase[row] < 0 || ofOther[row] < 0 ? -1 : (int) Math.round(mean(ofBase[row], ofOther[row]));
        }
        return tokens;
    }

    /** Packed grades by row: assumed or missing, failed where an end failed. */
    byte[] evidence() {
        byte[] packed = new byte[table.rows()];
        for (int row = 0; row < packed.length; row++) {
            packed[row] = OutcomeTable.pack(
                    grade(Metric.QUALITY, row),
                    grade(Metric.COST, row),
                    grade(Metric.MILLIS, row),
                    table.failed(row, base) || table.failed(row, other));
        }
        return packed;
    }

    private Evidence grade(Metric metric, int row) {
        return Double.isNaN(value(metric, row)) ? Evidence.MISSING : Evidence.ASSUMED;
    }
}
