package dev.routewright.desktop.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers that a person writes. */
public final class Numbers {
    private Numbers() {}

    /** What is read from a field: a number, or what is wrong. */
    public record Read(double value, @Nullable String wrong) {}

    /** A number within bounds, both ends included; a decimal comma is understood. */
    public static Read within(String text, double least, double most) {
        double value;
        try {
            value = Double.parseDouble(text.strip().replace(',', '.'));
        } catch (NumberFormatException notANumber) {
            return new Read(Double.NaN, "'" + text + "' is not a number. Maybe write it like 0.62.");
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return new Read(Double.NaN, "'" + text + "' is not a finite number. Maybe write it like 0.62.");
        }
        if (value < least || value > most) {
            return new Read(Double.NaN, bounds(text, least, most));
        }
        return new Read(value, null);
    }

    /** A whole number within bounds, both ends included. */
    public static Read whole(String text, int least, int most) {
        Read read = within(text, least, most == Integer.MAX_VALUE ? Double.POSITIVE_INFINITY : most);
        if (read.wrong() == null && read.value() > most) {
            return new Read(Double.NaN, text + " is more than this program counts to. Maybe leave a zero away.");
        }
        return read.wrong() == null && read.value() != Math.rint(read.value())
                ? new Read(Double.NaN, text + " is not a whole number. Maybe write " + Math.round(read.value()) + ".")
                : read;
    }

    private static String bounds(String text, double least, double most) {
        String range = most == Double.POSITIVE_INFINITY
                ? "at least " + plain(least)
                : least == Double.NEGATIVE_INFINITY
                        ? "at most " + plain(most)
                        : "between " + plain(least) + " and " + plain(most);
        return text + " is outside. Maybe write a number " + range + ".";
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
