package dev.routewright.graph.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Constants as files spell them: lower case, with hyphens. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All words of a type, in order. */
    static <E extends Enum<E>> List<String> all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Words::of).toList();
    }

    /** The constant of a word; the other one for null. */
    static <E extends Enum<E>> E constant(Class<E> type, @Nullable String word, E otherwise) {
        return word == null
                ? otherwise
                : Enum.valueOf(type, word.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** Reads a field that holds one of a type's words. */
    static <E extends Enum<E>> E read(Fields in, String key, Class<E> type, E otherwise) {
        return in.has(key) ? constant(type, in.word(key, all(type)), otherwise) : otherwise;
    }
}
