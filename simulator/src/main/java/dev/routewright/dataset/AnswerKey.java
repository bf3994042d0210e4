package dev.routewright.dataset;

import dev.routewright.run.Fingerprint;

/** The form of an answer that decides whether two answers are the same. */
public final class AnswerKey {
    /** Keys are at most this many characters of an answer, and the fingerprint of the whole where that is longer. */
    public static final int LONGEST = 200;

    private AnswerKey() {}

    /**
     * The answer as {@link NormalisedText} has it; of a longer one the first {@link #LONGEST} characters and a
     * fingerprint of all of it, so that two long answers that only begin alike stay different. Empty for an answer of
     * white space.
     */
    public static String of(String answer) {
        String plain = NormalisedText.of(answer);
        if (plain.length() <= LONGEST) {
            return plain;
        }
        int end = Character.isHighSurrogate(plain.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return plain.substring(0, end) + "… " + Fingerprint.of(plain).done().hex();
    }
}
