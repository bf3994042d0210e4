package dev.routewright.study;

import dev.routewright.dataset.Metric;
import dev.routewright.plan.ExecutionPlan;
import dev.routewright.run.Fingerprint;
import dev.routewright.sim.PerQuery;
import dev.routewright.sim.RowSet;
import dev.routewright.stats.Sum;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rows that all points of a sweep rest on: those on which no point misses a number. A metric that some profile of
 * the drawing has on no row at all is not used, or it would empty the set; a note says so.
 */
final class CommonRows {
    private static final int NAMED = 3;

    private final ExecutionPlan plan;
    private final int[] rows;
    private final BitSet in;
    private final boolean[] used = new boolean[Metric.values().length];
    private final List<String> notes = new ArrayList<>();

    /** @param rows all rows that entered; positions below are places in it */
    CommonRows(ExecutionPlan plan, int[] rows) {
        this.plan = plan;
        this.rows = rows;
        in = new BitSet(rows.length);
        in.set(0, rows.length);
        used[Metric.QUALITY.ordinal()] = true;
        use(Metric.COST, "cost");
        use(Metric.MILLIS, "latency");
    }

    private void use(Metric metric, String name) {
        List<Integer> without = calledProfiles().stream()
                .filter(p -> !isKnownSomewhere(metric, p))
                .toList();
        used[metric.ordinal()] = without.isEmpty();
        if (!without.isEmpty() && without.size() < calledProfiles().size()) {
            notes.add("No point has a " + name + ", because no row has one for " + names(without) + ".");
        }
    }

    private List<Integer> calledProfiles() {
        return IntStream.of(plan.calledProfiles()).boxed().toList();
    }

    private boolean isKnownSomewhere(Metric metric, int profile) {
        float[] column = plan.dataset().outcomes().column(metric, profile);
        return column != null && IntStream.of(rows).anyMatch(row -> !Float.isNaN(column[row]));
    }

    private String names(List<Integer> profiles) {
        return profiles.stream()
                .map(p -> "'" + plan.dataset().profiles().get(p) + "'")
                .collect(Collectors.joining(", "));
    }

    boolean uses(Metric metric) {
        return used[metric.ordinal()];
    }

    /** Leaves a position out where an outcome of it that some point shows misses a number. */
    void require(PerQuery outcomes, int position) {
        if (Double.isNaN(outcomes.quality()[position])
                || (uses(Metric.COST) && Double.isNaN(outcomes.cost()[position]))
                || (uses(Metric.MILLIS) && Double.isNaN(outcomes.millis()[position]))) {
            in.clear(position);
        }
    }

    void require(PerQuery outcomes) {
        for (int i = 0; i < rows.length; i++) {
            require(outcomes, i);
        }
    }

    boolean contains(int position) {
        return in.get(position);
    }

    int count() {
        return in.cardinality();
    }

    RowSet rowSet() {
        int[] common = in.stream().map(i -> rows[i]).toArray();
        return new RowSet(
                "common",
                common.length,
                rows.length,
                Fingerprint.of("rows").add(common).done().brief());
    }

    /** Mean of one metric of a plain run over the common rows; NaN where the metric is not used or no row is common. */
    double mean(PerQuery outcomes, Metric metric) {
        double[] values = column(outcomes, metric);
        Sum sum = new Sum();
        in.stream().forEach(i -> sum.add(values[i]));
        return mean(metric, sum.total());
    }

    /** The mean that a sum over the common rows stands for. */
    double mean(Metric metric, double sum) {
        return uses(metric) && count() > 0 ? sum / count() : Double.NaN;
    }

    static double[] column(PerQuery outcomes, Metric metric) {
        return switch (metric) {
            case QUALITY -> outcomes.quality();
            case COST -> outcomes.cost();
            case MILLIS -> outcomes.millis();
        };
    }

    /**
     * The greatest mean of a metric over all profiles of the dataset that have it on every common row; NaN where none
     * has.
     */
    double worstProfile(Metric metric) {
        double worst = Double.NaN;
        for (int p = 0; p < plan.dataset().profiles().size(); p++) {
            float[] column = plan.dataset().outcomes().column(metric, p);
            if (column != null && uses(metric)) {
                Sum sum = new Sum();
                in.stream().forEach(i -> sum.add(column[rows[i]]));
                double mean = mean(metric, sum.total());
                worst = Double.isNaN(worst) || mean > worst ? mean : worst;
            }
        }
        return worst;
    }

    /** What a person should know about the set. */
    List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        if (count() == 0 && rows.length > 0) {
            all.add("No row is common to all points. " + mostInTheWay());
        } else if (count() < rows.length) {
            all.add((rows.length - count()) + " rows were left out because a point misses a number there.");
        }
        return all;
    }

    private String mostInTheWay() {
        record Gap(int profile, int won) {}
        List<Integer> called = calledProfiles();
        List<Gap> gaps = called.stream()
                .map(p -> new Gap(p, completeWithout(called, p)))
                .filter(gap -> gap.won > 0)
                .sorted(Comparator.comparingInt(gap -> -gap.won))
                .limit(NAMED)
                .toList();
        return gaps.isEmpty()
                ? "Maybe a score that the drawing reads is not recorded, or several profiles miss outcomes."
                : gaps.stream()
                        .map(gap -> "without " + names(List.of(gap.profile)) + ": " + gap.won)
                        .collect(Collectors.joining("; ", "Rows that would be won by leaving one profile out: ", "."));
    }

    private int completeWithout(List<Integer> called, int left) {
        return (int) IntStream.of(rows)
                .filter(row -> called.stream().allMatch(p -> p == left || isComplete(row, p)))
                .count();
    }

    private boolean isComplete(int row, int profile) {
        for (Metric metric : Metric.values()) {
            if (uses(metric) && Double.isNaN(plan.dataset().outcomes().value(metric, row, profile))) {
                return false;
            }
        }
        return true;
    }
}
