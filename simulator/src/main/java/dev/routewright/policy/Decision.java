package dev.routewright.policy;

import dev.routewright.dataset.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * What a policy or a condition may look at, and what a policy says beside its choice. One object is reused for all
 * decisions of a journey, so that deciding allocates nothing.
 */
public final class Decision {
    /** What the query's draws are keyed by, see {@link dev.routewright.run.Draws#luck}. */
    public long luck;
    /** The row whose columns, text and cells are read: the query's own, but inside a Loop over steps that of the step. */
    public int cellRow;
    /** The query's task as a code of {@link TaskCodes}, {@link TaskCodes#NONE} for none. */
    public int task = TaskCodes.NONE;
    /** How busy profiles are; null where nothing else is under way, as in replay. */
    public @Nullable Load load;
    /** The run's seed. */
    public long seed;
    /** Tells draws at the same node apart, see {@link dev.routewright.run.Draws#occurrence}. */
    public long occurrence;
    /** The tags that are set, one bit each, by {@link TagCodes}. */
    public long tags;
    /** By {@link AttributeCodes}: what Tools have set on the query's way; null for what none has. */
    public @Nullable String[] attributes = {};
    /** By node number: how often the query's way has passed it. */
    public int[] visits = {};
    /** By node number: when it was passed for the first time, from 1; 0 for never. */
    public int[] firstVisits = {};
    /** Spent so far; NaN where a part is missing. */
    public double cost;
    /** Passed so far in milliseconds; NaN where a part is missing. */
    public double millis;
    /** Calls made so far. */
    public int calls;
    /** Answers got so far. */
    public int answers;
    /** How well founded the choice is: a policy sets {@link Evidence#MISSING} where it lacked its score. */
    public Evidence grade = Evidence.RECORDED;
}
