package dev.routewright.sim.reference;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rows that are looked for when somebody first asks: one query is often explained without them. */
final class LazyRows {
    private final Supplier<int[]> search;
    private int @Nullable [] found;

    LazyRows(Supplier<int[]> search) {
        this.search = search;
    }

    int[] get() {
        if (found == null) {
            found = search.get();
        }
        return found;
    }
}
