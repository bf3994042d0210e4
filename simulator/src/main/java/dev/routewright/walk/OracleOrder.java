package dev.routewright.walk;

/** Which of two ends an Oracle prefers: most quality, then least cost, then least time; what is missing is worst. */
public final class OracleOrder {
    private OracleOrder() {}

    /** Whether the first end is strictly better, so that ties keep the earlier exit. */
    public static boolean isBetter(
            double quality, double cost, double millis, double bestQuality, double bestCost, double bestMillis) {
        int byQuality = Double.compare(orWorst(-quality), orWorst(-bestQuality));
        if (byQuality != 0) {
            return byQuality < 0;
        }
        int byCost = Double.compare(orWorst(cost), orWorst(bestCost));
        return byCost != 0 ? byCost < 0 : Double.compare(orWorst(millis), orWorst(bestMillis)) < 0;
    }

    /** What is to be small, with a missing number last; adding 0 makes the two zeros one. */
    private static double orWorst(double value) {
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value + 0.0;
    }
}
