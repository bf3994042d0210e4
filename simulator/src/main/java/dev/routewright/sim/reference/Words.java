package dev.routewright.sim.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as people read them in reasons. */
final class Words {
    private static final int DIGITS = 6;

    private Words() {}

    /** Six significant digits, without trailing zeros. */
    static String number(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : Double.isInfinite(value) ? "without bound" : String.format(Locale.ROOT, "%f", value);
        }
        return new BigDecimal(value).round(new MathContext(DIGITS)).stripTrailingZeros().toPlainString();
    }

    /** A number, null where it is missing. */
    static @Nullable String orNull(double value) {
        return Double.isNaN(value) ? null : number(value);
    }

    static String known(double value) {
        return Double.isNaN(value) ? "unknown" : number(value);
    }
}
