package dev.routewright.dataset.source;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a CSV file by name, with one message for all that are needed and not there. */
final class NamedColumns {
    private final List<String> header;
    private final Map<String, Integer> places = new HashMap<>();

    NamedColumns(SourceFile file) throws IOException {
        header = file.header();
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(header.get(i), i);
        }
    }

    /** Whether all are there; reports those that are not. */
    boolean have(List<String> needed, String file, Problems problems) {
        List<String> missing =
                needed.stream().filter(name -> !places.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            problems.add(
                    file,
                    null,
                    null,
                    "there is no column " + String.join(", ", missing) + ". Found: " + String.join(", ", header) + ".",
                    "Maybe the file has another format, or a column was renamed.");
        }
        return missing.isEmpty();
    }

    /** The place of a column, or -1. */
    int of(String name) {
        return places.getOrDefault(name, -1);
    }

    @Nullable
    String text(TableRecord record, String name) {
        int column = of(name);
        return column < 0 ? null : record.text(column);
    }

    double number(TableRecord record, String name, ValueChecks checks) {
        int column = of(name);
        return column < 0 ? Double.NaN : checks.number(record, column);
    }
}
