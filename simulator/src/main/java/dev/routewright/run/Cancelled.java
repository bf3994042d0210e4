package dev.routewright.run;

/** Thrown by a long computation after its {@link Progress} asked it to stop. Nothing it was making is kept. */
public final class Cancelled extends Exception {
    private static final long serialVersionUID = 1L;

    public Cancelled() {
        super("Cancelled");
    }
}
