package dev.routewright.editor.overlay;

/**
 * The third line of a node.
 *
 * @param share how full the bar is, 0..1; NaN draws no bar
 * @param figure the figure beside it with its unit, such as {@code 31 %}; empty for none
 * @param inWords bar and figure for a reader who does not see them, such as {@code 620 of 2,000 queries}
 */
public record NodeMark(double share, String figure, String inWords) {
    /** A mark whose figure says it all. */
    public NodeMark(double share, String figure) {
        this(share, figure, figure);
    }
}
