package dev.routewright.policy;

/** Decisions that policies are asked in tests. */
final class Asked {
    private Asked() {}

    /** A query of a row with a task, with nothing spent and nothing passed. */
    static Decision of(int row, int task) {
        Decision decision = new Decision();
        decision.luck = row;
        decision.cellRow = row;
        decision.task = task;
        decision.seed = 7;
        return decision;
    }

    /** A query of a task in row 0. */
    static Decision task(int task) {
        return of(0, task);
    }
}
