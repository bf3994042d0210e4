package dev.routewright.graph;

/** Which rows of a dataset's split: what is fitted reads train, sweeps read search, verdicts are shown on report. */
public enum SplitPart {
    ALL,
    TRAIN,
    SEARCH,
    REPORT
}
