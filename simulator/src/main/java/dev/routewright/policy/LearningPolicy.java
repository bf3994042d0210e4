package dev.routewright.policy;

/**
 * A policy that learns during a run. The policy itself is shared and never changes; what it learns lies in a memory that
 * is made anew for every run. {@link Policy#choose} decides as with a fresh memory.
 */
public interface LearningPolicy extends Policy {
    /** A memory that knows nothing. */
    Memory memory();

    /** Whether it learns once per query and node, however often the query passed it; else once per pass. */
    boolean learnsOncePerQuery();

    /** What was learnt in one run; used by one thread. */
    interface Memory {
        /** Chooses with what was learnt; draws and grade as for {@link Policy#choose}. */
        int choose(Decision decision);

        /**
         * Learns, when a query has ended, from one choice that lies on its way.
         *
         * @param exit the exit that was taken
         * @param task the query's task at the choice, {@link TaskCodes#NONE} for none
         * @param quality final quality, NaN where missing
         * @param cost final cost, NaN where missing
         */
        void learn(int exit, int task, double quality, double cost);
    }
}
