package dev.routewright.dataset.source;

import dev.routewright.dataset.source.ColumnMapping.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which column of a table has which role; columns that appear late, as JSONL keys do, take a role that is still free. */
final class LongColumns {
    private final @Nullable ColumnMapping mapping;
    private final int[] columnOf = new int[Role.values().length];
    private final List<String> names = new ArrayList<>();
    private final List<Integer> extras = new ArrayList<>();

    LongColumns(@Nullable ColumnMapping mapping) {
        this.mapping = mapping;
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
            if (!taken.contains(c)) {
                extras.add(c);
            }
        }
    }

    private Set<Integer> assign(int from) {
        Set<Integer> taken = new HashSet<>();
        for (Role role : Role.values()) {
            if (columnOf[role.ordinal()] < 0) {
                int column = find(role, from);
                if (column >= 0 && taken.add(column)) {
                    columnOf[role.ordinal()] = column;
                }
            }
        }
        return taken;
    }

    private int find(Role role, int from) {
        String stated = mapping == null ? null : mapping.column(role);
        List<String> wanted = stated == null ? role.names() : List.of(stated);
        for (String name : wanted) {
            int column = names.subList(from, names.size()).indexOf(name);
            if (column >= 0 && (stated != null || mapping == null || !mapping.columns().containsValue(name))) {
                return from + column;
            }
        }
        return -1;
    }

    /** The column of a role, or -1. */
    int of(Role role) {
        return columnOf[role.ordinal()];
    }

    String name(Role role) {
        return names.get(of(role));
    }

    List<String> names() {
        return names;
    }

    /** The columns without a role. */
    List<Integer> extras() {
        return extras;
    }

    /** Roles that a person named a column for which is not there. */
    Set<Role> notFound() {
        Set<Role> missing = EnumSet.noneOf(Role.class);
        if (mapping != null) {
            for (Role role : mapping.columns().keySet()) {
                if (of(role) < 0) {
                    missing.add(role);
                }
            }
        }
        return missing;
    }

    /** What is needed and not there, in words; empty if nothing is. */
    List<String> needed() {
        List<String> needed = new ArrayList<>();
        if (of(Role.ID) < 0 && of(Role.TEXT) < 0) {
            needed.add("the query (" + String.join(", ", Role.ID.names()) + " or " + String.join(", ", Role.TEXT.names())
                    + ")");
        }
        if (of(Role.PROFILE) < 0) {
            needed.add("the profile (" + String.join(", ", Role.PROFILE.names()) + ")");
        }
        if (of(Role.QUALITY) < 0) {
            needed.add("the quality (" + String.join(", ", Role.QUALITY.names()) + ")");
        }
        return needed;
    }
}
