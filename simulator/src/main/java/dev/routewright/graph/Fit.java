package dev.routewright.graph;

/**
 * Whether an exit may lead to an entry, in words for a person.
 *
 * @param allowed whether it may
 * @param says why not and what to do instead, or what else the connection would do; empty where there is nothing to say
 */
public record Fit(boolean allowed, String says) {
    /** Nothing stands against it. */
    public static final Fit PLAIN = new Fit(true, "");

    /** It may, and a person should know something about it. */
    public static Fit allowed(String says) {
        return new Fit(true, says);
    }

    /** It may not. */
    public static Fit refused(String says) {
        return new Fit(false, says);
    }
}
