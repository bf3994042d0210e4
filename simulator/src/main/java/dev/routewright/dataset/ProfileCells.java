package dev.routewright.dataset;

import java.util.HashMap;
import java.util.Map;

/** The cells of one profile while they are collected. */
final class ProfileCells {
    /** Set while building for a cell that was claimed; not part of {@link OutcomeTable#pack}. */
    static final int CLAIMED = 0x80;

    private static final int FAILED = 0x40;
    private static final byte NOTHING = OutcomeTable.pack(Evidence.MISSING, Evidence.MISSING, Evidence.MISSING, false);

    final Growing.Floats[] metrics = {new Growing.Floats(), new Growing.Floats(), new Growing.Floats()};
    final Growing.Ints tokensIn = new Growing.Ints();
    final Growing.Ints tokensOut = new Growing.Ints();
    final Growing.Ints answers = new Growing.Ints();
    final Map<String, Growing.Floats> qualities = new HashMap<>();
    final Growing.Bytes grades = new Growing.Bytes(NOTHING);

    void set(Metric metric, int row, double value, Evidence grade) {
        float stored = (float) value;
        if (Double.isNaN(value) && Float.isNaN(metrics[metric.ordinal()].get(row))) {
            return;
        }
        metrics[metric.ordinal()].set(row, stored);
        Evidence kept = Double.isNaN(value) ? Evidence.MISSING : grade;
        int shift = 2 * metric.ordinal();
        grades.set(row, (byte) (grades.get(row) & ~(3 << shift) | kept.ordinal() << shift));
    }

    boolean claim(int row) {
        byte now = grades.get(row);
        grades.set(row, (byte) (now | CLAIMED));
        return (now & CLAIMED) == 0;
    }

    boolean isClaimed(int row) {
        return (grades.get(row) & CLAIMED) != 0;
    }

    void fail(int row) {
        grades.set(row, (byte) (grades.get(row) | FAILED));
    }
}
