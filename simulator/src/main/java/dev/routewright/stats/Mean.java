package dev.routewright.stats;

/** A running mean over the values that are known: NaN is counted as missing and never added. */
public final class Mean {
    private final Sum sum = new Sum();
    private int known;
    private int missing;

    /** The mean of the known values, NaN where none is known. */
    public static double of(double... values) {
        Mean mean = new Mean();
        for (double value : values) {
            mean.add(value);
        }
        return mean.value();
    }

    public void add(double value) {
        if (Double.isNaN(value)) {
            missing++;
        } else {
            sum.add(value);
            known++;
        }
    }

    /** The mean over the known values, NaN where none is known. */
    public double value() {
        return known == 0 ? Double.NaN : sum.total() / known;
    }

    /** The mean where every value was known, else NaN: for figures that must not hide a gap. */
    public double valueIfComplete() {
        return missing == 0 ? value() : Double.NaN;
    }

    public int known() {
        return known;
    }

    public int missing() {
        return missing;
    }
}
