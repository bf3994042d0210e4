package dev.routewright.dataset.source;

import dev.routewright.dataset.BadDataset;
import dev.routewright.dataset.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with a dataset: all counted, the first hundred kept in words. */
final class Problems {
    private final List<Problem> first = new ArrayList<>();
    private long count;

    void add(String file, @Nullable String place, @Nullable String column, String says, String fix) {
        count++;
        if (first.size() < BadDataset.SHOWN) {
            first.add(new Problem(file, place, column, says, fix));
        }
    }

    List<Problem> first() {
        return first;
    }

    long count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    void throwIfAny() throws BadDataset {
        if (count > 0) {
            throw new BadDataset(first, count);
        }
    }
}
