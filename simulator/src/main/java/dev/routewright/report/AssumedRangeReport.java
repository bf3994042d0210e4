package dev.routewright.report;

import dev.routewright.study.AssumedRange;
import dev.routewright.study.AssumedRange.Ends;
import dev.routewright.study.AssumedRange.Moved;
import dev.routewright.study.AssumedRanges.Totals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** What the stated uncertainty of assumed numbers does to the totals. */
final class AssumedRangeReport {
    private static final int DIGITS = 4;

    private AssumedRangeReport() {}

    /** An empty text where nothing is assumed. */
    static String text(AssumedRange range, @Nullable String currency) {
        StringBuilder out = new StringBuilder();
        if (!range.moved().isEmpty()) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("assumed number", "from", "to", "quality", Text.costHeader(currency), "ms"));
            for (Moved moved : range.moved()) {
                rows.add(List.of(
                        (moved.label().isBlank() ? moved.address() : moved.label() + "/" + moved.parameter()),
                        number(moved.low()),
                        number(moved.high()),
                        ends(moved.atLow().quality(), moved.atHigh().quality(), Text::quality),
                        ends(moved.atLow().cost(), moved.atHigh().cost(), Text::cost),
                        ends(moved.atLow().millis(), moved.atHigh().millis(), Text::millis)));
            }
            rows.add(List.of(
                    "range of all",
                    "",
                    "",
                    ends(range.quality(), Text::quality),
                    ends(range.cost(), Text::cost),
                    ends(range.millis(), Text::millis)));
            out.append(Text.table(rows)).append("Each is moved by its stated uncertainty, the others staying.\n");
        }
        if (!range.unstated().isEmpty()) {
            out.append("How far these assumed numbers may be off is not stated: ")
                    .append(String.join(", ", range.unstated()))
                    .append(".\n");
        }
        return out.toString();
    }

    private static String number(double value) {
        return new BigDecimal(value)
                .round(new MathContext(DIGITS))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String ends(Ends ends, DoubleFunction<String> words) {
        return ends(ends.low(), ends.high(), words);
    }

    private static String ends(double low, double high, DoubleFunction<String> words) {
        return Double.isNaN(low) || Double.isNaN(high) ? Text.UNKNOWN : words.apply(low) + " to " + words.apply(high);
    }

    static void write(JsonOut out, AssumedRange range) {
        out.object("quality", o -> ends(o, range.quality()))
                .object("cost", o -> ends(o, range.cost()))
                .object("millis", o -> ends(o, range.millis()))
                .objects(
                        "moved",
                        range.moved(),
                        (o, moved) -> o.text("address", moved.address())
                                .number("low", moved.low())
                                .number("high", moved.high())
                                .object("atLow", x -> totals(x, moved.atLow()))
                                .object("atHigh", x -> totals(x, moved.atHigh())))
                .texts("unstated", range.unstated());
    }

    private static void ends(JsonOut out, Ends ends) {
        out.number("low", ends.low()).number("high", ends.high());
    }

    private static void totals(JsonOut out, Totals totals) {
        out.number("quality", totals.quality()).number("cost", totals.cost()).number("millis", totals.millis());
    }
}
