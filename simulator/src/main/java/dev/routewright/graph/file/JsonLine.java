package dev.routewright.graph.file;

import java.util.Collection;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** One JSON object on one line, keys in the order in which they are given. */
final class JsonLine {
    private final StringBuilder out = new StringBuilder("{");

    JsonLine raw(String key, String json) {
        if (out.length() > 1) {
            out.append(", ");
        }
        out.append(Quote.json(key)).append(": ").append(json);
        return this;
    }

    JsonLine text(String key, String value) {
        return raw(key, Quote.json(value));
    }

    JsonLine number(String key, double value) {
        return raw(key, Quote.json(value));
    }

    /** Leaves the key out where there is no number. */
    JsonLine numberIfAny(String key, @Nullable Double value) {
        return value == null ? this : number(key, value);
    }

    /** Leaves the key out where the number is the usual one. */
    JsonLine numberUnless(String key, double value, double usual) {
        return value == usual ? this : number(key, value);
    }

    JsonLine whole(String key, long value) {
        return raw(key, Long.toString(value));
    }

    JsonLine texts(String key, Collection<String> values) {
        return raw(key, list(values.stream().map(Quote::json).toList()));
    }

    JsonLine numbers(String key, Collection<Double> values) {
        return raw(key, list(values.stream().map(Quote::json).toList()));
    }

    JsonLine numbersByName(String key, SequencedMap<String, Double> values) {
        JsonLine inner = new JsonLine();
        values.forEach(inner::number);
        return raw(key, inner.done());
    }

    JsonLine textsByName(String key, SequencedMap<String, String> values) {
        JsonLine inner = new JsonLine();
        values.forEach(inner::text);
        return raw(key, inner.done());
    }

    String done() {
        return out.append('}').toString();
    }

    static String list(Collection<String> jsons) {
        return "[" + String.join(", ", jsons) + "]";
    }
}
