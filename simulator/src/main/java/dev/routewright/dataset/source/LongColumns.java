package dev.routewright.dataset.source;

import dev.routewright.dataset.source.ColumnMapping.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which column of a table has which role; columns that appear late, as JSONL keys do, take a role that is still free. */
final class LongColumns {
    private static final String NAMED_QUALITY = "quality:";

    private final @Nullable ColumnMapping mapping;
    private final Set<String> stated;
    private final int[] columnOf = new int[Role.values().length];
    private final List<String> names = new ArrayList<>();
    private final List<Integer> extras = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final SequencedMap<String, Integer> qualities = new LinkedHashMap<>();
    private final SequencedMap<String, Integer> profiles = new LinkedHashMap<>();

    LongColumns(@Nullable ColumnMapping mapping) {
        this.mapping = mapping;
        this.stated = mapping == null ? Set.of() : mapping.named();
        Arrays.fill(columnOf, -1);
    }

    /** Looks at columns that are new since the last record. */
    void meet(TableRecord record) {
        if (record.columns() == names.size()) {
            return;
        }
        int from = names.size();
        for (int c = from; c < record.columns(); c++) {
            names.add(record.column(c));
        }
        Set<Integer> taken = assign(from);
        for (int c = from; c < names.size(); c++) {
            if (!taken.contains(c) && !isNamed(c)) {
                extra(c);
            }
        }
    }

    private void extra(int column) {
        Role relation = relation(names.get(column));
        if (relation == null) {
            extras.add(column);
        } else {
            // As an attribute of that name it would relate rows although the mapping says otherwise.
            leftOut.add(names.get(column));
        }
    }

    private static @Nullable Role relation(String name) {
        Role role = Role.ofKey(name);
        return role != null && role.isRelation() ? role : null;
    }

    private Set<Integer> assign(int from) {
        Set<Integer> taken = new HashSet<>();
        for (Role role : Role.values()) {
            if (columnOf[role.ordinal()] < 0 && !(isWide() && role.isOfCall())) {
                int column = find(role, from);
                if (column >= 0 && taken.add(column)) {
                    columnOf[role.ordinal()] = column;
                }
            }
        }
        return taken;
    }

    private int find(Role role, int from) {
        String wish = mapping == null ? null : mapping.column(role);
        List<String> wanted = wish == null ? role.names() : wish.isEmpty() ? List.of() : List.of(wish);
        for (String name : wanted) {
            int column = names.subList(from, names.size()).indexOf(name);
            if (column >= 0 && (wish != null || !stated.contains(name))) {
                return from + column;
            }
        }
        return -1;
    }

    /** Takes a column that has a name of its own: a further quality's or a profile's. */
    private boolean isNamed(int column) {
        String name = names.get(column);
        boolean isTaken = false;
        if (mapping != null) {
            isTaken =
                    put(mapping.qualities(), name, column, qualities) | put(mapping.profiles(), name, column, profiles);
        }
        if (!isTaken && name.startsWith(NAMED_QUALITY) && name.length() > NAMED_QUALITY.length() && !isWide()) {
            isTaken = qualities.putIfAbsent(name.substring(NAMED_QUALITY.length()), column) == null;
        }
        return isTaken;
    }

    private static boolean put(
            SequencedMap<String, String> wishes, String name, int column, SequencedMap<String, Integer> into) {
        boolean any = false;
        for (Map.Entry<String, String> wish : wishes.entrySet()) {
            if (wish.getValue().equals(name)) {
                into.put(wish.getKey(), column);
                any = true;
            }
        }
        return any;
    }

    /** Whether every profile has a column of its own. */
    boolean isWide() {
        return mapping != null && mapping.isWide();
    }

    /** The column of a role, or -1. */
    int of(Role role) {
        return columnOf[role.ordinal()];
    }

    String name(Role role) {
        return names.get(of(role));
    }

    @Nullable
    String text(TableRecord record, Role role) {
        return of(role) < 0 ? null : record.text(of(role));
    }

    List<String> names() {
        return names;
    }

    /** Whether a column says how rows belong together. */
    boolean isRelation(int column) {
        for (Role role : Role.values()) {
            if (role.isRelation() && of(role) == column) {
                return true;
            }
        }
        return false;
    }

    /** The columns without a role. */
    List<Integer> extras() {
        return extras;
    }

    /** Columns that would relate rows by their name, and that the mapping does not want. */
    List<String> leftOut() {
        return leftOut;
    }

    /** The columns of further qualities, by the quality's name. */
    SequencedMap<String, Integer> qualities() {
        return qualities;
    }

    /** The columns of profiles, by the profile's name. */
    SequencedMap<String, Integer> profiles() {
        return profiles;
    }

    /** What a person named a column for that is not there, as {@code role 'column'}. */
    List<String> notFound() {
        List<String> missing = new ArrayList<>();
        if (mapping != null) {
            mapping.columns().forEach((role, column) -> {
                if (!column.isEmpty() && of(role) < 0) {
                    missing.add(role.key() + " by the name '" + column + "'");
                }
            });
            missing(mapping.qualities(), qualities, "the quality ", missing);
            missing(mapping.profiles(), profiles, "the profile ", missing);
        }
        return missing;
    }

    private static void missing(
            SequencedMap<String, String> wishes, SequencedMap<String, Integer> found, String what, List<String> into) {
        wishes.forEach((name, column) -> {
            if (!found.containsKey(name)) {
                into.add(what + name + " by the name '" + column + "'");
            }
        });
    }

    /** What is needed and not there, in words; empty if nothing is. */
    List<String> needed() {
        List<String> needed = new ArrayList<>();
        if (of(Role.ID) < 0 && of(Role.TEXT) < 0) {
            needed.add("the query (" + String.join(", ", Role.ID.names()) + " or "
                    + String.join(", ", Role.TEXT.names()) + ")");
        }
        if (!isWide() && of(Role.PROFILE) < 0) {
            needed.add("the profile (" + String.join(", ", Role.PROFILE.names()) + ")");
        }
        if (!isWide() && of(Role.QUALITY) < 0) {
            needed.add("the quality (" + String.join(", ", Role.QUALITY.names()) + ")");
        }
        return needed;
    }
}
