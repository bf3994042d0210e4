package dev.routewright.pareto;

import dev.routewright.stats.Sum;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How much of the box between an ideal and a reference point the given points dominate, computed exactly: 2 objectives
 * by a sweep, 3 by a sweep over a staircase, 4 by slicing. Without its reference point the number means nothing, so the
 * two travel together.
 *
 * @param value share of the box, 0..1; 1 where a point reaches the ideal
 * @param reference the worst corner of the box, in the objectives' own units
 */
public record Hypervolume(double value, List<Double> reference) {
    public Hypervolume {
        reference = List.copyOf(reference);
    }

    /**
     * The share of the box that is dominated. A point that is worse than the reference in an objective, or has NaN,
     * adds nothing; one that betters the ideal counts as reaching it.
     *
     * @param columns one array per objective, 1 to 4 of them
     * @param directions as many as columns
     * @param ideal the best corner, such as quality 1 and cost 0
     * @param reference the worst corner; must differ from the ideal, in the objective's bad direction
     * @throws IllegalArgumentException where the counts do not fit or the box has no inside
     */
    public static Hypervolume share(
            double[][] columns, List<Direction> directions, List<Double> ideal, List<Double> reference) {
        int objectives = columns.length;
        if (objectives < 1
                || objectives > 4
                || directions.size() != objectives
                || ideal.size() != objectives
                || reference.size() != objectives) {
            throw new IllegalArgumentException("A hypervolume takes 1 to 4 objectives with a direction, an ideal and a "
                    + "reference each, not " + objectives + " with " + directions + ", " + ideal + " and " + reference
                    + ". Maybe a column is missing.");
        }
        for (int d = 0; d < objectives; d++) {
            boolean worse = directions.get(d) == Direction.MIN
                    ? reference.get(d) > ideal.get(d)
                    : reference.get(d) < ideal.get(d);
            if (!worse) {
                throw new IllegalArgumentException("The reference " + reference + " is not worse than the ideal "
                        + ideal + " in every objective. Maybe all values of one objective are equal: leave it out.");
            }
        }
        double[][] inside = IntStream.range(0, columns[0].length)
                .mapToObj(i -> scaled(columns, i, ideal, reference))
                .filter(point -> Arrays.stream(point).allMatch(v -> v < 1))
                .toArray(double[][]::new);
        return new Hypervolume(volume(inside, objectives), reference);
    }

    private static double[] scaled(double[][] columns, int i, List<Double> ideal, List<Double> reference) {
        return IntStream.range(0, columns.length)
                .mapToDouble(d -> (columns[d][i] - ideal.get(d)) / (reference.get(d) - ideal.get(d)))
                .map(v -> Math.max(0, v))
                .toArray();
    }

    /** Volume between the points and (1, …, 1), looking at the first objectives only. */
    private static double volume(double[][] points, int objectives) {
        return switch (objectives) {
            case 1 -> 1 - Arrays.stream(points).mapToDouble(p -> p[0]).min().orElse(1);
            case 2 -> area(points);
            case 3 -> swept(points);
            default -> sliced(points);
        };
    }

    private static double area(double[][] points) {
        double[][] sorted = by(points, 0);
        Sum area = new Sum();
        double y = 1;
        for (double[] p : sorted) {
            if (p[1] < y) {
                area.add((1 - p[0]) * (y - p[1]));
                y = p[1];
            }
        }
        return area.total();
    }

    /** Goes up the third objective and keeps the area that the points so far dominate in the other two. */
    private static double swept(double[][] points) {
        double[][] sorted = by(points, 2);
        TreeMap<Double, Double> stairs = new TreeMap<>();
        Sum area = new Sum();
        Sum volume = new Sum();
        for (int i = 0; i < sorted.length; i++) {
            area.add(gain(stairs, sorted[i][0], sorted[i][1]));
            double next = i + 1 < sorted.length ? sorted[i + 1][2] : 1;
            volume.add(area.total() * (next - sorted[i][2]));
        }
        return volume.total();
    }

    /** Puts a corner into the staircase (x rises, y falls) and says by how much the dominated area grows. */
    private static double gain(TreeMap<Double, Double> stairs, double x, double y) {
        var left = stairs.floorEntry(x);
        double ceiling = left == null ? 1 : left.getValue();
        if (y >= ceiling) {
            return 0;
        }
        double gained = 0;
        double from = x;
        var right = stairs.ceilingEntry(x);
        while (right != null && right.getValue() >= y) {
            gained += (right.getKey() - from) * (ceiling - y);
            from = right.getKey();
            ceiling = right.getValue();
            stairs.remove(from);
            right = stairs.higherEntry(from);
        }
        gained += ((right == null ? 1 : right.getKey()) - from) * (ceiling - y);
        stairs.put(x, y);
        return gained;
    }

    /** Cuts along the fourth objective; between two cuts the volume of the other three stays the same. */
    private static double sliced(double[][] points) {
        double[][] sorted = by(points, 3);
        Sum volume = new Sum();
        for (int i = 0; i < sorted.length; i++) {
            double next = i + 1 < sorted.length ? sorted[i + 1][3] : 1;
            if (next > sorted[i][3]) {
                volume.add(swept(Arrays.copyOf(sorted, i + 1)) * (next - sorted[i][3]));
            }
        }
        return volume.total();
    }

    private static double[][] by(double[][] points, int objective) {
        double[][] sorted = points.clone();
        Arrays.sort(sorted, (a, b) -> Double.compare(a[objective], b[objective]));
        return sorted;
    }

    @Override
    public String toString() {
        return value + " with reference "
                + reference.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }
}
