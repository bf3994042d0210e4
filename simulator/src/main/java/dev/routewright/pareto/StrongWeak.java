package dev.routewright.pareto;

import dev.routewright.stats.Percentiles;
import dev.routewright.stats.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The figures of a router between one strong and one weak profile (RouteLLM, {@code evals/evaluate.py}): the curve of
 * quality over the share of calls that go to the strong one, its area against the two flat lines (APGR), and the share
 * of strong calls at which a given part of the gap is closed (CPT).
 *
 * @param weak mean quality when every query goes to the weak profile
 * @param strong mean quality when every query goes to the strong profile
 * @param curve points by rising share of strong calls; the first has share 0, the last 1
 */
public record StrongWeak(double weak, double strong, List<Point> curve) {
    public StrongWeak {
        curve = List.copyOf(curve);
    }

    /**
     * One threshold.
     *
     * @param threshold a query whose score is at least this goes to the strong profile; infinite where none does
     * @param strongShare share of queries that go there, 0..1
     * @param quality mean quality over all queries
     */
    public record Point(double threshold, double strongShare, double quality) {}

    /**
     * The curve of a score at the edges of equally filled bins (pandas {@code qcut}; RouteLLM takes 10), both ends
     * included: everything to the strong profile, and nothing.
     *
     * @param weak quality of the weak profile by query
     * @param strong quality of the strong profile by query
     * @param score by query; more means that the strong profile is needed more
     * @param bins how many bins, at least 1
     * @throws IllegalArgumentException where there are no queries or lengths differ or a value is missing
     */
    public static StrongWeak atQuantiles(double[] weak, double[] strong, double[] score, int bins) {
        Percentiles percentiles = Percentiles.of(score);
        check(weak, strong, score, percentiles.count());
        TreeSet<Double> thresholds = new TreeSet<>();
        for (int i = 0; i < bins; i++) {
            thresholds.add(percentiles.at((double) i / bins));
        }
        thresholds.add(Double.POSITIVE_INFINITY);
        List<Point> curve = new ArrayList<>();
        for (double threshold : thresholds.descendingSet()) {
            curve.add(point(weak, strong, score, threshold));
        }
        return new StrongWeak(Sum.of(weak) / weak.length, Sum.of(strong) / strong.length, curve);
    }

    private static void check(double[] weak, double[] strong, double[] score, int known) {
        if (weak.length == 0
                || weak.length != strong.length
                || weak.length != score.length
                || known != score.length
                || Double.isNaN(Sum.of(weak))
                || Double.isNaN(Sum.of(strong))) {
            throw new IllegalArgumentException("A strong/weak curve got " + weak.length + " weak and " + strong.length
                    + " strong qualities and " + known + " known scores of " + score.length
                    + ". Maybe rows with a missing number were not left out.");
        }
    }

    private static Point point(double[] weak, double[] strong, double[] score, double threshold) {
        Sum quality = new Sum();
        int calls = 0;
        for (int i = 0; i < score.length; i++) {
            boolean toStrong = score[i] >= threshold;
            calls += toStrong ? 1 : 0;
            quality.add(toStrong ? strong[i] : weak[i]);
        }
        return new Point(threshold, (double) calls / score.length, quality.total() / score.length);
    }

    /** Performance gap recovered: 0 is as good as the weak profile, 1 as the strong one. */
    public double pgr(double quality) {
        return (quality - weak) / (strong - weak);
    }

    /** Average performance gap recovered: the area of the curve between the two flat lines, trapezoid rule. */
    public double apgr() {
        Sum area = new Sum();
        for (int i = 1; i < curve.size(); i++) {
            Point a = curve.get(i - 1);
            Point b = curve.get(i);
            area.add((b.strongShare - a.strongShare) * (pgr(a.quality) + pgr(b.quality)) / 2);
        }
        return area.total();
    }

    /**
     * Call-performance threshold: the least share of strong calls at which the curve, linear between its points, closes
     * a part of the gap; NaN where it never does.
     *
     * @param part of the gap, such as 0.5
     */
    public double cpt(double part) {
        for (int i = 0; i < curve.size(); i++) {
            double here = pgr(curve.get(i).quality);
            if (here >= part) {
                if (i == 0) {
                    return curve.get(i).strongShare;
                }
                Point before = curve.get(i - 1);
                double there = pgr(before.quality);
                return before.strongShare
                        + (curve.get(i).strongShare - before.strongShare) * (part - there) / (here - there);
            }
        }
        return Double.NaN;
    }
}
