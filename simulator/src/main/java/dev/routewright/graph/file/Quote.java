package dev.routewright.graph.file;

/** JSON strings and numbers in one fixed form, so that equal values give equal bytes. */
final class Quote {
    /** Beyond this, doubles no longer hold every integer, and {@code Double.toString} is the honest form. */
    private static final double EXACT = 1e15;

    private Quote() {}

    /** A text in double quotes; escapes what JSON asks for, and lone surrogates, which UTF-8 cannot hold. */
    static String json(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || isLone(text, i)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    private static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    /**
     * The shortest digits that read back as the same number; whole numbers without a fraction.
     *
     * @throws IllegalArgumentException for NaN and infinities, which JSON cannot hold
     */
    static String json(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A document cannot hold the number " + value
                    + ". Maybe a record was built without going through an Edit.");
        }
        if (value == Math.rint(value) && Math.abs(value) < EXACT) {
            return value == 0 && 1 / value < 0 ? "-0" : Long.toString((long) value);
        }
        return Double.toString(value).replace(".0E", "E");
    }
}
