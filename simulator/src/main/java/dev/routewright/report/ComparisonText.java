package dev.routewright.report;

import dev.routewright.graph.SplitPart;
import dev.routewright.stats.Interval;
import dev.routewright.study.Comparison;
import dev.routewright.study.Comparison.Contrast;
import dev.routewright.study.Intervals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** Two designs side by side, for people. */
public final class ComparisonText {
    private ComparisonText() {}

    /** Title, the rows, one line per metric with its verdict, and the notes. */
    public static String text(String design, String against, Comparison comparison, boolean synthetic) {
        StringBuilder out = new StringBuilder(Text.title(design + " against " + against, synthetic));
        out.append(rows(comparison)).append("\n\n").append(table(comparison));
        comparison.notes().forEach(note -> out.append("Note: ").append(note).append('\n'));
        return out.toString();
    }

    /** The rows in one sentence: how many of which part, their hash, what was fitted on them, and replications. */
    public static String rows(Comparison comparison) {
        String part = comparison.part() == SplitPart.ALL
                ? ""
                : comparison.part().name().toLowerCase(Locale.ROOT) + " ";
        return "On " + comparison.rowSet().rows() + " of " + comparison.rowSet().of() + " " + part
                + "rows (common, set "
                + comparison.rowSet().hash() + ")"
                + (comparison.inSample() ? ", in-sample: something was fitted or chosen on such rows." : ".")
                + (comparison.replications() == 0
                        ? ""
                        : " Mean of " + comparison.replications() + " replications with other draws.");
    }

    static String table(Comparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "", "design", "other", "difference", Math.round(Intervals.LEVEL * 100) + " % interval", "verdict"));
        rows.add(row("quality", comparison.quality(), Text::quality));
        if (comparison.cost() != null) {
            rows.add(row(Text.costHeader(comparison.currency()), comparison.cost(), Text::cost));
        }
        if (comparison.millis() != null) {
            rows.add(row("ms", comparison.millis(), Text::millis));
        }
        return Text.table(rows);
    }

    private static List<String> row(String name, Contrast contrast, DoubleFunction<String> words) {
        return List.of(
                name,
                words.apply(contrast.value()),
                words.apply(contrast.against()),
                words.apply(contrast.difference()),
                ends(contrast.interval(), words),
                switch (contrast.verdict()) {
                    case BETTER -> "better";
                    case WORSE -> "worse";
                    case NOT_SHOWN -> "not shown to differ";
                });
    }

    private static String ends(@Nullable Interval interval, DoubleFunction<String> words) {
        return interval == null ? Text.UNKNOWN : words.apply(interval.low()) + " to " + words.apply(interval.high());
    }
}
