package dev.routewright.plan;

import dev.routewright.dataset.Dataset;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a world can supply to a plan that is bound in it. */
public sealed interface World {
    /**
     * Saved outcomes: every column, label and outcome of a dataset.
     *
     * @param dataset with the catalog's prices applied
     */
    record Recorded(Dataset dataset) implements World {}

    /**
     * Live traffic: what callers send, and nothing that only a saved outcome can tell.
     *
     * @param columns the names of the numbers and words that they send beside the text
     * @param labels whether they send the query's task
     * @param feedback whether somebody tells how good an answer was
     */
    record Live(Set<String> columns, boolean labels, boolean feedback) implements World {
        public Live {
            columns = Set.copyOf(columns);
        }

        /** Callers who send everything that a plan asks for. */
        public static Live sending(Asks asks, boolean feedback) {
            return new Live(new LinkedHashSet<>(asks.columns().keySet()), asks.task(), feedback);
        }
    }
}
