package dev.routewright.sim;

/** How many rows of one metric have which evidence. */
public record Grades(int recorded, int derived, int assumed, int missing) {
    public int rows() {
        return recorded + derived + assumed + missing;
    }

    /** Rows that have a number at all. */
    public int known() {
        return recorded + derived + assumed;
    }
}
