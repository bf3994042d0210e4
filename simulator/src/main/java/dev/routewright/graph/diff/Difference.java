package dev.routewright.graph.diff;

/**
 * One thing in which two documents differ.
 *
 * @param change what became of it
 * @param subject what kind of thing it is
 * @param id its id in the document; empty where it has none
 * @param name what a person calls it, such as {@code Model "Small"}
 * @param field what of it changed, such as "price"; empty where all of it was added or removed
 * @param before what stood there, in words; empty where there was nothing
 * @param after what stands there now, in words; empty where there is nothing
 */
public record Difference(
        Change change, Subject subject, String id, String name, String field, String before, String after) {
    /** What became of a thing. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** What kind of thing differs. In the order in which differences are listed. */
    public enum Subject {
        DESIGN,
        NODE,
        EDGE,
        PROFILE,
        DATASET,
        FREE,
        UNCERTAIN,
        POSITION,
        ORDER
    }

    /** More letters of a value than these are cut in a line. */
    private static final int SHOWN = 70;
    /** So many letters before the first difference stay. */
    private static final int LEAD = 20;

    static Difference added(Subject subject, String id, String name) {
        return new Difference(Change.ADDED, subject, id, name, "", "", "");
    }

    static Difference removed(Subject subject, String id, String name) {
        return new Difference(Change.REMOVED, subject, id, name, "", "", "");
    }

    /** The difference as one line for a person, without a full stop. */
    public String line() {
        return switch (change) {
            case ADDED -> name + " added";
            case REMOVED -> name + " removed";
            case CHANGED -> field.isEmpty() ? name : name + ": " + field + " " + wasAndIs();
        };
    }

    private String wasAndIs() {
        int same = 0;
        int shorter = Math.min(before.length(), after.length());
        while (same < shorter && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        return "was " + shown(before, same) + ", now " + shown(after, same);
    }

    private static String shown(String value, int same) {
        if (value.isEmpty()) {
            return "not set";
        }
        if (value.length() <= SHOWN) {
            return value;
        }
        int from = same <= LEAD * 2 ? 0 : same - LEAD;
        int to = Math.min(value.length(), from + SHOWN);
        return (from > 0 ? "…" : "") + value.substring(from, to) + (to < value.length() ? "…" : "");
    }

    @Override
    public String toString() {
        return line();
    }
}
