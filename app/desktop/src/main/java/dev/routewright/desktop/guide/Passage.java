package dev.routewright.desktop.guide;

/**
 * What a search finds as one: a heading, a paragraph, a row of a table, a block of code.
 *
 * @param under the nearest heading above, or this one
 * @param heading whether it is a heading itself
 * @param firstLine number of its first line
 * @param lastLine of its last; a row of a table has one per cell
 */
record Passage(Section under, boolean heading, int firstLine, int lastLine, Folded text) {
    /** Stands between the cells of a row where they are shown as one text. */
    static final String BETWEEN_CELLS = "  \u00b7  ";
}
