package dev.routewright.dataset.source;

import dev.routewright.dataset.BadDataset;
import dev.routewright.dataset.source.ColumnMapping.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A column mapping as one line of text. */
final class MappingText {
    private static final String QUALITY = "quality:";
    private static final String PROFILE = "profile:";

    private final String where;
    private final Problems problems = new Problems();
    private final Map<Role, String> columns = new EnumMap<>(Role.class);
    private final SequencedMap<String, String> qualities = new LinkedHashMap<>();
    private final SequencedMap<String, String> profiles = new LinkedHashMap<>();
    private final Map<String, String> keyOf = new HashMap<>();

    private MappingText(String where) {
        this.where = where;
    }

    static String of(ColumnMapping mapping) {
        List<String> parts = new ArrayList<>();
        mapping.columns().forEach((role, column) -> parts.add(role.key() + "=" + escaped(column)));
        mapping.qualities().forEach((name, column) -> parts.add(QUALITY + escaped(name) + "=" + escaped(column)));
        mapping.profiles().forEach((name, column) -> parts.add(PROFILE + escaped(name) + "=" + escaped(column)));
        return String.join(",", parts);
    }

    private static String escaped(String name) {
        String escaped = name.replace("\\", "\\\\").replace(",", "\\,").replace("=", "\\=");
        // Blanks at the ends would be taken for those that people write between the parts.
        String begun = escaped.startsWith(" ") ? "\\" + escaped : escaped;
        return begun.endsWith(" ") && begun.length() > 2 ? begun.substring(0, begun.length() - 1) + "\\ " : begun;
    }

    static ColumnMapping parse(String text, String where) throws BadDataset {
        MappingText read = new MappingText(where);
        for (String part : split(text, ',')) {
            read.part(part);
        }
        if (!read.profiles.isEmpty()) {
            read.columns.forEach((role, column) -> {
                if (role.isOfCall() && !column.isEmpty()) {
                    read.report(
                            "'" + role.key() + "' is said of one call, and the mapping gives every profile a column.",
                            "Maybe leave out either '" + role.key() + "' or the columns of profiles.");
                }
            });
            read.qualities
                    .keySet()
                    .forEach(name -> read.report(
                            "'" + QUALITY + name
                                    + "' is said of one call, and the mapping gives every profile a column.",
                            "Maybe leave out either '" + QUALITY + name + "' or the columns of profiles."));
        }
        read.problems.throwIfAny();
        return new ColumnMapping(read.columns, read.qualities, read.profiles);
    }

    private void part(String part) {
        List<String> sides = split(part, '=');
        if (sides.size() != 2) {
            report(
                    "'" + ValueChecks.shortened(part) + "' is not of the form ROLE=COLUMN.",
                    "Maybe an equals sign is missing, or a name holds a comma or an equals sign without a backslash"
                            + " before it.");
            return;
        }
        String key = plain(stripped(sides.getFirst()));
        String column = plain(stripped(sides.getLast()));
        String before = column.isEmpty() ? null : keyOf.putIfAbsent(column, key);
        if (before != null) {
            report(
                    "the column '" + column + "' is given to " + before + " and to " + key + ".",
                    "Maybe one of the two has another column.");
        } else if (!put(key, column)) {
            report("'" + key + "' is stated twice.", "Maybe leave one of them out.");
        }
    }

    /** False if the key was there before. */
    private boolean put(String key, String column) {
        if (key.startsWith(QUALITY) && key.length() > QUALITY.length()) {
            return putNamed(qualities, key, key.substring(QUALITY.length()), column);
        }
        if (key.startsWith(PROFILE) && key.length() > PROFILE.length()) {
            return putNamed(profiles, key, key.substring(PROFILE.length()), column);
        }
        Role role = Role.ofKey(key);
        if (role == null) {
            report(
                    "'" + key + "' is no role of a column.",
                    "Maybe one of " + Role.keys() + ", " + QUALITY + "NAME, " + PROFILE + "NAME.");
            return true;
        }
        return columns.putIfAbsent(role, column) == null;
    }

    private boolean putNamed(SequencedMap<String, String> into, String key, String name, String column) {
        if (column.isEmpty()) {
            report("'" + key + "' has no column.", "Maybe leave it out.");
            return true;
        }
        return into.putIfAbsent(name, column) == null;
    }

    private void report(String says, String fix) {
        problems.add(where, null, null, says, fix);
    }

    /** The parts between separators that no backslash stands before; escapes stay. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == separator) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** Without blanks at the ends that no backslash stands before. */
    private static String stripped(String escaped) {
        int end = escaped.length();
        while (end > 0 && escaped.charAt(end - 1) == ' ' && (end == 1 || escaped.charAt(end - 2) != '\\')) {
            end--;
        }
        int from = 0;
        while (from < end && escaped.charAt(from) == ' ') {
            from++;
        }
        return escaped.substring(from, end);
    }

    private static String plain(String escaped) {
        StringBuilder out = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            boolean isEscape = escaped.charAt(i) == '\\' && i + 1 < escaped.length();
            out.append(escaped.charAt(isEscape ? ++i : i));
        }
        return out.toString();
    }
}
