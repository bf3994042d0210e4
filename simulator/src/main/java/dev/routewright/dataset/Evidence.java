package dev.routewright.dataset;

/** Where a number comes from, best first; a sum has the worst grade of its parts. */
public enum Evidence {
    /** Measured and saved. */
    RECORDED,
    /** By a stated rule over recorded cells, such as tokens times price. */
    DERIVED,
    /** By a stated rate, rule or profile number. */
    ASSUMED,
    /** Not there. */
    MISSING;

    private static final Evidence[] ALL = values();

    public static Evidence of(int code) {
        return ALL[code];
    }

    public Evidence worst(Evidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
