package dev.routewright.graph.file;

import java.util.List;
import java.util.SequencedMap;

/** Parsed JSON that still knows where it stood, so that every problem has a line and a pointer. */
sealed interface Json {

    /**
     * Where a value stands.
     *
     * @param line from 1
     * @param pointer RFC 6901
     * @param start index of its first character in the file's text
     * @param end index after its last character
     */
    record Spot(int line, String pointer, int start, int end) {}

    Spot spot();

    record Members(Spot spot, SequencedMap<String, Json> of) implements Json {}

    record Items(Spot spot, List<Json> of) implements Json {}

    record Text(Spot spot, String value) implements Json {}

    /** @param digits the number as it was written */
    record Number(Spot spot, String digits) implements Json {}

    record Bool(Spot spot, boolean value) implements Json {}

    record Null(Spot spot) implements Json {}

    /** What it is, in words, with its value where that is short. */
    default String described() {
        return switch (this) {
            case Members m -> "an object";
            case Items i -> "a list";
            case Text t ->
                "the text " + Quote.json(t.value().length() > 60 ? t.value().substring(0, 60) + "…" : t.value());
            case Number n ->
                "the number " + (n.digits().length() > 40 ? n.digits().substring(0, 40) + "…" : n.digits());
            case Bool b -> b.value() ? "true" : "false";
            case Null n -> "null";
        };
    }
}
