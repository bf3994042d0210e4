package dev.routewright.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names numbered by first use. */
final class Names {
    private final List<String> all = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();

    int code(String name) {
        Integer known = codes.get(name);
        if (known == null) {
            known = all.size();
            codes.put(name, known);
            all.add(name);
        }
        return known;
    }

    /** All names by their number; grows. */
    List<String> all() {
        return all;
    }
}
