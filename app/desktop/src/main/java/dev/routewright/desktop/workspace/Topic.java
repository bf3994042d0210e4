package dev.routewright.desktop.workspace;

/** What of a {@link Workspace} has changed. */
public enum Topic {
    /** The document, its file, its undo steps or its saved mark. */
    DOCUMENT,
    /** Another document was opened; its other topics follow. */
    REPLACED,
    /** Which datasets are loaded, or why one is not. */
    DATASETS,
    /** The list of findings. */
    FINDINGS,
    /** The last run, or whether it is stale. */
    RUN,
    /** The last sweep. */
    SWEEP,
    /** The baselines of the rows that the design uses. */
    BASELINES,
    /** What the export target cannot say. */
    LOSSES,
    /** A sentence for the person that no panel shows. */
    NOTICE
}
