package dev.routewright.policy;

import dev.routewright.dataset.Evidence;

/**
 * What a policy may look at, and what it says beside its choice. One object is reused for all decisions of a run, so
 * that deciding allocates nothing.
 */
public final class Decision {
    /** The row in the dataset. */
    public int row;
    /** The query's task as a code of {@link TaskCodes}, {@link TaskCodes#NONE} for none. */
    public int task = TaskCodes.NONE;
    /** The run's seed. */
    public long seed;
    /** How well founded the choice is: a policy sets {@link Evidence#MISSING} where it lacked its score. */
    public Evidence grade = Evidence.RECORDED;
}
