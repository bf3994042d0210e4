package dev.routewright.editor.overlay;

/**
 * What an edge shows of a run.
 *
 * @param width stroke width in pixels at 100 %, {@value #THIN} to {@value #THICK}
 * @param count the words on its chip, such as {@code 1,316}; empty for none
 */
public record EdgeMark(double width, String count) {
    /** Width of an edge that carries nothing, and of all edges before a run. */
    public static final double THIN = 1.5;
    /** Width of the edge that carries most. */
    public static final double THICK = 7;

    /**
     * Width of an edge that carries some of the most that any edge carries.
     *
     * @param count what it carries, at least 0
     * @param most what the busiest edge carries, at least {@code count}
     */
    public static double width(double count, double most) {
        return most > 0 ? THIN + (THICK - THIN) * Math.clamp(count / most, 0, 1) : THIN;
    }
}
