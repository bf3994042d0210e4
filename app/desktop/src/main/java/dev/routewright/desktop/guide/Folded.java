package dev.routewright.desktop.guide;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text as a search reads it, in small letters without accents, and where each letter stood before. */
final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final String words;
    private final String letters;
    private final int[] origins;

    private Folded(String words, String letters, int[] origins) {
        this.words = words;
        this.letters = letters;
        this.origins = origins;
    }

    static Folded of(String words) {
        StringBuilder letters = new StringBuilder(words.length());
        int[] origins = new int[words.length() + 1];
        int at = 0;
        while (at < words.length()) {
            int next = words.offsetByCodePoints(at, 1);
            String folded = fold(words.substring(at, next));
            origins = Arrays.copyOf(origins, Math.max(origins.length, letters.length() + folded.length() + 1));
            Arrays.fill(origins, letters.length(), letters.length() + folded.length(), at);
            letters.append(folded);
            at = next;
        }
        origins[letters.length()] = words.length();
        return new Folded(words, letters.toString(), origins);
    }

    /** Small letters without accents. */
    static String fold(String words) {
        if (words.length() == 1 && words.charAt(0) < 128) {
            return words.toLowerCase(Locale.ROOT);
        }
        return MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** The text as it was. */
    String words() {
        return words;
    }

    /** The text as it is searched. */
    String letters() {
        return letters;
    }

    /** Where a letter stood in the text as it was; for the end, its end. */
    int origin(int letter) {
        return origins[letter];
    }
}
