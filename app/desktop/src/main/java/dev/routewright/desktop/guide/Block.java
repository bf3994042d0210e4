package dev.routewright.desktop.guide;

import java.util.List;

/** A part of a page, as it stands below the one before. */
sealed interface Block {
    /**
     * A title.
     *
     * @param level 1 for the page's own
     * @param anchor what a link says after the hash
     */
    record Heading(int level, String anchor, Line line) implements Block {}

    /** Running text. */
    record Paragraph(Line line) implements Block {}

    /**
     * A list, with or without numbers.
     *
     * @param first number of the first item; {@value #BULLETS} for none
     */
    record Listing(int first, List<List<Block>> items) implements Block {
        static final int BULLETS = -1;
    }

    /**
     * A table.
     *
     * @param head one line per column
     * @param rows as many lines each
     */
    record Table(List<Line> head, List<List<Line>> rows) implements Block {}

    /** What a person types or a file says, word by word. */
    record Code(Line line) implements Block {}

    /** Words of somebody else, or a note. */
    record Quote(List<Block> blocks) implements Block {}

    /**
     * A picture.
     *
     * @param path among the pages
     * @param words what it shows
     */
    record Picture(String path, String words) implements Block {}

    /** A line across the page. */
    record Rule() implements Block {}
}
