package dev.routewright.walk;

/** Whoever wakes copies when time has passed. */
public interface Timer {
    /**
     * Calls {@link Stepper#woken} once, when so much time has passed, and not before this has returned.
     *
     * @param millis at least 0, NaN for an unknown time, which comes after all known ones
     */
    void after(double millis, Journey journey, Copy copy);

    /** A copy is not to be woken any more. */
    void drop(Journey journey, Copy copy);
}
