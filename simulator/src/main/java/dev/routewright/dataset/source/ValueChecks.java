package dev.routewright.dataset.source;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns what stands in a cell of a file into a number and reports what is none, with its place. */
final class ValueChecks {
    private static final int SHOWN_CHARACTERS = 60;

    private final String file;
    private final Problems problems;

    ValueChecks(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The number in a text, or NaN with a problem reported; an empty text is missing: NaN without a problem. */
    double number(String text, Place place, @Nullable String column) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return Double.NaN;
        }
        double value = parse(trimmed);
        if (Double.isNaN(value)) {
            report(
                    place,
                    column,
                    "'" + shortened(text) + "' is not a number.",
                    isNan(trimmed)
                            ? "Maybe leave the cell empty where nothing was recorded."
                            : "Maybe the columns are shifted, or the cell should be empty.");
        }
        return value;
    }

    /** The number in a column of a record, or NaN; a NaN that the file states is reported, an empty cell is not. */
    double number(TableRecord record, int column) {
        if (record.isNumber(column)) {
            double value = record.number(column);
            if (Double.isNaN(value)) {
                report(
                        record,
                        record.column(column),
                        "the value is NaN.",
                        "Maybe leave the cell empty where nothing was recorded.");
            }
            return value;
        }
        String text = record.text(column);
        return text == null ? Double.NaN : number(text, record, record.column(column));
    }

    /** A quality in 0..1, or NaN with a problem reported. NaN is missing only if it came from an empty cell. */
    double quality(double value, Place place, @Nullable String column) {
        if (value < 0 || value > 1) {
            report(
                    place,
                    column,
                    "the quality " + plain(value) + " lies outside 0..1.",
                    "Maybe it is a percentage or a grade; divide it so that the best is 1.");
            return Double.NaN;
        }
        return value;
    }

    /** A share in 0..1 of a column, true being 1 and false 0; NaN where it is empty or a problem was reported. */
    double share(TableRecord record, int column) {
        if (!record.isNumber(column)) {
            String text = record.text(column);
            if (text != null && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))) {
                return text.equalsIgnoreCase("true") ? 1 : 0;
            }
        }
        return quality(number(record, column), record, record.column(column));
    }

    /** A cost, price or duration of at least 0, or NaN with a problem reported. */
    double amount(double value, Place place, @Nullable String column, String what) {
        if (value < 0 || Double.isInfinite(value)) {
            report(
                    place,
                    column,
                    "the " + what + " " + plain(value) + " is " + (value < 0 ? "negative." : "infinite."),
                    "Maybe leave the cell empty where nothing was recorded.");
            return Double.NaN;
        }
        return value;
    }

    /** A count of tokens, or -1 where missing or where a problem was reported. */
    int tokens(double value, Place place, @Nullable String column) {
        if (Double.isNaN(value)) {
            return -1;
        }
        if (value < 0 || value > Integer.MAX_VALUE || value != Math.rint(value)) {
            report(
                    place,
                    column,
                    "'" + plain(value) + "' is not a count of tokens.",
                    "Maybe leave the cell empty where nothing was recorded.");
            return -1;
        }
        return (int) value;
    }

    /** Yes or no in the spellings that files use; null with a problem reported for anything else. */
    @Nullable
    Boolean truth(String text, Place place, @Nullable String column) {
        switch (text.strip()) {
            case "true", "True", "TRUE", "1", "1.0":
                return true;
            case "false", "False", "FALSE", "0", "0.0":
                return false;
            default:
                report(
                        place,
                        column,
                        "'" + shortened(text) + "' is neither True nor False.",
                        "Maybe the columns are shifted.");
                return null;
        }
    }

    /** Whether a call went well, by the words that logs use for it; null for another word. */
    static @Nullable Boolean success(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "success", "succeeded", "ok", "completed" -> true;
            case "failure", "failed", "error" -> false;
            default -> null;
        };
    }

    void report(Place place, @Nullable String column, String says, String fix) {
        problems.add(file, place.words(), column, says, fix);
    }

    /** A decimal number as files write them, or NaN; Java's own suffixes and hexadecimal floats are not accepted. */
    static double parse(String text) {
        char last = text.charAt(text.length() - 1);
        if (last != '.' && (last < '0' || last > '9') || text.indexOf('x') >= 0 || text.indexOf('X') >= 0) {
            return infinite(text);
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static double infinite(String text) {
        return switch (text) {
            case "inf", "Infinity", "+inf" -> Double.POSITIVE_INFINITY;
            case "-inf", "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> Double.NaN;
        };
    }

    private static boolean isNan(String text) {
        return text.equalsIgnoreCase("nan")
                || text.equalsIgnoreCase("null")
                || text.equalsIgnoreCase("none")
                || text.equalsIgnoreCase("n/a");
    }

    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    static String shortened(String text) {
        String line = text.replace('\n', ' ').replace('\r', ' ');
        return line.length() <= SHOWN_CHARACTERS ? line : line.substring(0, SHOWN_CHARACTERS) + "…";
    }

    /** Where a value stands; put into words only if something is wrong with it. */
    @FunctionalInterface
    interface Place {
        /** Such as "line 12", "row 7" or a JSON pointer. */
        String words();
    }
}
