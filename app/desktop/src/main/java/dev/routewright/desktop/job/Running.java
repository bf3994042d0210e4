package dev.routewright.desktop.job;

/**
 * A job as the status bar shows it.
 *
 * @param title what a person asked for, such as "Run"
 * @param doing what it does right now
 * @param share done so far, 0..1; NaN where not known
 * @param secondsLeft estimated from the share and the time so far; NaN where not known
 * @param cancelling whether it was asked to stop and has not stopped yet
 */
public record Running(Lane lane, String title, String doing, double share, double secondsLeft, boolean cancelling) {}
