package dev.routewright.graph.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Text to {@link Json}. A repeated key is a problem with a place; broken text is the only problem of its file. */
final class JsonReading {
    /** Deeper brackets are refused before they can exhaust the stack. */
    static final int MOST_DEPTH = 500;

    private static final int SHOWN_DEPTH = 6;
    /** NaN is let through so that it can be refused with a pointer, beside the file's other problems. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH).build())
            .build();

    private final JsonParser parser;
    private final Problems problems;

    private JsonReading(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** The parsed text, or null where it is not JSON, which the problems then say. */
    static @Nullable Json read(String text, Problems problems) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new JsonReading(parser, problems).root();
        }
    }

    private @Nullable Json root() {
        try {
            if (parser.nextToken() == null) {
                problems.ofFile("The file is empty.", "Maybe saving it was interrupted; look for an earlier copy.");
                return null;
            }
            Json root = value("");
            if (parser.nextToken() != null) {
                TokenStreamLocation place = parser.currentTokenLocation();
                problems.inText(
                        place.getLineNr(),
                        place.getColumnNr(),
                        "There is more text after the end of the" + " document.",
                        "Maybe two files were joined; keep one.");
                return null;
            }
            return root;
        } catch (JacksonException e) {
            NotJson why = NotJson.of(e);
            TokenStreamLocation place = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
            if (e instanceof StreamConstraintsException) {
                problems.at(new Json.Spot(place.getLineNr(), ancestor(), 0, 0), why.says(), why.fix());
            } else {
                problems.inText(place.getLineNr(), place.getColumnNr(), why.says(), why.fix());
            }
            return null;
        }
    }

    /** Where the parser stands, not deeper than a person wants to read. */
    private String ancestor() {
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        int at = 0;
        for (int i = 0; i < SHOWN_DEPTH && at >= 0; i++) {
            at = pointer.indexOf('/', at + 1);
        }
        return at < 0 ? pointer : pointer.substring(0, at);
    }

    private Json value(String pointer) {
        TokenStreamLocation place = parser.currentTokenLocation();
        int line = place.getLineNr();
        int start = (int) place.getCharOffset();
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> members(pointer, line, start);
            case START_ARRAY -> items(pointer, line, start);
            case VALUE_STRING -> {
                String text = parser.getString();
                yield new Json.Text(spot(line, pointer, start), text);
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                String digits = parser.getString();
                yield new Json.Number(spot(line, pointer, start), digits);
            }
            case VALUE_TRUE -> new Json.Bool(spot(line, pointer, start), true);
            case VALUE_FALSE -> new Json.Bool(spot(line, pointer, start), false);
            default -> new Json.Null(spot(line, pointer, start));
        };
    }

    private Json members(String pointer, int line, int start) {
        SequencedMap<String, Json> of = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            Json value = value(pointer + "/" + key.replace("~", "~0").replace("/", "~1"));
            if (of.putIfAbsent(key, value) != null) {
                problems.at(
                        value.spot(),
                        "The key " + Quote.json(key) + " occurs twice in one object.",
                        "Maybe a line was copied; keep one of the two.");
            }
        }
        return new Json.Members(spot(line, pointer, start), of);
    }

    private Json items(String pointer, int line, int start) {
        List<Json> of = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            of.add(value(pointer + "/" + of.size()));
        }
        return new Json.Items(spot(line, pointer, start), of);
    }

    private Json.Spot spot(int line, String pointer, int start) {
        return new Json.Spot(
                line, pointer, start, (int) parser.currentLocation().getCharOffset());
    }
}
