package dev.routewright.growth;

/** How many steps counted code has made: one per method that is entered and per branch that is taken or not. */
public final class Work {
    private static long steps;

    private Work() {}

    /** Called by counted code. */
    public static void step() {
        steps++;
    }

    public static long steps() {
        return steps;
    }
}
