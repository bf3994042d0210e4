package dev.routewright.desktop.guide;

import java.util.List;
import java.util.Set;

/**
 * One page of the guide.
 *
 * @param path among the pages, such as {@code guide/drawing.md}
 * @param title words of its first heading
 * @param sections its headings in reading order, the title among them
 * @param passages what a search looks through, in reading order
 * @param links every link as it is written, in reading order
 */
record GuidePage(
        String path,
        String title,
        List<Block> blocks,
        List<Section> sections,
        List<Passage> passages,
        Set<String> links) {
    boolean has(String anchor) {
        return sections.stream().anyMatch(s -> s.anchor().equals(anchor));
    }
}
