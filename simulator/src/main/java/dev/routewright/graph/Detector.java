package dev.routewright.graph;

/** How a {@link Guard} tells the queries that it keeps out. */
public sealed interface Detector {

    /** Blocks where a condition holds. */
    record ByRule(Condition blocks) implements Detector {}

    /**
     * Blocks where a number is at least the cut. A row without the number passes and all its metrics are missing.
     *
     * @param column a numeric column of the dataset
     */
    record Score(String column, double cut) implements Detector {}

    /**
     * Blocks where the out-of-domain score of a trained guard is at least the cut. The scores are read from the
     * numeric column {@code ood:ARTIFACT}; without it the guard must be trained first.
     *
     * @param artifact name of the trained guard
     */
    record Learned(String artifact, double cut) implements Detector {
        /** The column that holds its scores. */
        public String column() {
            return "ood:" + artifact;
        }
    }

    /**
     * No detector but two stated rates, drawn by key; every decision is assumed. A query should be blocked where the truth
     * column is at least 0.5; a row without it passes and all its metrics are missing.
     *
     * @param truth a numeric column of the dataset, such as {@code should_refuse}
     * @param hitRate chance that a query that should be blocked is blocked, 0..1
     * @param falseAlarmRate chance that another query is blocked, 0..1
     */
    record Stated(String truth, double hitRate, double falseAlarmRate) implements Detector {}
}
