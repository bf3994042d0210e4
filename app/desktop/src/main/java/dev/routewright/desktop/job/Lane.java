package dev.routewright.desktop.job;

import java.util.EnumSet;
import java.util.Set;

/** A queue of one: what is asked on a lane replaces what still runs on it. Lanes run side by side. */
public enum Lane {
    /** Reading datasets. */
    LOAD,
    /** Reading a dataset to look at. */
    OPEN,
    /** Reading a table as a person maps its columns. */
    IMPORT,
    /** Reading a price list. */
    PRICES,
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
    /** How far the totals of the last run could be off. */
    SPREAD,
    /** A sweep over its free parameters. */
    SWEEP,
    /** Judging the best settings of the last sweep on the report rows. */
    PICKS,
    /** Reading another design and comparing the open one with it. */
    COMPARE,
    /** Files for a target. */
    EXPORT,
    /** Reading a large document. */
    DOCUMENT,
    /** Writing a large document. Not shown, because what is half written cannot be cancelled. */
    SAVE,
    /** Unsaved changes to their side file. Too short to be shown. */
    AUTOSAVE,
    /** Whether the open file was changed on disk. Too short to be shown. */
    WATCH,
    /** Looking for unsaved changes of a program that ended. Too short to be shown. */
    RECOVER,
    /** Reading the pages of the guide. Too short to be shown. */
    GUIDE;

    private static final Set<Lane> SILENT =
            EnumSet.of(CHECK, LOSSES, SPREAD, PICKS, SAVE, AUTOSAVE, WATCH, RECOVER, GUIDE);

    /** Whether its work goes on behind a person's back and is not to be spoken of, unless it fails. */
    public boolean isSilent() {
        return SILENT.contains(this);
    }
}
