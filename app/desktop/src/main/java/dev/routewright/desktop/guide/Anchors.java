package dev.routewright.desktop.guide;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names the headings of one page as GitHub does, so that a link means the same here and there. */
final class Anchors {
    private final Map<String, Integer> used = new HashMap<>();

    /** The anchor of the next heading; the second of the same words gets a number. */
    String next(String heading) {
        String base = of(heading);
        String anchor = base;
        while (used.containsKey(anchor)) {
            anchor = base + "-" + used.merge(base, 1, Integer::sum);
        }
        used.put(anchor, 0);
        return anchor;
    }

    private static String of(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "")
                .replace(' ', '-');
    }
}
