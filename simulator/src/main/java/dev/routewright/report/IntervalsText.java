package dev.routewright.report;

import dev.routewright.stats.Interval;
import dev.routewright.study.Intervals;
import dev.routewright.study.RunIntervals;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** Intervals of a run for people. */
final class IntervalsText {
    private IntervalsText() {}

    static String text(RunIntervals intervals, @Nullable String currency) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Math.round(Intervals.LEVEL * 100) + " % interval", "value", "other rows", "other draws"));
        rows.add(row("quality", intervals.quality(), Text::quality));
        rows.add(row(Text.costHeader(currency), intervals.cost(), Text::cost));
        rows.add(row("ms, mean", intervals.millis(), Text::millis));
        rows.add(row("ms, p95", intervals.p95Millis(), Text::millis));
        return Text.table(rows) + "Other rows: bootstrap of " + intervals.resamples() + " resamples. "
                + (intervals.replications() == 0
                        ? "The design draws nothing."
                        : "Other draws: " + intervals.replications() + " replications, whose mean is the value.")
                + " Assumed numbers have no interval.\n";
    }

    private static List<String> row(String name, RunIntervals.Spread spread, DoubleFunction<String> words) {
        return List.of(
                name, words.apply(spread.value()), ends(spread.overRows(), words), ends(spread.overDraws(), words));
    }

    private static String ends(@Nullable Interval interval, DoubleFunction<String> words) {
        return interval == null ? Text.UNKNOWN : words.apply(interval.low()) + " to " + words.apply(interval.high());
    }
}
