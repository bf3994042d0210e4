package dev.routewright.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one command line answered, run in this process. */
record Ran(int exitCode, String out, String err) {
    static Ran of(Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int exitCode = Routewright.run(
                words,
                new Terminal(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false));
        return new Ran(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }

    /** The JSON with every number, text and truth value replaced by its kind, and lists by their first item. */
    String shape() {
        return shape(json());
    }

    private static String shape(JsonNode node) {
        if (node.isObject()) {
            StringBuilder text = new StringBuilder("{");
            node.forEachEntry((key, value) -> text.append(text.length() > 1 ? "," : "")
                    .append(key)
                    .append(':')
                    .append(shape(value)));
            return text.append('}').toString();
        }
        if (node.isArray()) {
            return node.isEmpty() ? "[]" : "[" + shape(node.get(0)) + "]";
        }
        return node.isNull() ? "null" : node.isNumber() ? "1" : node.isBoolean() ? "b" : "t";
    }

    /** The folder of samples in the repository. */
    static Path samples() {
        return Path.of(System.getProperty("routewright.root")).resolve("samples");
    }
}
