package dev.routewright.sim.replay;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.RowRelations;
import org.jspecify.annotations.Nullable;

/** The parts and steps of rows, looked up once per row of the dataset, so that a walk need not. */
final class Children {
    private static final int[] NONE = {};

    private final int @Nullable [][] parts;
    private final int @Nullable [][] steps;

    /** @param relations null where nobody asks for parts and steps */
    Children(Dataset dataset, @Nullable RowRelations relations) {
        if (relations == null || !RowRelations.hasChildren(dataset)) {
            parts = null;
            steps = null;
            return;
        }
        parts = new int[dataset.rows()][];
        steps = new int[dataset.rows()][];
        for (int row = 0; row < dataset.rows(); row++) {
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
