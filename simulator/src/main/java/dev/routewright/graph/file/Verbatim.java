package dev.routewright.graph.file;

import dev.routewright.graph.Unknown;
import java.util.Objects;
import java.util.stream.Collectors;

/** Nodes of kinds that this program does not know, kept as the text that they were. */
final class Verbatim {
    private Verbatim() {}

    /** The text of a value: as it stands where it fits on one line, else the same tokens on one line. */
    static String oneLine(String text, Json json) {
        String slice = text.substring(json.spot().start(), json.spot().end());
        boolean broken = slice.indexOf('\n') >= 0 || slice.indexOf('\r') >= 0;
        return broken ? render(json) : slice;
    }

    private static String render(Json json) {
        return switch (json) {
            case Json.Members m ->
                m.of().entrySet().stream()
                        .map(e -> Quote.json(e.getKey()) + ": " + render(e.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case Json.Items i -> i.of().stream().map(Verbatim::render).collect(Collectors.joining(", ", "[", "]"));
            case Json.Text t -> Quote.json(t.value());
            case Json.Number n -> n.digits();
            case Json.Bool b -> Boolean.toString(b.value());
            case Json.Null n -> "null";
        };
    }

    /** The kept text with the node's present id and label; unchanged text where they are what it says. */
    static String write(Unknown node) {
        Problems problems = new Problems("");
        Json read = JsonReading.read(node.json(), problems);
        if (!(read instanceof Json.Members members)) {
            throw new IllegalArgumentException("Node '" + node.id() + "' of kind '" + node.kind()
                    + "' holds text that is not a JSON object: " + node.json()
                    + " Maybe it was not made by reading a document.");
        }
        String json = node.json();
        json = with(json, members, "label", node.label(), node.label().isEmpty());
        Json again = JsonReading.read(json, problems);
        return with(
                json,
                (Json.Members) Objects.requireNonNull(again),
                "id",
                node.id().value(),
                false);
    }

    private static String with(String json, Json.Members members, String key, String value, boolean mayLack) {
        Json now = members.of().get(key);
        if (now instanceof Json.Text t && t.value().equals(value) || mayLack && !(now instanceof Json.Text)) {
            return json;
        }
        if (now != null) {
            return json.substring(0, now.spot().start())
                    + Quote.json(value)
                    + json.substring(now.spot().end());
        }
        String separator = members.of().isEmpty() ? "" : ", ";
        return json.substring(0, json.lastIndexOf('}')) + separator + Quote.json(key) + ": " + Quote.json(value) + "}";
    }
}
