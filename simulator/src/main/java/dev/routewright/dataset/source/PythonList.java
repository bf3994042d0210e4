package dev.routewright.dataset.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prompts that somebody saved as a Python list of strings, such as {@code ['first', "second"]}. */
final class PythonList {
    private final String source;
    private int at;

    private PythonList(String source) {
        this.source = source;
    }

    /** The strings of the list, one paragraph each; the text itself if it is no such list. */
    static String text(String source) {
        String trimmed = source.strip();
        if (!trimmed.startsWith("[") || !trimmed.endsWith("]")) {
            return source;
        }
        List<String> strings = new PythonList(trimmed).strings();
        return strings.isEmpty() ? source : String.join("\n\n", strings);
    }

    /** Empty if the text does not follow the grammar to its end. */
    private List<String> strings() {
        List<String> strings = new ArrayList<>();
        at = 1;
        while (true) {
            skipBlanks();
            char quote = source.charAt(at);
            if (quote != '\'' && quote != '"') {
                return List.of();
            }
            String string = string(quote);
            if (string == null) {
                return List.of();
            }
            strings.add(string);
            skipBlanks();
            if (at == source.length() - 1) {
                return strings;
            }
            if (source.charAt(at++) != ',') {
                return List.of();
            }
        }
    }

    private void skipBlanks() {
        while (at < source.length() - 1 && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    private @Nullable String string(char quote) {
        StringBuilder out = new StringBuilder();
        for (at++; at < source.length() - 1; at++) {
            char c = source.charAt(at);
            if (c == quote) {
                at++;
                return out.toString();
            }
            if (c == '\\') {
                out.append(unescaped(source.charAt(++at)));
            } else {
                out.append(c);
            }
        }
        return null;
    }

    private static String unescaped(char c) {
        return switch (c) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case '\\', '\'', '"' -> String.valueOf(c);
            default -> "\\" + c;
        };
    }
}
