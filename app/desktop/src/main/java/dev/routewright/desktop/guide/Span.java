package dev.routewright.desktop.guide;

/**
 * Words of one look within a line.
 *
 * @param link where they lead, as the page writes it; empty for nowhere
 */
record Span(String text, boolean strong, boolean emphasis, boolean code, String link) {
    static Span plain(String text) {
        return new Span(text, false, false, false, "");
    }
}
