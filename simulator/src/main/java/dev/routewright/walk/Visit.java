package dev.routewright.walk;

/** What a copy does at the node where it is; written over at each visit. */
final class Visit {
    /** What it asks. */
    final Asking asks = new Asking();
    /** What that gives. */
    final Cell cell = new Cell();
    /** What the first attempt of its call gave before luck and limits: a further one that nobody recorded is like it. */
    final Cell first = new Cell();

    /** The number of its event in the log. */
    int event;
    /** Milliseconds that were billed in it. */
    double spent;
    /** Whether it took time at all, even none or an unknown one. */
    boolean tookTime;
    /** The quality of what it gave, even if that failed or was cut; NaN where missing or where it gives nothing. */
    double quality;
    /** How long it waits for what costs nothing. */
    double waits;
    /** How well that is known. */
    int waitGrade;

    /** Begins. */
    void begin(int atEvent) {
        event = atEvent;
        spent = 0;
        tookTime = false;
        quality = Double.NaN;
    }

    /** What was asked has given something, unless it failed. */
    void gives(Phase asked) {
        if (!cell.failed && (asked == Phase.CALL || asked == Phase.WRITER)) {
            quality = cell.quality;
        }
    }
}
