package dev.routewright.desktop.job;

/**
 * A job that is over.
 *
 * @param title what a person asked for, such as "Run"
 * @param seconds how long it took
 * @param reason why it failed; empty where it did not
 */
public record Ended(Lane lane, String title, Outcome outcome, double seconds, String reason) {
    /** How it ended. */
    public enum Outcome {
        DONE,
        CANCELLED,
        FAILED
    }
}
