package dev.routewright.report;

import dev.routewright.sim.LatencySummary;
import dev.routewright.sim.SimulationResult;
import dev.routewright.sim.Summary;
import dev.routewright.stats.Interval;
import dev.routewright.study.Intervals;
import dev.routewright.study.RunIntervals;
import dev.routewright.study.RunSpread;
import org.jspecify.annotations.Nullable;

/** What {@code simulate --json} prints. */
public final class ResultsJson {
    private ResultsJson() {}

    /** A run's totals, visits and counts. */
    public static String text(SimulationResult result, boolean synthetic) {
        return text(result, null, synthetic);
    }

    /** The same with how far it could be off; null leaves that out. */
    public static String text(SimulationResult result, @Nullable RunSpread spread, boolean synthetic) {
        return JsonOut.object(out -> {
            out.flag("synthetic", synthetic);
            write(out, result);
            if (spread != null) {
                out.object("intervals", o -> intervals(o, spread.intervals()));
                out.object("assumedRange", o -> AssumedRangeReport.write(o, spread.assumed()));
            }
        });
    }

    private static void intervals(JsonOut out, RunIntervals intervals) {
        out.number("level", Intervals.LEVEL)
                .whole("resamples", intervals.resamples())
                .whole("replications", intervals.replications())
                .object("quality", o -> spread(o, intervals.quality()))
                .object("cost", o -> spread(o, intervals.cost()))
                .object("millis", o -> spread(o, intervals.millis()))
                .object("p95Millis", o -> spread(o, intervals.p95Millis()));
    }

    private static void spread(JsonOut out, RunIntervals.Spread spread) {
        out.number("value", spread.value())
                .objectOrNull("overRows", spread.overRows(), ResultsJson::ends)
                .objectOrNull("overDraws", spread.overDraws(), ResultsJson::ends);
    }

    private static void ends(JsonOut out, Interval interval) {
        out.number("low", interval.low()).number("high", interval.high());
    }

    static void write(JsonOut out, SimulationResult result) {
        out.object("summary", o -> summary(o, result.summary()));
        out.objects(
                "nodes",
                result.nodes(),
                (o, node) -> o.text("id", node.id().value())
                        .text("label", node.label())
                        .whole("visits", node.visits())
                        .number("meanCost", node.meanCost())
                        .number("p95Millis", node.p95Millis())
                        .number("meanQuality", node.meanQuality()));
        out.objects(
                "edges",
                result.edges(),
                (o, edge) -> o.text("id", edge.id().value())
                        .text("from", edge.from().value())
                        .text("exit", edge.exit())
                        .text("to", edge.to().value())
                        .whole("count", edge.count()));
        out.texts("warnings", result.warnings());
    }

    private static void summary(JsonOut out, Summary summary) {
        LatencySummary millis = summary.millis();
        out.whole("n", summary.n())
                .object(
                        "rowSet",
                        o -> o.text("rule", summary.rowSet().rule())
                                .whole("rows", summary.rowSet().rows())
                                .whole("of", summary.rowSet().of())
                                .text("hash", summary.rowSet().hash()))
                .number("quality", summary.quality())
                .number("cost", summary.cost())
                .text("currency", summary.currency())
                .object(
                        "millis",
                        o -> o.number("mean", millis.mean())
                                .number("p50", millis.p50())
                                .number("p90", millis.p90())
                                .number("p95", millis.p95())
                                .number("p99", millis.p99()))
                .whole("failed", summary.failed())
                .whole("refused", summary.refused())
                .object("use", o -> use(o, summary.use()))
                .coverage("coverage", summary.coverage())
                .flag("inSample", summary.inSample());
    }

    private static void use(JsonOut out, Summary.Use use) {
        out.number("deciding", use.deciding())
                .number("calls", use.calls())
                .number("tokensIn", use.tokensIn())
                .number("tokensOut", use.tokensOut())
                .number("qualityWhenAnswered", use.qualityWhenAnswered())
                .object(
                        "qualities",
                        o -> use.qualities()
                                .forEach((name, quality) -> o.object(
                                        name,
                                        q -> q.number("mean", quality.mean()).whole("rows", quality.rows()))));
    }
}
