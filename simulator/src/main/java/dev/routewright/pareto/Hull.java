package dev.routewright.pareto;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The non-decreasing upper hull of points in the cost and quality plane: what mixing the points at random can reach
 * (RouterBench's "zero router" when the points are the single profiles). It starts at the cheapest point (the best of
 * them on a tie) and ends at the best one (the cheapest of them on a tie). Points that lie on a segment between two
 * others are left out, as are points with a missing number.
 */
public final class Hull {
    private Hull() {}

    /**
     * A corner of the hull.
     *
     * @param index which of the given points it is; of equal points the first
     */
    public record Point(double cost, double quality, int index) {}

    /**
     * The corners, cheapest first; cost and quality both rise strictly from one to the next.
     *
     * @throws IllegalArgumentException where the arrays differ in length
     */
    public static List<Point> nonDecreasing(double[] cost, double[] quality) {
        if (cost.length != quality.length) {
            throw new IllegalArgumentException("A hull got " + cost.length + " costs and " + quality.length
                    + " qualities. Maybe they come from different runs.");
        }
        List<Point> points = new ArrayList<>(IntStream.range(0, cost.length)
                .filter(i -> !Double.isNaN(cost[i]) && !Double.isNaN(quality[i]))
                .mapToObj(i -> new Point(cost[i], quality[i], i))
                .toList());
        points.sort((a, b) -> a.cost != b.cost ? Double.compare(a.cost, b.cost) : Double.compare(b.quality, a.quality));
        List<Point> hull = new ArrayList<>();
        for (Point next : points) {
            if (!hull.isEmpty() && next.quality <= hull.getLast().quality) {
                continue;
            }
            while (hull.size() >= 2 && !turnsRight(hull.get(hull.size() - 2), hull.getLast(), next)) {
                hull.removeLast();
            }
            hull.add(next);
        }
        return List.copyOf(hull);
    }

    private static boolean turnsRight(Point a, Point b, Point c) {
        return (b.cost - a.cost) * (c.quality - a.quality) < (b.quality - a.quality) * (c.cost - a.cost);
    }
}
