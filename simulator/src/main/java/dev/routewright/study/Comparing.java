package dev.routewright.study;

import dev.routewright.dataset.Dataset;
import dev.routewright.dataset.Metric;
import dev.routewright.graph.DatasetRef;
import dev.routewright.graph.Document;
import dev.routewright.graph.SplitPart;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.check.Finding.Severity;
import dev.routewright.plan.Entry;
import dev.routewright.plan.PlanRefused;
import dev.routewright.run.Cancelled;
import dev.routewright.run.Fingerprint;
import dev.routewright.run.Progress;
import dev.routewright.sim.PerQuery;
import dev.routewright.sim.ReplayRequest;
import dev.routewright.sim.RowSet;
import dev.routewright.sim.dispatch.DesignRun;
import dev.routewright.stats.Bootstrap;
import dev.routewright.stats.Interval;
import dev.routewright.stats.Mean;
import dev.routewright.study.Comparison.Contrast;
import dev.routewright.study.Comparison.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compares two designs on the report rows of one dataset, where neither was fitted or chosen. The interval is a percentile
 * bootstrap of the mean of row-by-row differences (paired, so that hard rows are hard for both); a design that draws is
 * first averaged over replications by row.
 */
public final class Comparing {
    private final ReplayRequest first;
    private final ReplayRequest second;
    private final SplitPart part;

    private Comparing(ReplayRequest first, ReplayRequest second, SplitPart part) {
        this.first = first;
        this.second = second;
        this.part = part;
    }

    /**
     * Compares a design with another.
     *
     * @param byId loaded datasets by the id of their reference, for both
     * @param part which rows; null for the report rows, or all where the split does not divide them
     * @throws PlanRefused where one cannot run, or they do not run on the same dataset with the same split
     */
    public static Comparison of(
            Document design,
            Document against,
            Map<String, Dataset> byId,
            @Nullable SplitPart part,
            long seed,
            Progress progress)
            throws PlanRefused, Cancelled {
        Entry a = Entry.of(design, byId);
        Entry b = Entry.of(against, byId);
        refuseDifferentRows(a, b);
        SplitPart rows =
                part != null ? part : a.split() instanceof DatasetRef.Split.None ? SplitPart.ALL : SplitPart.REPORT;
        return new Comparing(
                        DesignRun.request(design, byId, rows, seed), DesignRun.request(against, byId, rows, seed), rows)
                .compared(a.split() instanceof DatasetRef.Split.None, seed, progress);
    }

    private static void refuseDifferentRows(Entry a, Entry b) throws PlanRefused {
        if (!a.dataset().id().equals(b.dataset().id())) {
            throw new PlanRefused(new Finding(
                    "different-datasets",
                    Severity.ERROR,
                    null,
                    "The designs run on different" + " datasets, '"
                            + a.dataset().name() + "' and '" + b.dataset().name() + "'.",
                    "Let both name the same dataset; what differs would be the queries, not the designs."));
        }
        if (!a.split().equals(b.split())) {
            throw new PlanRefused(new Finding(
                    "different-splits",
                    Severity.ERROR,
                    null,
                    "The designs divide dataset '" + a.dataset().name()
                            + "' differently, so that one may have been fitted on rows that judge the other.",
                    "Give both the same split."));
        }
    }

    private Comparison compared(boolean undivided, long seed, Progress progress) throws Cancelled {
        Repetitions a =
                Repetitions.of(first, Intervals.REPLICATIONS, new Portion(progress, 0, 2, "Running the design"));
        Repetitions b =
                Repetitions.of(second, Intervals.REPLICATIONS, new Portion(progress, 1, 2, "Running the other"));
        List<String> notes = new ArrayList<>();
        boolean[] in = new boolean[first.rows().length];
        Arrays.fill(in, true);
        double[][] ofA = new double[Metric.values().length][];
        double[][] ofB = new double[Metric.values().length][];
        for (Metric metric : Metric.values()) {
            double[] x = a.expected(column(metric));
            double[] y = b.expected(column(metric));
            if (metric == Metric.QUALITY || isKnown(x) && isKnown(y)) {
                ofA[metric.ordinal()] = x;
                ofB[metric.ordinal()] = y;
                keepKnown(in, x, y);
            } else {
                notes.add((metric == Metric.COST ? "Costs" : "Latencies")
                        + " are not compared, because one of the designs has none on any row.");
            }
        }
        int[] common = common(in);
        if (common.length < in.length) {
            notes.add((in.length - common.length) + " of " + in.length
                    + " rows were left out because one of the designs misses a number there.");
        }
        boolean inSample = undivided
                || part != SplitPart.REPORT
                || a.first().summary().inSample()
                || b.first().summary().inSample();
        if (undivided) {
            notes.add("The dataset is not divided, so what was fitted or chosen was so on these rows.");
        }
        Bootstrap bootstrap = new Bootstrap(Intervals.RESAMPLES, Intervals.LEVEL, seed);
        return new Comparison(
                new RowSet(
                        "common",
                        common.length,
                        in.length,
                        Fingerprint.of("rows").add(common).done().brief()),
                part,
                Objects.requireNonNull(contrast(Metric.QUALITY, ofA, ofB, in, bootstrap)),
                contrast(Metric.COST, ofA, ofB, in, bootstrap),
                contrast(Metric.MILLIS, ofA, ofB, in, bootstrap),
                a.first().summary().currency(),
                Math.max(a.replications(), b.replications()),
                inSample,
                notes);
    }

    private static Function<PerQuery, double[]> column(Metric metric) {
        return queries -> CommonRows.column(queries, metric);
    }

    private static boolean isKnown(double[] values) {
        return Arrays.stream(values).anyMatch(v -> !Double.isNaN(v));
    }

    private static void keepKnown(boolean[] in, double[] x, double[] y) {
        for (int i = 0; i < in.length; i++) {
            in[i] &= !Double.isNaN(x[i]) && !Double.isNaN(y[i]);
        }
    }

    private int[] common(boolean[] in) {
        int[] rows = new int[in.length];
        int count = 0;
        for (int i = 0; i < in.length; i++) {
            if (in[i]) {
                rows[count++] = first.rows()[i];
            }
        }
        return Arrays.copyOf(rows, count);
    }

    private static @Nullable Contrast contrast(
            Metric metric, double[][] ofA, double[][] ofB, boolean[] in, Bootstrap bootstrap) {
        double[] x = ofA[metric.ordinal()];
        double[] y = ofB[metric.ordinal()];
        if (x == null) {
            return null;
        }
        Mean mine = new Mean();
        Mean other = new Mean();
        double[] differences = new double[in.length];
        for (int i = 0; i < in.length; i++) {
            differences[i] = in[i] ? x[i] - y[i] : Double.NaN;
            if (in[i]) {
                mine.add(x[i]);
                other.add(y[i]);
            }
        }
        Interval interval = bootstrap.ofMean(differences);
        return new Contrast(mine.value(), other.value(), Mean.of(differences), interval, verdict(metric, interval));
    }

    private static Verdict verdict(Metric metric, @Nullable Interval interval) {
        if (interval == null || interval.low() <= 0 && interval.high() >= 0) {
            return Verdict.NOT_SHOWN;
        }
        return interval.low() > 0 == (metric == Metric.QUALITY) ? Verdict.BETTER : Verdict.WORSE;
    }
}
