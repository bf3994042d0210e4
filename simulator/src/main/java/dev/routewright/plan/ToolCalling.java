package dev.routewright.plan;

import dev.routewright.dataset.RowWords;
import dev.routewright.graph.Price;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call that gives no answer.
 *
 * @param named what a column names row by row; null where all rows call the same
 * @param otherwise the target of rows for which nothing is named; null where nothing says what they call
 * @param tag bit of the tag that it sets, 0 for none
 * @param slots of the attributes that it sets
 * @param values of these attributes
 * @param nodeKey hash of the node's id, for draws
 */
public record ToolCalling(
        @Nullable Named named, @Nullable Target otherwise, long tag, int[] slots, String[] values, long nodeKey) {
    /** Targets that a column of words names. */
    public sealed interface Named {
        /** What is named for a row; null for nothing that can be called. */
        @Nullable
        Target of(int row);

        /** Everything that can be named. */
        Collection<Target> all();
    }

    /**
     * By a dictionary.
     *
     * @param codes by row, -1 for none
     * @param byWord by code
     */
    public record Coded(int[] codes, Target[] byWord) implements Named {
        @Override
        public @Nullable Target of(int row) {
            return codes[row] < 0 ? null : byWord[codes[row]];
        }

        @Override
        public Collection<Target> all() {
            return List.of(byWord);
        }
    }

    /** By words as they were sent. */
    public record Spelled(RowWords words, Map<String, Target> byName) implements Named {
        @Override
        public @Nullable Target of(int row) {
            String word = words.word(row);
            return word == null ? null : byName.get(word);
        }

        @Override
        public Collection<Target> all() {
            return byName.values();
        }
    }

    /**
     * What is called.
     *
     * @param column the profile's column in the dataset; -1 where the catalog states what follows
     * @param cost of a call, NaN where not stated
     * @param millis of a call, NaN where not stated
     * @param failureRate share of calls that fail
     * @param price the profile's price; null where none is known
     */
    public record Target(
            int column,
            double cost,
            double millis,
            double failureRate,
            @Nullable Price price) {}

    /** What a row calls; null where nothing says it. */
    public @Nullable Target of(int row) {
        Target target = named == null ? null : named.of(row);
        return target == null ? otherwise : target;
    }

    /** Whether some target's failures are drawn. */
    public boolean draws() {
        return otherwise != null && otherwise.failureRate() > 0
                || named != null && named.all().stream().anyMatch(target -> target.failureRate() > 0);
    }
}
