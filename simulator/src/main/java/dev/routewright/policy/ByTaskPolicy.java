package dev.routewright.policy;

/** The exit that is mapped to the query's task. */
public final class ByTaskPolicy implements Policy {
    private final int[] exitByTask;
    private final int otherwise;

    /**
     * @param exitByTask by task code
     * @param otherwise the exit of a query without a task
     */
    public ByTaskPolicy(int[] exitByTask, int otherwise) {
        this.exitByTask = exitByTask.clone();
        this.otherwise = otherwise;
    }

    @Override
    public int choose(Decision decision) {
        return decision.task < 0 ? otherwise : exitByTask[decision.task];
    }
}
