package dev.routewright.report;

import dev.routewright.study.Comparison;
import dev.routewright.study.Comparison.Contrast;
import dev.routewright.study.Intervals;
import java.util.Locale;

/** Two designs side by side, as {@code compare --json} prints them. */
public final class ComparisonJson {
    private ComparisonJson() {}

    /** The names of the two, and the comparison. */
    public static String text(String design, String against, Comparison comparison, boolean synthetic) {
        return JsonOut.object(out -> {
            out.flag("synthetic", synthetic).text("design", design).text("against", against);
            write(out, comparison);
        });
    }

    static void write(JsonOut out, Comparison comparison) {
        out.object(
                        "rowSet",
                        o -> o.text("rule", comparison.rowSet().rule())
                                .whole("rows", comparison.rowSet().rows())
                                .whole("of", comparison.rowSet().of())
                                .text("hash", comparison.rowSet().hash()))
                .text("part", comparison.part().name().toLowerCase(Locale.ROOT))
                .flag("inSample", comparison.inSample())
                .number("level", Intervals.LEVEL)
                .whole("replications", comparison.replications())
                .objectOrNull("quality", comparison.quality(), ComparisonJson::contrast)
                .objectOrNull("cost", comparison.cost(), ComparisonJson::contrast)
                .objectOrNull("millis", comparison.millis(), ComparisonJson::contrast)
                .text("currency", comparison.currency())
                .texts("notes", comparison.notes());
    }

    private static void contrast(JsonOut out, Contrast contrast) {
        out.number("design", contrast.value())
                .number("against", contrast.against())
                .number("difference", contrast.difference())
                .objectOrNull(
                        "interval",
                        contrast.interval(),
                        (o, ends) -> o.number("low", ends.low()).number("high", ends.high()))
                .text(
                        "verdict",
                        contrast.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
