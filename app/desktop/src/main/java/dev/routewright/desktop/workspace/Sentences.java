package dev.routewright.desktop.workspace;

import java.util.Locale;

/** Phrases that stand alone on the screen, as sentences. */
public final class Sentences {
    private Sentences() {}

    /** The phrase with a capital at its beginning and a full stop at its end. */
    public static String of(String phrase) {
        if (phrase.isBlank()) {
            return "";
        }
        String capital = phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
        return capital.endsWith(".") ? capital : capital + ".";
    }
}
