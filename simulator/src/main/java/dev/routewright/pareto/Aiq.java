package dev.routewright.pareto;

import dev.routewright.stats.Sum;
import java.util.List;

/**
 * The area under a non-decreasing hull, extended flat beyond its best point, divided in the two ways that the field
 * uses; say which one is shown. {@link #range} is the form of the RouterBench paper, {@link #max} the one of its code
 * ({@code AIQ.py}, which divides by the greatest cost although the area starts at the hull's first point).
 *
 * @param range the area divided by {@code to - from}: the mean quality over that range of spending; NaN where the range
 *     is empty
 * @param max the same area divided by {@code to}; NaN where {@code to} is not above 0
 * @param from where the area starts: the cost of the cheapest hull point
 * @param to where the area ends
 */
public record Aiq(double range, double max, double from, double to) {

    /**
     * Both forms.
     *
     * @param hull from {@link Hull#nonDecreasing}
     * @param to cost up to which spending is considered; a hull that reaches further is cut there
     * @throws IllegalArgumentException where the hull is empty
     */
    public static Aiq under(List<Hull.Point> hull, double to) {
        if (hull.isEmpty()) {
            throw new IllegalArgumentException("The area under a hull of no points was asked for. Maybe no point has "
                    + "both a cost and a quality.");
        }
        double from = hull.getFirst().cost();
        Sum area = new Sum();
        for (int i = 0; i < hull.size(); i++) {
            Hull.Point left = hull.get(i);
            double end = i + 1 < hull.size() ? Math.min(hull.get(i + 1).cost(), to) : to;
            if (end > left.cost()) {
                double right = i + 1 < hull.size() ? between(left, hull.get(i + 1), end) : left.quality();
                area.add((end - left.cost()) * (left.quality() + right) / 2);
            }
        }
        return new Aiq(
                to > from ? area.total() / (to - from) : Double.NaN, to > 0 ? area.total() / to : Double.NaN, from, to);
    }

    private static double between(Hull.Point a, Hull.Point b, double cost) {
        return a.quality() + (b.quality() - a.quality()) * (cost - a.cost()) / (b.cost() - a.cost());
    }
}
