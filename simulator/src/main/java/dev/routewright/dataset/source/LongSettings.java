package dev.routewright.dataset.source;

import dev.routewright.dataset.DatasetBuilder;
import dev.routewright.dataset.source.ColumnMapping.Role;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The {@code dataset.json} beside a {@code long} table. Keys it does not know are passed over. */
final class LongSettings {
    private final SourceFile file;
    private final Problems problems;

    LongSettings(SourceFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** States what the file says and gives its column mapping, or null if it has none. */
    @Nullable
    ColumnMapping read(DatasetBuilder into, boolean pricesCount) throws IOException {
        JsonNode root = root();
        if (root == null) {
            return null;
        }
        if (root.path("name").isString()) {
            into.name(root.path("name").stringValue());
        }
        if (root.path("currency").isString()) {
            into.currency(root.path("currency").stringValue());
        }
        if (root.path("synthetic").isBoolean()) {
            into.synthetic(root.path("synthetic").booleanValue());
        }
        if (root.path("generator").isString()) {
            into.note("Made by " + root.path("generator").stringValue()
                    + (root.has("seed") ? " with seed " + root.path("seed") : "") + ".");
        }
        if (root.path("planted").isString()) {
            into.note(root.path("planted").stringValue());
        }
        if (pricesCount && root.has("prices")) {
            PriceFile.prices(root.path("prices"), "/prices", file.name(), problems)
                    .forEach(into::price);
        }
        return root.has("columns") ? mapping(root.path("columns")) : null;
    }

    private @Nullable JsonNode root() throws IOException {
        try {
            JsonNode root = JsonLines.mapper().readTree(file.path());
            if (root.isObject()) {
                return root;
            }
            problems.add(file.name(), null, null, "there is no JSON object.", "Maybe it is another file.");
        } catch (JacksonException e) {
            problems.add(
                    file.name(),
                    PriceFile.line(e),
                    null,
                    "broken JSON: " + e.getOriginalMessage().lines().findFirst().orElse("") + ".",
                    "Maybe a comma or a brace is missing.");
        }
        return null;
    }

    private ColumnMapping mapping(JsonNode columns) {
        Map<Role, String> stated = new EnumMap<>(Role.class);
        columns.forEachEntry((key, column) -> {
            Role role = Role.ofKey(key);
            if (role == null || !column.isString()) {
                problems.add(
                        file.name(),
                        "/columns/" + key,
                        null,
                        "'" + key + "' is no role of a column.",
                        "Maybe one of " + Role.keys() + ".");
            } else {
                stated.put(role, column.stringValue());
            }
        });
        return new ColumnMapping(stated);
    }
}
