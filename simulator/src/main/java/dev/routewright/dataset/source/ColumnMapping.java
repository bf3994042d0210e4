package dev.routewright.dataset.source;

import dev.routewright.dataset.BadDataset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a {@code long} table means what, where the usual names do not say it. A role that is not named takes
 * a column by its usual names.
 *
 * @param columns the file's column by role; an empty one says that no column has the role
 * @param qualities the file's column by the name of a further quality; columns named {@code quality:NAME} need none
 * @param profiles the file's column of a profile's quality, for a table with one record per query and one column per
 *     profile; empty for one record per query and profile
 */
public record ColumnMapping(
        Map<Role, String> columns, SequencedMap<String, String> qualities, SequencedMap<String, String> profiles) {
    public ColumnMapping {
        Map<Role, String> copy = new EnumMap<>(Role.class);
        copy.putAll(columns);
        columns = Collections.unmodifiableMap(copy);
        qualities = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(qualities));
        profiles = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(profiles));
    }

    /** One record per query and profile, without further qualities. */
    public ColumnMapping(Map<Role, String> columns) {
        this(columns, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /**
     * The mapping that a text states: {@code ROLE=COLUMN}, {@code quality:NAME=COLUMN} and {@code profile:NAME=COLUMN},
     * separated by commas; a backslash stands before a comma, an equals sign or a backslash of a name.
     *
     * @param where what the problems call the text
     * @throws BadDataset with everything that is wrong with it
     */
    public static ColumnMapping parse(String text, String where) throws BadDataset {
        return MappingText.parse(text, where);
    }

    /** The text that {@link #parse} reads, in the order of the roles. */
    public String text() {
        return MappingText.of(this);
    }

    /** The column that a person named for a role, empty for none; null where nobody did. */
    public @Nullable String column(Role role) {
        return columns.get(role);
    }

    /** Whether every profile has a column of its own. */
    public boolean isWide() {
        return !profiles.isEmpty();
    }

    /** All columns that are named. */
    Set<String> named() {
        Set<String> named = new LinkedHashSet<>(columns.values());
        named.addAll(qualities.values());
        named.addAll(profiles.values());
        named.remove("");
        return named;
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
        /** Whether the call succeeded; {@link #FAILED} is the other way to say it. */
        SUCCESS("success"),
        FAILED("failed"),
        CURRENCY("currency"),
        /** Tags that were set for the call. */
        VARIANT("variant"),
        /** How often the query had called the profile in that variant before, from 0. */
        SAMPLE("sample"),
        /** What was answered. */
        ANSWER("answer"),
        /** Queries that ask the same share it. */
        GROUP("group"),
        /** The id of the query that this one is a part or a step of. */
        PARENT("parent"),
        /** The number of a step, from 1. */
        STEP("step"),
        /** Whether the right answer is a refusal. */
        SHOULD_REFUSE("should_refuse");

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

        /** Whether it says something about one call, so that a table with a column per profile cannot have it. */
        public boolean isOfCall() {
            return switch (this) {
                case PROFILE, QUALITY, COST, MILLIS, SECONDS, TOKENS_IN, TOKENS_OUT, SUCCESS, FAILED, ANSWER -> true;
                case ID, TEXT, TASK, CURRENCY, VARIANT, SAMPLE, GROUP, PARENT, STEP, SHOULD_REFUSE -> false;
            };
        }

        /** Whether it says how rows belong together. */
        boolean isRelation() {
            return this == GROUP || this == PARENT || this == STEP || this == SHOULD_REFUSE;
        }

        static @Nullable Role ofKey(String key) {
            for (Role role : values()) {
                if (role.key().equals(key)) {
                    return role;
                }
            }
            return null;
        }

        /** All keys, for messages. */
        static String keys() {
            return String.join(", ", List.of(values()).stream().map(Role::key).toList());
        }
    }
}
