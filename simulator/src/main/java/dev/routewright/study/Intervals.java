package dev.routewright.study;

import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import dev.routewright.sim.PerQuery;
import dev.routewright.sim.ReplayRequest;
import dev.routewright.sim.SimulationResult;
import dev.routewright.stats.Bootstrap;
import dev.routewright.stats.Interval;
import dev.routewright.stats.Mean;
import dev.routewright.stats.Percentiles;
import dev.routewright.stats.Replicates;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Intervals of a run: a bootstrap over rows, and for a design that draws, replications over seeds; where the order of the queries counts, a seed draws another order. They say nothing of
 * what was assumed: an assumed number has no sampling error.
 */
public final class Intervals {
    /** Resamples and replications that give steady second digits. */
    public static final int RESAMPLES = 1000;

    public static final int REPLICATIONS = 20;
    public static final double LEVEL = 0.95;

    private static final double TAIL = 0.95;

    private Intervals() {}

    /**
     * Runs a request, again with other seeds where it draws, and says how far its totals could be off.
     *
     * @param resamples at least 100
     * @param replications at least 2; the seeds are the request's, then the following whole numbers
     */
    public static RunIntervals of(ReplayRequest request, int resamples, int replications, Progress progress)
            throws Cancelled {
        Repetitions runs = Repetitions.of(request, replications, progress);
        Bootstrap rows = new Bootstrap(resamples, LEVEL, request.seed());
        return new RunIntervals(
                mean(runs, rows, PerQuery::quality, run -> run.summary().quality()),
                mean(runs, rows, PerQuery::cost, run -> run.summary().cost()),
                mean(runs, rows, PerQuery::millis, run -> run.summary().millis().mean()),
                tail(runs, rows),
                resamples,
                runs.replications());
    }

    private static RunIntervals.Spread mean(
            Repetitions runs,
            Bootstrap rows,
            Function<PerQuery, double[]> column,
            ToDoubleFunction<SimulationResult> total) {
        double[] totals = totals(runs, total);
        return new RunIntervals.Spread(Mean.of(totals), rows.ofMean(runs.expected(column)), overDraws(totals));
    }

    /** A tail is of single queries, so that it is not taken of their means over the draws. */
    private static RunIntervals.Spread tail(Repetitions runs, Bootstrap rows) {
        double[] totals =
                totals(runs, run -> Percentiles.of(run.perQuery().millis()).at(TAIL));
        return new RunIntervals.Spread(
                Mean.of(totals), rows.ofPercentile(runs.first().perQuery().millis(), TAIL), overDraws(totals));
    }

    private static double[] totals(Repetitions runs, ToDoubleFunction<SimulationResult> total) {
        return runs.runs().stream().mapToDouble(total).toArray();
    }

    private static @Nullable Interval overDraws(double[] totals) {
        return totals.length == 1 ? null : Replicates.interval(totals, LEVEL);
    }
}
