package dev.routewright.editor.layout;

import dev.routewright.run.Cancelled;
import dev.routewright.run.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

/** Moves boxes apart: first all a little, as a crowd would, then one by one to the nearest free place on the grid. */
final class Separation {
    private static final int CROWD_ROUNDS = 40;
    /** A step to the side breaks a column; a step up or down hardly shows. */
    private static final double ACROSS_COST = 2;

    private final List<Area> fixed;
    private final Progress progress;

    /** @param fixed what stays, whether or not it overlaps */
    Separation(List<Area> fixed, Progress progress) {
        this.fixed = List.copyOf(fixed);
        this.progress = progress;
    }

    /** The same boxes, on the grid, no two nearer than the least gap and none nearer to what is fixed. */
    List<Area> apart(List<Area> boxes) throws Cancelled {
        List<Area> crowd = new ArrayList<>(boxes);
        for (int round = 0; round < CROWD_ROUNDS && push(crowd); round++) {
            progress.check();
        }
        int[] order = IntStream.range(0, crowd.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> crowd.get(i).x())
                        .thenComparingDouble(i -> crowd.get(i).y())
                        .thenComparingInt(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Area> standing = new ArrayList<>(fixed);
        for (int i : order) {
            progress.check();
            crowd.set(i, nearestFree(crowd.get(i), standing));
            standing.add(crowd.get(i));
        }
        return crowd;
    }

    private boolean push(List<Area> crowd) {
        boolean moved = false;
        for (int i = 0; i < crowd.size(); i++) {
            for (Area wall : fixed) {
                Area now = crowd.get(i);
                if (now.isNearerThan(Layout.LEAST_GAP, wall)) {
                    crowd.set(i, pushed(now, wall, 1));
                    moved = true;
                }
            }
            for (int j = i + 1; j < crowd.size(); j++) {
                Area a = crowd.get(i);
                Area b = crowd.get(j);
                if (a.isNearerThan(Layout.LEAST_GAP, b)) {
                    crowd.set(i, pushed(a, b, 0.5));
                    crowd.set(j, pushed(b, a, 0.5));
                    moved = true;
                }
            }
        }
        return moved;
    }

    /** A box moved away from another, along the way that is shorter, by a share of what is missing. */
    private static Area pushed(Area box, Area from, double share) {
        double right = from.right() + Layout.LEAST_GAP - box.x();
        double left = box.right() + Layout.LEAST_GAP - from.x();
        double down = from.bottom() + Layout.LEAST_GAP - box.y();
        double up = box.bottom() + Layout.LEAST_GAP - from.y();
        if (ACROSS_COST * Math.min(left, right) < Math.min(up, down)) {
            return box.at(box.x() + share * (right <= left ? right : -left), box.y());
        }
        return box.at(box.x(), box.y() + share * (down <= up ? down : -up));
    }

    private record Step(Area at, double cost) {}

    /**
     * The place on the grid nearest to a box's own at which it keeps the gap to all others. Every place that is taken
     * leads to the four beside what takes it; going one way always ends, so there is an answer.
     */
    static Area nearestFree(Area wish, List<Area> standing) {
        PriorityQueue<Step> open = new PriorityQueue<>(Comparator.comparingDouble(Step::cost)
                .thenComparingDouble(s -> s.at().y())
                .thenComparingDouble(s -> s.at().x()));
        Set<Area> seen = new HashSet<>();
        Area start = wish.at(snap(wish.x()), snap(wish.y()));
        open.add(new Step(start, 0));
        seen.add(start);
        while (true) {
            Area at = open.remove().at();
            Area taker = standing.stream()
                    .filter(area -> at.isNearerThan(Layout.LEAST_GAP, area))
                    .findFirst()
                    .orElse(null);
            if (taker == null) {
                return at;
            }
            for (Area next : List.of(
                    at.at(at.x(), up(taker.bottom() + Layout.LEAST_GAP)),
                    at.at(at.x(), down(taker.y() - Layout.LEAST_GAP - at.height())),
                    at.at(up(taker.right() + Layout.LEAST_GAP), at.y()),
                    at.at(down(taker.x() - Layout.LEAST_GAP - at.width()), at.y()))) {
                if (seen.add(next)) {
                    open.add(new Step(
                            next, ACROSS_COST * Math.abs(next.x() - wish.x()) + Math.abs(next.y() - wish.y())));
                }
            }
        }
    }

    static double snap(double coordinate) {
        // Adding zero turns -0.0 into 0.0, which is written differently.
        return Math.round(coordinate / Layout.GRID) * Layout.GRID + 0.0;
    }

    private static double up(double coordinate) {
        return Math.ceil(coordinate / Layout.GRID) * Layout.GRID + 0.0;
    }

    private static double down(double coordinate) {
        return Math.floor(coordinate / Layout.GRID) * Layout.GRID + 0.0;
    }
}
