package dev.routewright.dataset.source;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a {@code long} table means what, where the usual names do not say it.
 *
 * @param columns the file's column by role
 */
public record ColumnMapping(Map<Role, String> columns) {
    public ColumnMapping {
        Map<Role, String> copy = new EnumMap<>(Role.class);
        copy.putAll(columns);
        columns = Map.copyOf(copy);
    }

    /** The column that a person named for a role, or null. */
    public @Nullable String column(Role role) {
        return columns.get(role);
    }

    /** What a column of a {@code long} table can mean, with the names it usually has, best first. */
    public enum Role {
        ID("query_id", "sample_id", "id"),
        TEXT("query", "prompt", "text"),
        TASK("task", "task_name", "dataset"),
        PROFILE("profile", "model", "model_name"),
        QUALITY("quality", "score", "performance"),
        COST("cost"),
        /** Milliseconds; {@link #SECONDS} is the other way to give a latency. */
        MILLIS("millis", "latency_ms"),
        SECONDS("response_time"),
        TOKENS_IN("tokens_in", "prompt_tokens", "input_tokens"),
        TOKENS_OUT("tokens_out", "completion_tokens", "output_tokens"),
        SUCCESS("success"),
        CURRENCY("currency");

        private final List<String> names;

        Role(String... names) {
            this.names = List.of(names);
        }

        public List<String> names() {
            return names;
        }

        /** The name that {@code dataset.json} and messages use, such as {@code tokens_in}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static @Nullable Role ofKey(String key) {
            for (Role role : values()) {
                if (role.key().equals(key)) {
                    return role;
                }
            }
            return null;
        }
    }
}
