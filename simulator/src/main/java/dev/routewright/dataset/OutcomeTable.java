package dev.routewright.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The recorded cells, row by profile, as one array per profile and metric. NaN is not recorded; -1 tokens likewise. An
 * array that would hold nothing is null. The arrays are shared and must not be written by readers.
 */
public final class OutcomeTable {
    private static final int FAILED_BIT = 0x40;

    private final int rows;
    private final List<String> profiles;
    private final float @Nullable [][][] metrics;
    private final int @Nullable [][] tokensIn;
    private final int @Nullable [][] tokensOut;
    private final byte[][] evidence;

    /**
     * @param metrics by {@link Metric#ordinal()}, then profile, then row; inner arrays may be null
     * @param tokensIn by profile, then row; inner arrays may be null
     * @param evidence by profile, then row, see {@link #pack}
     */
    public OutcomeTable(
            int rows,
            List<String> profiles,
            float @Nullable [][][] metrics,
            int @Nullable [][] tokensIn,
            int @Nullable [][] tokensOut,
            byte[][] evidence) {
        this.rows = rows;
        this.profiles = List.copyOf(profiles);
        this.metrics = metrics;
        this.tokensIn = tokensIn;
        this.tokensOut = tokensOut;
        this.evidence = evidence;
    }

    /** Packs three grades and the failed mark into the byte that {@code evidence} holds. */
    public static byte pack(Evidence quality, Evidence cost, Evidence millis, boolean failed) {
        return (byte) (quality.ordinal() | cost.ordinal() << 2 | millis.ordinal() << 4 | (failed ? FAILED_BIT : 0));
    }

    /** Whether a packed byte carries the failed mark. */
    public static boolean isFailed(byte packed) {
        return (packed & FAILED_BIT) != 0;
    }

    public int rows() {
        return rows;
    }

    public List<String> profiles() {
        return profiles;
    }

    /** The index of a profile, or -1. */
    public int profile(String name) {
        return profiles.indexOf(name);
    }

    /** One metric of one profile by row, NaN where not recorded; null where no row has it. */
    public float @Nullable [] column(Metric metric, int profile) {
        return metrics[metric.ordinal()][profile];
    }

    /** One cell, NaN where not recorded. */
    public double value(Metric metric, int row, int profile) {
        float[] column = metrics[metric.ordinal()][profile];
        return column == null ? Double.NaN : column[row];
    }

    /** The grade of one cell; {@link Evidence#MISSING} exactly where {@link #value} is NaN. */
    public Evidence grade(Metric metric, int row, int profile) {
        float[] column = metrics[metric.ordinal()][profile];
        if (column == null || Float.isNaN(column[row])) {
            return Evidence.MISSING;
        }
        return Evidence.of(evidence[profile][row] >> (2 * metric.ordinal()) & 3);
    }

    /** Packed grades of one profile by row, for hot loops. */
    public byte[] evidence(int profile) {
        return evidence[profile];
    }

    /** Whether the call was made and failed. */
    public boolean failed(int row, int profile) {
        return (evidence[profile][row] & FAILED_BIT) != 0;
    }

    /** Prompt tokens of one profile by row, -1 where not recorded; null where no row has them. */
    public int @Nullable [] tokensIn(int profile) {
        return tokensIn[profile];
    }

    /** Completion tokens of one profile by row, -1 where not recorded; null where no row has them. */
    public int @Nullable [] tokensOut(int profile) {
        return tokensOut[profile];
    }
}
