package dev.routewright.desktop.results;

import dev.routewright.desktop.workspace.NumberWords;
import dev.routewright.stats.Interval;
import dev.routewright.study.AssumedRange;
import dev.routewright.study.Intervals;
import dev.routewright.study.RunIntervals;
import dev.routewright.study.RunSpread;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** How far a run's totals could be off, in words. */
final class SpreadWords {
    private static final double PER_THOUSAND = 1000;

    private final @Nullable RunSpread spread;
    private final @Nullable String currency;

    /** @param spread null while it is not known */
    SpreadWords(@Nullable RunSpread spread, @Nullable String currency) {
        this.spread = spread;
        this.currency = currency;
    }

    /** The wider of the two intervals; a blank while it is worked out, so that nothing jumps when it comes. */
    String quality() {
        return spread == null ? " " : ends(spread.intervals().quality(), NumberWords::quality);
    }

    String costPerThousand() {
        return spread == null ? " " : ends(spread.intervals().cost(), this::money);
    }

    String p95Millis() {
        return spread == null ? " " : ends(spread.intervals().p95Millis(), NumberWords::millis);
    }

    private String money(double perQuery) {
        return NumberWords.money(perQuery * PER_THOUSAND, "");
    }

    private static String ends(RunIntervals.Spread figure, DoubleFunction<String> words) {
        Interval interval = wider(figure.overRows(), figure.overDraws());
        return interval == null
                ? "no interval: too few rows"
                : words.apply(interval.low()) + " to " + words.apply(interval.high());
    }

    private static @Nullable Interval wider(@Nullable Interval a, @Nullable Interval b) {
        return a == null ? b : b == null || a.high() - a.low() >= b.high() - b.low() ? a : b;
    }

    /** What the intervals mean, for a tip. */
    String explained() {
        if (spread == null) {
            return "How far these numbers could be off is being worked out.";
        }
        List<String> parts = new ArrayList<>();
        RunIntervals intervals = spread.intervals();
        parts.add(String.format(
                        Locale.ROOT,
                        "Under each number: its %.0f %% interval over other queries of the same kind"
                                + " (bootstrap of %d resamples)",
                        Intervals.LEVEL * 100,
                        intervals.resamples())
                + (intervals.replications() == 0
                        ? "."
                        : " or over other draws (" + intervals.replications() + " replications), whichever is wider."));
        AssumedRange assumed = spread.assumed();
        if (!assumed.moved().isEmpty()) {
            parts.add("When each assumed number moves by its stated uncertainty: quality "
                    + range(assumed.quality(), NumberWords::quality) + ", cost per 1,000 "
                    + range(assumed.cost(), cost -> NumberWords.money(cost * PER_THOUSAND, currency))
                    + ", mean latency "
                    + range(assumed.millis(), NumberWords::millis) + ".");
        }
        if (!assumed.unstated().isEmpty()) {
            parts.add("Assumed, and nobody stated how far off: " + String.join(", ", assumed.unstated()) + ".");
        }
        return String.join("\n", parts);
    }

    private static String range(AssumedRange.Ends ends, DoubleFunction<String> words) {
        return words.apply(ends.low()) + " to " + words.apply(ends.high());
    }
}
