package dev.routewright.policy;

/**
 * How much quality, cost and latency count.
 *
 * @param quality at least 0
 * @param cost at least 0
 * @param latency at least 0
 */
public record Weights(double quality, double cost, double latency) {
    /**
     * {@code quality*q - cost*c - latency*l}. A term whose weight is 0 is not asked for: NaN in it does no harm.
     */
    public double utility(double q, double c, double l) {
        double sum = 0;
        if (quality != 0) {
            sum += quality * q;
        }
        if (cost != 0) {
            sum -= cost * c;
        }
        if (latency != 0) {
            sum -= latency * l;
        }
        return sum;
    }
}
