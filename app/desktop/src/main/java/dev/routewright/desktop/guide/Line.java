package dev.routewright.desktop.guide;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Running text that wraps as one: a heading, a paragraph, a cell of a table, a block of code.
 *
 * @param number counts from 0 in reading order, once per page
 */
record Line(int number, List<Span> spans) {
    String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
