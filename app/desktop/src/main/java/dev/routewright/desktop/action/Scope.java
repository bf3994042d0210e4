package dev.routewright.desktop.action;

/** Where an action's keys are heard. */
public enum Scope {
    /** Anywhere in the main window. */
    WINDOW,
    /** Only while the canvas or a box on it has the focus, so that letters stay letters in a field. */
    CANVAS;

    /** Whether some keys can be heard in both. */
    public boolean overlaps(Scope other) {
        return this == WINDOW || other == WINDOW || this == other;
    }
}
