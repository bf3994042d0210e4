package dev.routewright.study;

import dev.routewright.graph.SplitPart;
import dev.routewright.pareto.Aiq;
import dev.routewright.pareto.Direction;
import dev.routewright.pareto.Front;
import dev.routewright.pareto.Hypervolume;
import dev.routewright.sim.RowSet;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a sweep gives. All points rest on the same rows.
 *
 * @param points with one free parameter by rising value, with several in the order of the grid, the last one fastest
 * @param front indices of the points that no other dominates in quality, cost and latency, as far as the sweep has them
 * @param hypervolume the share of the box between quality 1 at no cost and no time and its reference that the points
 *     dominate; the reference is quality 0 with the mean cost of the dearest profile and the mean time of the slowest
 *     one on the same rows, so it is the same for every graph on them; the reference always has three numbers, NaN for
 *     one that was not measured; null where there is nothing to measure
 * @param aiq area under the hull of the points up to the mean cost of the dearest profile; null without costs
 * @param exact whether the points are every result that the parameter can give between its ends; else a grid
 * @param note which rows, which method, what was left out: sentences for a person
 * @param part the part of the split whose rows were swept
 * @param currency of the costs; null without costs
 */
public record SweepResult(
        List<SweepPoint> points,
        int[] front,
        @Nullable Hypervolume hypervolume,
        @Nullable Aiq aiq,
        boolean exact,
        String note,
        RowSet rowSet,
        SplitPart part,
        @Nullable String currency) {
    public SweepResult {
        points = List.copyOf(points);
    }

    /** Indices of the points that no other dominates in quality and cost alone, for a chart with these two axes. */
    public int[] frontByCost() {
        return Front.nonDominated(
                new double[][] {
                    points.stream().mapToDouble(SweepPoint::quality).toArray(),
                    points.stream().mapToDouble(SweepPoint::cost).toArray()
                },
                List.of(Direction.MAX, Direction.MIN));
    }

    /**
     * Indices of at most so many points, ascending, for drawing only: both ends, then front points evenly, then others
     * evenly.
     *
     * @param most at least 2
     */
    public int[] thinned(int most) {
        if (points.size() <= most) {
            return IntStream.range(0, points.size()).toArray();
        }
        BitSet drawn = new BitSet();
        drawn.set(0);
        drawn.set(points.size() - 1);
        addEvenly(drawn, front, most);
        addEvenly(drawn, IntStream.range(0, points.size()).toArray(), most);
        return drawn.stream().toArray();
    }

    private static void addEvenly(BitSet drawn, int[] candidates, int most) {
        int[] open = IntStream.of(candidates).filter(i -> !drawn.get(i)).toArray();
        int take = Math.min(open.length, most - drawn.cardinality());
        for (int k = 0; k < take; k++) {
            drawn.set(open[(int) ((long) k * open.length / take)]);
        }
    }
}
