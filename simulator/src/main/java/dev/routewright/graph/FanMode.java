package dev.routewright.graph;

import java.util.List;

/** Which branches of a {@link Fan} a query goes down, and when. */
public sealed interface FanMode {

    /** All of them, at once. */
    record All() implements FanMode {}

    /**
     * Those with the largest scores of a policy, at once; ties to the earlier exit. An exit without a score comes last.
     *
     * @param k how many, at least 1
     * @param by a policy that scores its exits: {@link PolicySpec.Utility} or {@link PolicySpec.Learned}
     */
    record TopK(int k, PolicySpec by) implements FanMode {}

    /**
     * One copy per child row (rows whose {@code parent} is this query and that have no {@code step}), each down the first
     * exit. A query without child rows goes down it itself.
     */
    record Parts() implements FanMode {}

    /**
     * Branch i starts {@code delaysMillis[i]} after the query came, unless a branch has answered by then.
     *
     * @param delaysMillis one per exit, ascending, each at least 0
     */
    record Hedge(List<Double> delaysMillis) implements FanMode {
        public Hedge {
            delaysMillis = List.copyOf(delaysMillis);
        }
    }
}
