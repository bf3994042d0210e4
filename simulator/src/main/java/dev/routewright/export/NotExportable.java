package dev.routewright.export;

/** A drawing of which a target cannot be written at all; the message says why and what to do, for people. */
public final class NotExportable extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public NotExportable(String message) {
        super(message);
    }
}
