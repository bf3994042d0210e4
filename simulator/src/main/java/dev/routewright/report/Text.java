package dev.routewright.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How numbers, titles and tables look in text reports. */
final class Text {
    /** Stands where a number is not known. */
    static final String UNKNOWN = "–";

    private static final int COST_DIGITS = 4;

    private Text() {}

    static String title(String title, boolean synthetic) {
        String line = synthetic ? title + " (synthetic data)" : title;
        return line + "\n" + "=".repeat(line.codePointCount(0, line.length())) + "\n";
    }

    static String many(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    static String quality(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : UNKNOWN;
    }

    static String cost(double value) {
        if (!Double.isFinite(value)) {
            return UNKNOWN;
        }
        return value == 0
                ? "0"
                : new BigDecimal(value)
                        .round(new MathContext(COST_DIGITS))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    static String millis(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.0f", value) : UNKNOWN;
    }

    static String costHeader(@Nullable String currency) {
        return currency == null ? "cost/query" : currency + "/query";
    }

    /** Rows of cells with the first column to the left and the others to the right. */
    static String table(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                int width = width(row.get(c));
                if (c == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(c, Math.max(widths.get(c), width));
                }
            }
        }
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < row.size(); c++) {
                String pad = " ".repeat(widths.get(c) - width(row.get(c)));
                line.append(c == 0 ? "" : "  ").append(c == 0 ? row.get(c) + pad : pad + row.get(c));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
