package dev.routewright.dataset;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where columns go when further profiles come in: the profiles, the new ones, the contexts, the new ones.
 *
 * @param profiles how many profiles there were
 * @param columns those of the new profiles
 * @param inContexts those of their contexts
 */
record Spread(int profiles, List<BlendedColumn> columns, List<BlendedColumn> inContexts) {
    /** How many columns there are afterwards. */
    int size(OutcomeTable before) {
        return before.columns() + columns.size() + inContexts.size();
    }

    /**
     * Fills an array of columns.
     *
     * @param old the columns that there were; an inner array may be null
     * @param made what a new column holds
     * @param into as long as {@link #size}
     */
    <A extends @Nullable Object> A[] over(A[] old, Function<BlendedColumn, A> made, A[] into) {
        System.arraycopy(old, 0, into, 0, profiles);
        int at = profiles;
        for (BlendedColumn column : columns) {
            into[at++] = made.apply(column);
        }
        System.arraycopy(old, profiles, into, at, old.length - profiles);
        at += old.length - profiles;
        for (BlendedColumn column : inContexts) {
            into[at++] = made.apply(column);
        }
        return into;
    }
}
