package dev.routewright.editor.quick;

import java.util.Locale;

/**
 * One line of the list.
 *
 * @param icon the icon's name
 * @param words what it is called
 * @param detail what stands at its end in muted letters, such as a key or a kind; may be empty
 * @param chosen is run when a person chooses it, after the list is gone
 */
public record Entry(String icon, String words, String detail, Runnable chosen) {
    /** Worse than any match by the words alone. */
    private static final int BY_DETAIL = 10;

    /** How well it answers to what was typed: 0 is best; negative where it does not. */
    int rank(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return 0;
        }
        int byWords = rank(words.toLowerCase(Locale.ROOT), wanted);
        return byWords >= 0 || !detail.toLowerCase(Locale.ROOT).startsWith(wanted) ? byWords : BY_DETAIL;
    }

    private static int rank(String text, String wanted) {
        if (text.startsWith(wanted)) {
            return 0;
        }
        int at = text.indexOf(wanted);
        for (int from = at; from >= 0; from = text.indexOf(wanted, from + 1)) {
            if (!Character.isLetterOrDigit(text.charAt(from - 1))) {
                return 1;
            }
        }
        return at > 0 ? 2 : isShortOf(text, 0, wanted) ? 3 : -1;
    }

    /** Whether it is made of beginnings of the text's words, in order, as {@code gpl} is of {@code gpt-large}. */
    private static boolean isShortOf(String text, int from, String wanted) {
        if (wanted.isEmpty()) {
            return true;
        }
        for (int i = from; i < text.length(); i++) {
            boolean begins = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
            for (int length = wanted.length(); begins && length > 0; length--) {
                if (text.startsWith(wanted.substring(0, length), i)
                        && isShortOf(text, i + length, wanted.substring(length))) {
                    return true;
                }
            }
        }
        return false;
    }
}
