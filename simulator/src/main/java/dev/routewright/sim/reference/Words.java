package dev.routewright.sim.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Numbers as people read them in reasons. */
final class Words {
    private static final int DIGITS = 6;

    private Words() {}

    /** Six significant digits, without trailing zeros; a word for what is missing or infinite. */
    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "unknown" : "without bound";
        }
        return new BigDecimal(value)
                .round(new MathContext(DIGITS))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A number, null where it is missing. */
    static @Nullable String orNull(double value) {
        return Double.isNaN(value) ? null : number(value);
    }
}
