package dev.routewright.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * What a live caller has to send with each query, beside its text, so that a plan decides as it did in replay.
 *
 * @param task whether the query's task label
 * @param columns further numbers and words by name, scores among them, in the order in which nodes ask for them
 */
public record Asks(boolean task, SequencedMap<String, Kind> columns) {
    /** What a column holds. */
    public enum Kind {
        NUMBER,
        WORD
    }

    public Asks {
        columns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columns));
    }
}
