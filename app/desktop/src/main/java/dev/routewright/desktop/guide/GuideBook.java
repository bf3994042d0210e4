package dev.routewright.desktop.guide;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All pages of the guide, in reading order: the index, what it lists, then what else is linked.
 *
 * @param pages at least the index
 */
record GuideBook(List<GuidePage> pages) {
    static final String INDEX = "guide/README.md";

    /** Where pages come from. */
    @FunctionalInterface
    interface Source {
        /** The text of a page; null where there is none. */
        @Nullable
        String text(String path) throws IOException;
    }

    /** Reads the pages that travel with the program. */
    static GuideBook packed() throws IOException {
        return read(path -> {
            URL page = resource(path);
            if (page == null) {
                return null;
            }
            try (InputStream in = page.openStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        });
    }

    /** A file that is packed with the pages; null where it is not. */
    static @Nullable URL resource(String path) {
        return path.isEmpty() || path.startsWith("..") ? null : GuideBook.class.getResource("pages/" + path);
    }

    /** Reads the index and every page that can be reached from it. */
    static GuideBook read(Source source) throws IOException {
        Map<String, GuidePage> read = new LinkedHashMap<>();
        Deque<String> due = new ArrayDeque<>(List.of(INDEX));
        while (!due.isEmpty()) {
            String path = due.removeFirst();
            String text = read.containsKey(path) ? null : source.text(path);
            if (text != null) {
                GuidePage page = PageReader.read(path, text);
                read.put(path, page);
                due.addAll(pagesLinkedFrom(page));
            }
        }
        if (read.isEmpty()) {
            throw new IOException("The program holds no " + INDEX + ". Maybe it was built without its guide.");
        }
        return new GuideBook(List.copyOf(read.values()));
    }

    private static List<String> pagesLinkedFrom(GuidePage page) {
        List<String> found = new ArrayList<>();
        for (String link : page.links()) {
            if (Target.of(page.path(), link) instanceof Target.File file
                    && file.path().endsWith(".md")) {
                found.add(file.path());
            }
        }
        return found;
    }

    /** The page of a path; null where there is none. */
    @Nullable
    GuidePage page(String path) {
        return pages.stream().filter(p -> p.path().equals(path)).findFirst().orElse(null);
    }
}
