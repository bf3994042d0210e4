package dev.routewright.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * One setting of the free parameters and what it gives, as means per query over the sweep's row set.
 *
 * @param params value by address ({@code nodeId/parameter}); setting the graph to it gives this point again
 * @param quality 0..1; NaN where the row set is empty
 * @param cost in the dataset's currency; NaN where the sweep has no costs
 * @param millis NaN where the sweep has no latencies
 */
public record SweepPoint(SequencedMap<String, Double> params, double quality, double cost, double millis) {
    public SweepPoint {
        params = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(params));
    }
}
