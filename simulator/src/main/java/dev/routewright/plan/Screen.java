package dev.routewright.plan;

import dev.routewright.dataset.Evidence;
import dev.routewright.policy.Decision;
import dev.routewright.policy.RowTest;
import dev.routewright.run.Draws;
import org.jspecify.annotations.Nullable;

/** How a guard decides: by a test, by a number against a cut, or by two stated rates. Numbers are floats, as cuts are. */
public final class Screen {
    /** Tells a guard's draw from the other draws of a node. */
    public static final int PURPOSE = 4;

    private static final float LEAST_TRUE = 0.5f;

    private final @Nullable RowTest test;
    private final float[] column;
    private final float cut;
    private final double hitRate;
    private final double falseAlarmRate;
    private final long nodeKey;

    private Screen(
            @Nullable RowTest test, float[] column, float cut, double hitRate, double falseAlarmRate, long nodeKey) {
        this.test = test;
        this.column = column;
        this.cut = cut;
        this.hitRate = hitRate;
        this.falseAlarmRate = falseAlarmRate;
        this.nodeKey = nodeKey;
    }

    /** Blocks where a test holds. */
    static Screen byTest(RowTest test) {
        return new Screen(test, new float[0], Float.NaN, 0, 0, 0);
    }

    /** Blocks where a number is at least the cut. */
    static Screen byScore(float[] column, double cut) {
        return new Screen(null, column, (float) cut, 0, 0, 0);
    }

    /** Blocks by chance, by the rate that belongs to the truth. */
    static Screen stated(float[] truth, double hitRate, double falseAlarmRate, long nodeKey) {
        return new Screen(null, truth, Float.NaN, hitRate, falseAlarmRate, nodeKey);
    }

    /** Whether it draws by stated rates. */
    public boolean isStated() {
        return test == null && Float.isNaN(cut);
    }

    /** Whether a query is kept out; sets the decision's grade. */
    public boolean blocks(Decision query) {
        query.grade = Evidence.RECORDED;
        if (test != null) {
            return test.holds(query);
        }
        float value = column[query.cellRow];
        if (Float.isNaN(value)) {
            query.grade = Evidence.MISSING;
            return false;
        }
        if (!isStated()) {
            return value >= cut;
        }
        query.grade = Evidence.ASSUMED;
        double rate = value >= LEAST_TRUE ? hitRate : falseAlarmRate;
        return Draws.uniform(query.seed, query.luck, nodeKey, PURPOSE, query.occurrence) < rate;
    }
}
