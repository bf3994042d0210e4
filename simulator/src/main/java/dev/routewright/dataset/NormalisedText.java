package dev.routewright.dataset;

import java.util.Locale;

/** The form of a query's text that decides whether two queries are the same: lower-cased, white space collapsed. */
public final class NormalisedText {
    private NormalisedText() {}

    /** Lower case of the root locale, every run of white space one blank, none at the ends. */
    public static String of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(lower.length());
        boolean gap = false;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                gap = !out.isEmpty();
            } else {
                if (gap) {
                    out.append(' ');
                    gap = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }
}
