package dev.routewright.dataset.source;

import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** A JSONL file seen as a table: its columns are the keys in the order in which they first appear. */
final class JsonTable {
    private JsonTable() {}

    static void read(SourceFile file, Problems problems, Progress progress, Tables.Visitor visitor)
            throws IOException, Cancelled {
        JsonRecord record = new JsonRecord();
        JsonLines.read(file, problems, progress, (line, object) -> {
            record.over(object, line);
            visitor.record(record);
        });
    }

    /** The keys of the first object, or none where the file does not begin with one; reads no further than needed. */
    static List<String> firstKeys(SourceFile file) throws IOException {
        List<String> keys = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file.path());
                JsonParser parser = JsonLines.mapper().createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return keys;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                keys.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
        } catch (JacksonException e) {
            // A broken first line is no reason not to recognise the file; reading it will say what is wrong.
            return keys;
        }
        return keys;
    }

    private static final class JsonRecord implements TableRecord {
        private final List<String> names = new ArrayList<>();
        private final Map<String, Integer> columns = new HashMap<>();
        private final List<@Nullable JsonNode> values = new ArrayList<>();
        private long line;

        void over(JsonNode object, long newLine) {
            line = newLine;
            values.replaceAll(v -> null);
            object.forEachEntry((name, value) -> {
                Integer column = columns.get(name);
                if (column == null) {
                    column = names.size();
                    columns.put(name, column);
                    names.add(name);
                    values.add(null);
                }
                values.set(column, value.isNull() ? null : value);
            });
        }

        @Override
        public int columns() {
            return names.size();
        }

        @Override
        public String column(int column) {
            return names.get(column);
        }

        @Override
        public boolean isNumber(int column) {
            JsonNode value = values.get(column);
            return value != null && value.isNumber();
        }

        @Override
        public double number(int column) {
            JsonNode value = values.get(column);
            return value == null ? Double.NaN : value.doubleValue();
        }

        @Override
        public @Nullable String text(int column) {
            JsonNode value = values.get(column);
            if (value == null) {
                return null;
            }
            String text = value.isString() ? value.stringValue() : value.toString();
            return text.isEmpty() ? null : text;
        }

        @Override
        public String words() {
            return "line " + line;
        }
    }
}
