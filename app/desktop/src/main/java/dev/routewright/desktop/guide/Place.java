package dev.routewright.desktop.guide;

/**
 * Where a reader is.
 *
 * @param page path of the page
 * @param anchor of the heading that was asked for; empty for the page's beginning
 * @param hit number of the passage that a search led to; {@value #NO_HIT} for none
 * @param words that were searched
 */
record Place(String page, String anchor, int hit, String words) {
    static final int NO_HIT = -1;

    static Place of(String page, String anchor) {
        return new Place(page, anchor, NO_HIT, "");
    }
}
