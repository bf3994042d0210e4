package dev.routewright.desktop.guide;

import java.util.List;

/**
 * A place that a search found.
 *
 * @param words that were searched, as a search reads them
 */
record Found(GuidePage page, Passage passage, List<String> words) {
    /**
     * The words around a hit.
     *
     * @param before what stands just before it
     * @param hit the words themselves as the page writes them
     * @param after what follows
     */
    record Excerpt(String before, String hit, String after) {}

    /** The page and the heading, in words. */
    String where() {
        Section under = passage.under();
        return under.words().isEmpty() || under.level() == 1 ? page.title() : page.title() + " \u203a " + under.words();
    }
}
