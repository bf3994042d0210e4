package dev.routewright.dataset;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The recorded cells, row by column, as one array per column and metric. The first columns are the profiles, one each, in
 * their order; further columns are contexts: a profile with tags set (its variant) or asked again (its sample). NaN is
 * not recorded; -1 tokens and answers likewise. An array that would hold nothing is null. The arrays are shared and must
 * not be written by readers.
 */
public final class OutcomeTable {
    private static final int FAILED_BIT = 0x40;

    private final int rows;
    private final List<String> profiles;
    private final List<Context> contexts;
    private final Cells cells;
    private final Map<Context, Integer> columnOf = new HashMap<>();

    /**
     * In which context a column's calls were made.
     *
     * @param profile index of the profile
     * @param variant the tags that were set, sorted and joined by {@code +}; empty for none
     * @param sample how often the same query had called the same profile in the same variant before
     */
    public record Context(int profile, String variant, int sample) {}

    /**
     * The arrays, each by column, then row; inner arrays but those of {@code evidence} may be null.
     *
     * @param metrics by {@link Metric#ordinal()} first
     * @param evidence see {@link #pack}
     * @param answers index in {@code answerKeys}
     * @param answerKeys what was answered, as far as it can be compared
     * @param qualities further named qualities
     */
    public record Cells(
            float[][] @Nullable [] metrics,
            int[] @Nullable [] tokensIn,
            int[] @Nullable [] tokensOut,
            byte[][] evidence,
            int[] @Nullable [] answers,
            List<String> answerKeys,
            SequencedMap<String, float[] @Nullable []> qualities) {
        public Cells {
            answerKeys = List.copyOf(answerKeys);
            qualities = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(qualities));
        }
    }

    /** @param contexts those of the columns after the profiles */
    public OutcomeTable(int rows, List<String> profiles, List<Context> contexts, Cells cells) {
        this.rows = rows;
        this.profiles = List.copyOf(profiles);
        this.contexts = List.copyOf(contexts);
        this.cells = cells;
        for (int i = 0; i < contexts.size(); i++) {
            columnOf.put(contexts.get(i), profiles.size() + i);
        }
    }

    /** The same columns with other arrays. */
    public OutcomeTable with(Cells newCells) {
        return new OutcomeTable(rows, profiles, contexts, newCells);
    }

    /** All arrays. */
    public Cells cells() {
        return cells;
    }

    /** How many columns there are: profiles and contexts. */
    public int columns() {
        return profiles.size() + contexts.size();
    }

    /** The contexts of the columns after the profiles, in column order. */
    public List<Context> contexts() {
        return contexts;
    }

    /** The profile of a column. */
    public int profileOf(int column) {
        return column < profiles.size()
                ? column
                : contexts.get(column - profiles.size()).profile();
    }

    /** The column of a profile in a context, or -1 where nothing was recorded in it. */
    public int column(int profile, String variant, int sample) {
        return variant.isEmpty() && sample == 0
                ? profile
                : columnOf.getOrDefault(new Context(profile, variant, sample), -1);
    }

    /** Whether a cell was recorded at all: some number of it, or that the call failed. */
    public boolean isThere(int row, int column) {
        for (float[] @Nullable [] byColumn : cells.metrics()) {
            if (byColumn[column] != null && !Float.isNaN(byColumn[column][row])) {
                return true;
            }
        }
        return failed(row, column);
    }

    /** Answer keys of one column by row, -1 where not recorded; null where no row has one. */
    public int @Nullable [] answers(int column) {
        return cells.answers()[column];
    }

    /** The answers by key. */
    public List<String> answerKeys() {
        return cells.answerKeys();
    }

    /** Names of the further qualities, in order. */
    public List<String> qualityNames() {
        return List.copyOf(cells.qualities().keySet());
    }

    /** A further quality of a cell, NaN where not recorded. */
    public double quality(String name, int row, int column) {
        float[] @Nullable [] byColumn = cells.qualities().get(name);
        float[] values = byColumn == null ? null : byColumn[column];
        return values == null ? Double.NaN : values[row];
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

    /** One metric of one column by row, NaN where not recorded; null where no row has it. */
    public float @Nullable [] column(Metric metric, int column) {
        return cells.metrics()[metric.ordinal()][column];
    }

    /** One cell, NaN where not recorded. */
    public double value(Metric metric, int row, int column) {
        float[] values = cells.metrics()[metric.ordinal()][column];
        return values == null ? Double.NaN : values[row];
    }

    /** The grade of one cell; {@link Evidence#MISSING} exactly where {@link #value} is NaN. */
    public Evidence grade(Metric metric, int row, int column) {
        float[] values = cells.metrics()[metric.ordinal()][column];
        if (values == null || Float.isNaN(values[row])) {
            return Evidence.MISSING;
        }
        return Evidence.of(cells.evidence()[column][row] >> (2 * metric.ordinal()) & 3);
    }

    /** Packed grades of one column by row, for hot loops. */
    public byte[] evidence(int column) {
        return cells.evidence()[column];
    }

    /** Whether the call was made and failed. */
    public boolean failed(int row, int column) {
        return (cells.evidence()[column][row] & FAILED_BIT) != 0;
    }

    /** Prompt tokens of one column by row, -1 where not recorded; null where no row has them. */
    public int @Nullable [] tokensIn(int column) {
        return cells.tokensIn()[column];
    }

    /** Completion tokens of one column by row, -1 where not recorded; null where no row has them. */
    public int @Nullable [] tokensOut(int column) {
        return cells.tokensOut()[column];
    }
}
