package dev.routewright.plan;

/**
 * What an exit is worth that leads straight to no call: the metrics that queries return with when they go that way. An
 * engine answers it, because only an engine can follow a query to its end.
 *
 * <p>{@link PolicyCompiler} asks it once per exit and policy, downstream nodes first: every policy that a query can meet
 * from the exit on is in the plan when it is asked, others may still be null.
 */
public interface ExitWorths {
    /**
     * Follows train rows from an exit's target to their ends and takes the means. Every row starts afresh: with its recorded
     * task, nothing spent, nothing passed. Inside of a Fan's branch the end is where the branch ends. Whatever depends
     * on the order of queries starts empty and learns nothing.
     *
     * @param soFar the plan, in which the policies downstream of the exit are filled in
     * @param node the number of the node that the policy belongs to
     * @param exit the index of the exit in the node's order
     * @param trainRows ascending
     * @return by {@link dev.routewright.dataset.Metric#ordinal()}, then by the code of the recorded task, and at the end
     *     over all rows: the mean of the known numbers, summed in row order; NaN where no row has one
     */
    double[][] of(ExecutionPlan soFar, int node, int exit, int[] trainRows);
}
