package dev.routewright.desktop.comparing;

import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.stats.Interval;
import dev.routewright.study.Comparison;
import dev.routewright.study.Comparison.Contrast;
import dev.routewright.study.Comparison.Verdict;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** Differences as people read them. */
final class ContrastWords {
    private static final double PER_THOUSAND = 1000;

    private ContrastWords() {}

    /** A row per metric, those that could not be compared included. */
    static List<ContrastRow> rows(Comparison comparison) {
        return List.of(
                row("Quality", comparison.quality(), NumberWords::quality),
                row(
                        "Cost / 1,000",
                        comparison.cost(),
                        cost -> NumberWords.money(cost * PER_THOUSAND, comparison.currency())),
                row("Mean latency", comparison.millis(), NumberWords::millis));
    }

    private static ContrastRow row(String metric, @Nullable Contrast contrast, DoubleFunction<String> words) {
        if (contrast == null) {
            String none = NumberWords.UNKNOWN;
            return new ContrastRow(metric, none, none, none, none, "not compared");
        }
        return new ContrastRow(
                metric,
                words.apply(contrast.value()),
                words.apply(contrast.against()),
                signed(contrast.difference(), words),
                ends(contrast.interval(), words),
                verdict(contrast.verdict()));
    }

    private static String ends(@Nullable Interval interval, DoubleFunction<String> words) {
        return interval == null
                ? "too few rows"
                : signed(interval.low(), words) + " to " + signed(interval.high(), words);
    }

    /** Without a sign where nothing is left of the number in these words. */
    private static String signed(double value, DoubleFunction<String> words) {
        String size = words.apply(Math.abs(value));
        return Double.isNaN(value) || size.equals(words.apply(0)) ? size : (value < 0 ? "−" : "+") + size;
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> "better";
            case WORSE -> "worse";
            case NOT_SHOWN -> "not shown to differ";
        };
    }
}
