package dev.routewright.walk;

import dev.routewright.dataset.Metric;
import dev.routewright.dataset.OutcomeTable;
import java.util.Arrays;

/** The columns of a metric, those of the profiles first; one that holds nothing becomes one of NaN, so that a loop need not ask. */
public final class Columns {
    private Columns() {}

    public static float[][] of(OutcomeTable outcomes, Metric metric) {
        float[][] columns = new float[outcomes.columns()][];
        float[] nothing = {};
        for (int p = 0; p < columns.length; p++) {
            float[] column = outcomes.column(metric, p);
            if (column == null && nothing.length < outcomes.rows()) {
                nothing = new float[outcomes.rows()];
                Arrays.fill(nothing, Float.NaN);
            }
            columns[p] = column == null ? nothing : column;
        }
        return columns;
    }
}
