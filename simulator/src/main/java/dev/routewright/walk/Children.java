package dev.routewright.walk;

import dev.routewright.dataset.RowRelations;
import dev.routewright.plan.ExecutionPlan;
import org.jspecify.annotations.Nullable;

/** The parts and steps of rows, looked up once per row of the dataset, so that a walk need not. */
final class Children {
    private static final int[] NONE = {};

    private final int @Nullable [][] parts;
    private final int @Nullable [][] steps;

    Children(ExecutionPlan plan) {
        RowRelations relations = plan.relations();
        if (relations == null || !RowRelations.hasChildren(plan.dataset())) {
            parts = null;
            steps = null;
            return;
        }
        int rows = plan.rows().size();
        parts = new int[rows][];
        steps = new int[rows][];
        for (int row = 0; row < rows; row++) {
            parts[row] = relations.parts(row);
            steps[row] = relations.steps(row);
        }
    }

    /** The rows of a row's parts. */
    int[] parts(int row) {
        return parts == null ? NONE : parts[row];
    }

    /** The rows of a row's steps, -1 for one that is not there. */
    int[] steps(int row) {
        return steps == null ? NONE : steps[row];
    }
}
