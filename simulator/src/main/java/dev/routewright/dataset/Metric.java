package dev.routewright.dataset;

/** The three numbers of an outcome. */
public enum Metric {
    /** 0..1, more is better. */
    QUALITY,
    /** In the dataset's currency, per call. */
    COST,
    /** Milliseconds from call to last token. */
    MILLIS
}
