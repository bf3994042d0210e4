package dev.routewright.editor.skin;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as a node shows them: at most four significant digits, no trailing zeros, never an exponent. */
final class Figures {
    private static final MathContext FOUR = new MathContext(4, RoundingMode.HALF_EVEN);

    private Figures() {}

    static String plain(double value) {
        if (!Double.isFinite(value)) {
            return "?";
        }
        if (Math.abs(value) >= 10_000) {
            return String.format(java.util.Locale.ROOT, "%,.0f", value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(FOUR).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
