package dev.routewright.stats;

import org.hipparchus.distribution.continuous.NormalDistribution;

/** How far a counted share could be off. */
public final class Proportion {
    private Proportion() {}

    /**
     * Wilson's score interval (Journal of the American Statistical Association 22, 1927); the whole range where nothing was
     * counted.
     *
     * @param hits 0 to {@code of}
     * @param level 0..1, such as 0.95
     */
    public static Interval interval(int hits, int of, double level) {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of + " were counted. Maybe the two are swapped.");
        }
        if (of == 0) {
            return new Interval(0, 1, level);
        }
        double z = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
        double share = (double) hits / of;
        double middle = (share + z * z / (2 * of)) / (1 + z * z / of);
        double reach = z / (1 + z * z / of) * Math.sqrt(share * (1 - share) / of + z * z / (4.0 * of * of));
        return new Interval(Math.max(0, middle - reach), Math.min(1, middle + reach), level);
    }
}
