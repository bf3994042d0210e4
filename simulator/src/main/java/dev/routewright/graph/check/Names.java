package dev.routewright.graph.check;

import dev.routewright.graph.Node;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a person calls a node in a sentence. */
final class Names {
    private Names() {}

    /** Its label in quotes, or its kind and id where the label is blank. */
    static String of(Node node) {
        return node.label().isBlank() ? kind(node.kind()) + " " + node.id() : "'" + node.label() + "'";
    }

    /** The kind as the palette shows it. */
    static String kind(String kind) {
        return switch (kind) {
            case "" -> "Node";
            case "llm" -> "Model";
            case "fan" -> "Parallel";
            default -> kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        };
    }

    static String quoted(Collection<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }
}
