package dev.routewright.graph.edit;

/** Phrases that labels and rejections share. */
final class Wording {
    private Wording() {}

    static String nodes(int count) {
        return count == 1 ? "node" : count + " nodes";
    }

    static String quoted(String text, String otherwise) {
        return text.isBlank() && !otherwise.isEmpty() ? otherwise : "'" + text + "'";
    }
}
