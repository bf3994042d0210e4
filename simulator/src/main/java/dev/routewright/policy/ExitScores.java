package dev.routewright.policy;

/** A policy that gives every exit a number: what a Fan picks its best exits by. */
public interface ExitScores extends Policy {
    /**
     * Writes the score of every exit for a query: the larger, the better; NaN for an exit that has none, such as one that
     * breaks a hard flag. The grade of the decision is left as it is.
     *
     * @param into by exit, at least as long as there are exits
     */
    void scores(Decision decision, double[] into);
}
