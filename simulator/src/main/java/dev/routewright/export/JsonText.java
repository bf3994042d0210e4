package dev.routewright.export;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as text with the same bytes on every machine: two blanks, {@code \n}, nothing outside ASCII. */
public final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonText() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Reads a JSON text. */
    public static JsonNode parse(String text) {
        return MAPPER.readTree(text);
    }

    /** Indented, with a line end at the end. */
    public static String pretty(JsonNode node) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators colons = Separators.createDefaultInstance().withObjectNameValueSpacing(Spacing.AFTER);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(colons).withObjectIndenter(indenter);
        return MAPPER.writer().with(printer).writeValueAsString(node) + "\n";
    }

    /** On one line, as an HTTP header wants it. */
    public static String compact(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }
}
