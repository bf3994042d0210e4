package dev.routewright.desktop.workspace;

import dev.routewright.sim.Grades;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as people read them: units always, an en dash where a number is not known. */
public final class NumberWords {
    /** Stands where a number is not known. */
    public static final String UNKNOWN = "–";

    private NumberWords() {}

    /** A mean quality in four decimals. */
    public static String quality(double quality) {
        return Double.isNaN(quality) ? UNKNOWN : String.format(Locale.ROOT, "%.4f", quality);
    }

    /** An amount with just enough decimals, and its currency. */
    public static String money(double amount, @Nullable String currency) {
        if (Double.isNaN(amount)) {
            return UNKNOWN;
        }
        double size = Math.abs(amount);
        int decimals = size == 0 || size >= 0.995 ? 2 : size >= 0.0995 ? 3 : (int) Math.ceil(-Math.log10(size)) + 1;
        return String.format(Locale.ROOT, "%,." + Math.min(decimals, 10) + "f", amount)
                + (currency == null || currency.isEmpty() ? "" : " " + currency);
    }

    /** A time, in milliseconds below a second and in seconds above. */
    public static String millis(double millis) {
        if (Double.isNaN(millis)) {
            return UNKNOWN;
        }
        return millis < 999.5
                ? String.format(Locale.ROOT, "%.0f ms", millis)
                : millis < 99_950
                        ? String.format(Locale.ROOT, "%.1f s", millis / 1000)
                        : String.format(Locale.ROOT, "%,.0f s", millis / 1000);
    }

    /** A share of 0..1 in percent. */
    public static String percent(double share) {
        return Double.isNaN(share) ? UNKNOWN : String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    /** A whole number with separators. Put together here, because a formatter made for each of thousands takes long. */
    public static String count(long count) {
        StringBuilder digits = new StringBuilder(Long.toString(count));
        int first = count < 0 ? 1 : 0;
        for (int at = digits.length() - 3; at > first; at -= 3) {
            digits.insert(at, ',');
        }
        return digits.toString();
    }

    /** A number in a field: no separators, no needless zeros. */
    public static String plain(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** A number in at most four significant digits, for a label. */
    public static String brief(double value) {
        return Double.isNaN(value)
                ? UNKNOWN
                : BigDecimal.valueOf(value)
                        .round(new MathContext(4))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** What a metric rests on, in words, the largest part first: "recorded" or "recorded 94 %, missing 6 %". */
    public static String evidence(Grades grades) {
        record Part(String word, int rows) {}
        List<Part> parts = new ArrayList<>(List.of(
                new Part("recorded", grades.recorded()), new Part("derived", grades.derived()),
                new Part("assumed", grades.assumed()), new Part("missing", grades.missing())));
        parts.removeIf(p -> p.rows() == 0);
        if (parts.isEmpty()) {
            return "no rows";
        }
        if (parts.size() == 1) {
            return parts.getFirst().word();
        }
        parts.sort(Comparator.comparingInt(Part::rows).reversed());
        List<String> words = new ArrayList<>();
        for (Part part : parts) {
            words.add(part.word() + " " + share(part.rows(), grades.rows()));
        }
        return String.join(", ", words);
    }

    /** A share that is not quite all or nothing never reads as all or nothing. */
    public static String share(int rows, int of) {
        double percent = 100.0 * rows / of;
        return percent < 1 ? "under 1 %" : percent > 99 ? "over 99 %" : String.format(Locale.ROOT, "%.0f %%", percent);
    }
}
