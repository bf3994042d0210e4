package dev.routewright.desktop.results;

import java.util.List;

/**
 * What the latency chart shows.
 *
 * @param curves one per design, the current one first
 * @param whyEmpty one sentence that says why there is no curve; empty where there is one
 */
public record LatencyPicture(List<Curve> curves, String whyEmpty) {
    public LatencyPicture {
        curves = List.copyOf(curves);
    }

    /**
     * Share of queries answered within a time.
     *
     * @param millis end-to-end milliseconds of every query that has one, ascending
     * @param current whether this is the design on the canvas
     */
    public record Curve(String name, double[] millis, boolean current) {
        /** Milliseconds within which a share of the queries is answered, linear between order statistics. */
        public double within(double share) {
            double at = share * (millis.length - 1);
            int low = (int) Math.floor(at);
            int high = Math.min(low + 1, millis.length - 1);
            return millis[low] + (at - low) * (millis[high] - millis[low]);
        }
    }
}
