package dev.routewright.sim.replay;

import dev.routewright.dataset.Evidence;
import dev.routewright.dataset.Metric;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.run.Fingerprint;
import dev.routewright.sim.Coverage;
import dev.routewright.sim.Grades;
import dev.routewright.sim.LatencySummary;
import dev.routewright.sim.PerQuery;
import dev.routewright.sim.RowSet;
import dev.routewright.sim.Summary;
import dev.routewright.stats.Mean;
import dev.routewright.stats.Selection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The totals of a run, from what became of every query. */
final class Totals {
    private static final int FAILED_BIT = 0x40;

    private final ExecutionPlan plan;
    private final PerQuery queries;
    private final int[] countByEvidence = new int[2 * FAILED_BIT];

    Totals(ExecutionPlan plan, PerQuery queries) {
        this.plan = plan;
        this.queries = queries;
        for (byte packed : queries.evidence()) {
            countByEvidence[packed]++;
        }
    }

    Summary summary() {
        double quality = Mean.of(queries.quality());
        return new Summary(
                queries.rows().length,
                rowSet(),
                quality,
                Mean.of(queries.cost()),
                plan.dataset().currency(),
                latency(),
                failed(),
                refused(),
                new Coverage(grades(Metric.QUALITY), grades(Metric.COST), grades(Metric.MILLIS)),
                inSample(),
                new UseTotals(plan.dataset().outcomes(), queries).of(quality));
    }

    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        int n = queries.rows().length;
        if (n == 0) {
            warnings.add("No row entered. Maybe the split leaves this part empty.");
        }
        if (plan.dataset().synthetic()) {
            warnings.add("The numbers come from a generator, not from real calls.");
        }
        if (inSample()) {
            warnings.add(
                    plan.hasOracle()
                            ? "An Oracle looks at the outcomes before it chooses: this is a bound, not a design."
                            : "A policy was fitted on rows that are counted here; a new query will do a little worse.");
        }
        int missing = grades(Metric.QUALITY).missing();
        if (missing > 0) {
            warnings.add("Quality is missing on " + missing + " of " + n + " queries, which are left out of its mean.");
        }
        return List.copyOf(warnings);
    }

    private RowSet rowSet() {
        int[] known = new int[queries.rows().length];
        int count = 0;
        for (int i = 0; i < known.length; i++) {
            if (!Double.isNaN(queries.quality()[i])) {
                known[count++] = queries.rows()[i];
            }
        }
        String hash =
                Fingerprint.of("rows").add(Arrays.copyOf(known, count)).done().brief();
        return new RowSet("own-paths", count, known.length, hash);
    }

    private LatencySummary latency() {
        double[] p = Selection.percentiles(queries.millis(), 0.5, 0.9, 0.95, 0.99);
        return Double.isNaN(p[0])
                ? LatencySummary.NONE
                : new LatencySummary(Mean.of(queries.millis()), p[0], p[1], p[2], p[3]);
    }

    private int failed() {
        int failed = 0;
        for (int packed = 0; packed < countByEvidence.length; packed++) {
            failed += (packed & FAILED_BIT) == 0 ? 0 : countByEvidence[packed];
        }
        return failed;
    }

    private int refused() {
        int refused = 0;
        for (byte ending : queries.use().ending()) {
            refused += ending == PerQuery.Use.REFUSED ? 1 : 0;
        }
        return refused;
    }

    private Grades grades(Metric metric) {
        int[] counts = new int[Evidence.values().length];
        for (int packed = 0; packed < countByEvidence.length; packed++) {
            counts[packed >> (2 * metric.ordinal()) & 3] += countByEvidence[packed];
        }
        return new Grades(counts[0], counts[1], counts[2], counts[3]);
    }

    private boolean inSample() {
        if (plan.hasOracle()) {
            return true;
        }
        BitSet fitted = new BitSet();
        for (int row : plan.fittedRows()) {
            fitted.set(row);
        }
        for (int row : queries.rows()) {
            if (fitted.get(row)) {
                return true;
            }
        }
        return false;
    }
}
