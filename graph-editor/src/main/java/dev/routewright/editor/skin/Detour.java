package dev.routewright.editor.skin;

import dev.routewright.editor.skin.EdgeRoute.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/** The way round what stands between two ports: a curve to a free height, level past the boxes, and a curve back. */
final class Detour {
    /** Between a level piece and the boxes that it passes. */
    private static final double CLEARANCE = 14;
    /** Between a curve and the boxes that it passes. */
    private static final double LEAST_CLEARANCE = 3;
    /** Least length of a curve from a port to the level piece. */
    private static final double LEAST_CURVE = 28;
    /** Before and behind the boxes that are passed, so that the curves are done there. */
    private static final double AHEAD = 12;

    /** Above so many boxes an edge is drawn as it comes: it would meet others whichever way it took. */
    private static final int MOST_PASSED = 100;

    private static final int MOST_HEIGHTS = 24;
    private static final int MOST_ROUNDS = 5;
    private static final int SAMPLES = 32;

    private final Point2D from;
    private final Point2D to;
    private final List<Rectangle2D> between;

    private Detour(Point2D from, Point2D to, Places boxes) {
        this.from = from;
        this.to = to;
        between = boxes.across(from.getX() + 1, to.getX() - 1);
    }

    /** The pieces of a way that meets no box; empty where the plain curve meets none, or where there is no such way. */
    static List<Piece> around(Point2D from, Point2D to, Places boxes) {
        Detour detour = new Detour(from, to, boxes);
        return detour.between.size() > MOST_PASSED ? List.of() : detour.find();
    }

    private List<Piece> find() {
        Set<Rectangle2D> inTheWay = new LinkedHashSet<>(met(List.of(EdgeRoute.curve(from, to, 40))));
        if (inTheWay.isEmpty()) {
            return List.of();
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Rectangle2D> fewest = List.copyOf(between);
            for (double height : heights(inTheWay)) {
                List<Piece> way = past(inTheWay, height);
                List<Rectangle2D> met = met(way);
                if (met.isEmpty()) {
                    return way;
                }
                fewest = met.size() < fewest.size() ? met : fewest;
            }
            if (!inTheWay.addAll(fewest)) {
                return List.of();
            }
        }
        return List.of();
    }

    /** Heights just above and below boxes, those with the least way up and down first. */
    private List<Double> heights(Set<Rectangle2D> inTheWay) {
        double left = inTheWay.stream().mapToDouble(Rectangle2D::getMinX).min().orElseThrow();
        double right = inTheWay.stream().mapToDouble(Rectangle2D::getMaxX).max().orElseThrow();
        List<Double> heights = new ArrayList<>();
        for (Rectangle2D box : between) {
            if (box.getMaxX() > left - AHEAD && box.getMinX() < right + AHEAD) {
                heights.add(box.getMinY() - CLEARANCE);
                heights.add(box.getMaxY() + CLEARANCE);
            }
        }
        heights.sort(Comparator.comparingDouble((Double y) -> Math.abs(y - from.getY()) + Math.abs(y - to.getY()))
                .thenComparingDouble(y -> y));
        return heights.subList(0, Math.min(MOST_HEIGHTS, heights.size()));
    }

    private List<Piece> past(Set<Rectangle2D> inTheWay, double height) {
        double left = inTheWay.stream().mapToDouble(Rectangle2D::getMinX).min().orElseThrow() - AHEAD;
        double right = inTheWay.stream().mapToDouble(Rectangle2D::getMaxX).max().orElseThrow() + AHEAD;
        left = Math.max(left, from.getX() + LEAST_CURVE);
        right = Math.min(right, to.getX() - LEAST_CURVE);
        if (right < left) {
            left = (left + right) / 2;
            right = left;
        }
        Point2D begins = new Point2D(left, height);
        Point2D ends = new Point2D(right, height);
        return List.of(
                EdgeRoute.curve(from, begins, 0), EdgeRoute.straight(begins, ends), EdgeRoute.curve(ends, to, 0));
    }

    private List<Rectangle2D> met(List<Piece> way) {
        List<Rectangle2D> met = new ArrayList<>();
        for (Rectangle2D box : between) {
            for (Piece piece : way) {
                if (meets(piece, box)) {
                    met.add(box);
                    break;
                }
            }
        }
        return met;
    }

    private static boolean meets(Piece piece, Rectangle2D box) {
        double top = box.getMinY() - LEAST_CLEARANCE;
        double bottom = box.getMaxY() + LEAST_CLEARANCE;
        // Its ends are level, so that a piece stays between their heights.
        if (Math.max(piece.from().getY(), piece.to().getY()) <= top
                || Math.min(piece.from().getY(), piece.to().getY()) >= bottom
                || Math.max(piece.from().getX(), piece.to().getX()) <= box.getMinX()
                || Math.min(piece.from().getX(), piece.to().getX()) >= box.getMaxX()) {
            return false;
        }
        Point2D at = piece.from();
        for (int i = 1; i <= SAMPLES; i++) {
            Point2D next = piece.at((double) i / SAMPLES);
            boolean across = Math.max(at.getX(), next.getX()) > box.getMinX()
                    && Math.min(at.getX(), next.getX()) < box.getMaxX();
            if (across && Math.max(at.getY(), next.getY()) > top && Math.min(at.getY(), next.getY()) < bottom) {
                return true;
            }
            at = next;
        }
        return false;
    }
}
