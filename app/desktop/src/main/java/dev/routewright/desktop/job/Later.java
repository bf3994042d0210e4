package dev.routewright.desktop.job;

/** Runs something after a while, on the window's thread. An interface, so that tests need not wait. */
@FunctionalInterface
public interface Later {
    /** Runs work once, not before {@code millis} milliseconds from now. */
    void after(long millis, Runnable work);
}
