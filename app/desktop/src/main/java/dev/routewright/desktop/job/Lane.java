package dev.routewright.desktop.job;

/** A queue of one: what is asked on a lane replaces what still runs on it. Lanes run side by side. */
public enum Lane {
    /** Reading datasets. */
    LOAD,
    /** Reading a dataset to look at. */
    OPEN,
    /** Checks that need rows. Too short to be shown. */
    CHECK,
    /** What an export target cannot say. Too short to be shown. */
    LOSSES,
    /** Baselines of the rows that the design uses. */
    BASELINES,
    /** Looking for places for the boxes. */
    ARRANGE,
    /** One run of the design. */
    RUN,
    /** A sweep over its free parameters. */
    SWEEP,
    /** Files for a target. */
    EXPORT;

    /** Whether its work follows every edit and is too short to be spoken of, unless it fails. */
    public boolean isSilent() {
        return this == CHECK || this == LOSSES;
    }
}
