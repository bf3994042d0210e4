package dev.routewright.dataset;

import org.jspecify.annotations.Nullable;

/** Texts by row, kept off the heap or on disk, because they are large and rarely read. */
public interface TextStore {
    /** The text of a row, or null where it has none. */
    @Nullable
    String text(int row);

    /** Characters (UTF-16 units) of a row's text, -1 where it has none; does not decode the text. */
    int length(int row);
}
