package dev.routewright.report;

import dev.routewright.sim.Coverage;
import dev.routewright.sim.Grades;
import java.io.StringWriter;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes indented JSON in a fixed order; NaN becomes null, because JSON has no other word for it. */
final class JsonOut {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private JsonOut(JsonGenerator json) {
        this.json = json;
    }

    /** The text of one object, with a line end after it. */
    static String object(Consumer<JsonOut> members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(new Indented(), text)) {
            new JsonOut(generator).inBraces(members);
        }
        return text.append('\n').toString();
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter()
                    .withSeparators(
                            PrettyPrinter.DEFAULT_SEPARATORS.withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"));
        }
    }

    private void inBraces(Consumer<JsonOut> members) {
        json.writeStartObject();
        members.accept(this);
        json.writeEndObject();
    }

    JsonOut object(String name, Consumer<JsonOut> members) {
        json.writeName(name);
        inBraces(members);
        return this;
    }

    /** An object, or null where there is nothing to write it from. */
    <T> JsonOut objectOrNull(String name, @Nullable T from, BiConsumer<JsonOut, T> members) {
        if (from == null) {
            json.writeName(name);
            json.writeNull();
            return this;
        }
        return object(name, out -> members.accept(out, from));
    }

    <T> JsonOut objects(String name, Collection<T> items, BiConsumer<JsonOut, T> members) {
        json.writeName(name);
        json.writeStartArray();
        items.forEach(item -> inBraces(out -> members.accept(out, item)));
        json.writeEndArray();
        return this;
    }

    JsonOut texts(String name, Collection<String> texts) {
        json.writeName(name);
        json.writeStartArray();
        texts.forEach(json::writeString);
        json.writeEndArray();
        return this;
    }

    JsonOut wholes(String name, int[] values) {
        json.writeName(name);
        json.writeStartArray();
        for (int value : values) {
            json.writeNumber(value);
        }
        json.writeEndArray();
        return this;
    }

    JsonOut numbers(String name, Collection<Double> values) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(this::value);
        json.writeEndArray();
        return this;
    }

    /** A list of pairs, or null. */
    <T> JsonOut pairs(String name, @Nullable Collection<T> items, BiConsumer<Consumer<Double>, T> pair) {
        json.writeName(name);
        if (items == null) {
            json.writeNull();
            return this;
        }
        json.writeStartArray();
        for (T item : items) {
            json.writeStartArray();
            pair.accept(this::value, item);
            json.writeEndArray();
        }
        json.writeEndArray();
        return this;
    }

    JsonOut text(String name, @Nullable String value) {
        json.writeName(name);
        json.writeString(value);
        return this;
    }

    JsonOut number(String name, double value) {
        json.writeName(name);
        value(value);
        return this;
    }

    JsonOut whole(String name, long value) {
        json.writeName(name);
        json.writeNumber(value);
        return this;
    }

    JsonOut wholeOrNull(String name, @Nullable Integer value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
        return this;
    }

    JsonOut flag(String name, boolean value) {
        json.writeName(name);
        json.writeBoolean(value);
        return this;
    }

    JsonOut coverage(String name, Coverage coverage) {
        return object(
                name,
                out -> out.grades("quality", coverage.quality())
                        .grades("cost", coverage.cost())
                        .grades("millis", coverage.millis()));
    }

    private JsonOut grades(String name, Grades grades) {
        return object(
                name,
                out -> out.whole("recorded", grades.recorded())
                        .whole("derived", grades.derived())
                        .whole("assumed", grades.assumed())
                        .whole("missing", grades.missing()));
    }

    private void value(double value) {
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }
}
