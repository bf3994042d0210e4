package dev.routewright.editor.skin;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/**
 * The way of an edge: cubic pieces from an exit to an entry. An edge that leads forward is one piece, or a {@link Detour}
 * where that would cross a box; one that leads back leaves to the right, passes between, over or under the boxes and enters from the left.
 */
public record EdgeRoute(List<Piece> pieces) {
    /** Least distance of a control point from its end. */
    private static final double LEAST_PULL = 40;

    private static final double CORNER = 14;
    private static final double CLEARANCE = 20;
    /** Pull of a control point for a quarter of a circle. */
    private static final double QUARTER = 0.5523;

    /** One cubic piece. */
    public record Piece(Point2D from, Point2D first, Point2D second, Point2D to) {
        /** The point at a share of the piece's parameter. */
        Point2D at(double t) {
            double u = 1 - t;
            return new Point2D(
                    u * u * u * from.getX()
                            + 3 * u * u * t * first.getX()
                            + 3 * u * t * t * second.getX()
                            + t * t * t * to.getX(),
                    u * u * u * from.getY()
                            + 3 * u * u * t * first.getY()
                            + 3 * u * t * t * second.getY()
                            + t * t * t * to.getY());
        }
    }

    public EdgeRoute {
        pieces = List.copyOf(pieces);
    }

    /**
     * The way between two ports.
     *
     * @param from the exit's middle
     * @param to the entry's middle
     * @param boxes all boxes, which an edge that leads back runs around
     */
    public static EdgeRoute between(Point2D from, Point2D to, List<Rectangle2D> boxes) {
        return between(from, to, Places.of(boxes));
    }

    /** The way between two ports past boxes that are known by where they lie; see the other form. */
    public static EdgeRoute between(Point2D from, Point2D to, Places boxes) {
        if (to.getX() <= from.getX() - 10) {
            return back(from, to, boxes);
        }
        List<Piece> detour = Detour.around(from, to, boxes);
        return new EdgeRoute(detour.isEmpty() ? List.of(curve(from, to, LEAST_PULL)) : detour);
    }

    /** A curve that leaves and arrives level. */
    static Piece curve(Point2D from, Point2D to, double leastPull) {
        double pull = Math.max(leastPull, (to.getX() - from.getX()) / 2);
        return new Piece(from, from.add(pull, 0), to.add(-pull, 0), to);
    }

    private static EdgeRoute back(Point2D from, Point2D to, Places places) {
        double right = from.getX() + CLEARANCE;
        double left = to.getX() - CLEARANCE;
        List<Rectangle2D> boxes = places.all();
        double across = lane(new Lanes(places.across(left, right), CLEARANCE / 2), from.getY(), to.getY(), boxes);
        right = clear(right, +1, from.getY(), across, boxes);
        left = clear(left, -1, to.getY(), across, boxes);
        return rounded(List.of(
                from,
                new Point2D(right, from.getY()),
                new Point2D(right, across),
                new Point2D(left, across),
                new Point2D(left, to.getY()),
                to));
    }

    /** The height to cross at: the one with the least way up and down at which no box is met. */
    private static double lane(Lanes lanes, double fromY, double toY, List<Rectangle2D> boxes) {
        List<Double> heights = new ArrayList<>(List.of((fromY + toY) / 2));
        for (Rectangle2D box : boxes) {
            heights.add(box.getMinY() - CLEARANCE);
            heights.add(box.getMaxY() + CLEARANCE);
        }
        heights.add(Math.min(fromY, toY) - 2 * CORNER);
        heights.add(Math.max(fromY, toY) + 2 * CORNER);
        double best = heights.getFirst();
        double least = Double.POSITIVE_INFINITY;
        for (double height : heights) {
            double way = Math.abs(height - fromY) + Math.abs(height - toY);
            // Two corners must fit between a port and the lane.
            boolean roomy = Math.abs(height - fromY) >= CORNER && Math.abs(height - toY) >= CORNER;
            if (way < least && roomy && lanes.isFree(height)) {
                best = height;
                least = way;
            }
        }
        return best;
    }

    /** Moves an upright piece outwards until it meets no box. */
    private static double clear(double x, int outwards, double y1, double y2, List<Rectangle2D> boxes) {
        double top = Math.min(y1, y2);
        double bottom = Math.max(y1, y2);
        List<Rectangle2D> beside = boxes.stream()
                .filter(box -> bottom > box.getMinY() && top < box.getMaxY())
                .toList();
        boolean moved = true;
        for (int i = 0; moved && i <= beside.size(); i++) {
            moved = false;
            for (Rectangle2D box : beside) {
                if (x > box.getMinX() - 8 && x < box.getMaxX() + 8) {
                    x = outwards > 0 ? box.getMaxX() + CLEARANCE : box.getMinX() - CLEARANCE;
                    moved = true;
                }
            }
        }
        return x;
    }

    private static EdgeRoute rounded(List<Point2D> corners) {
        List<Piece> pieces = new ArrayList<>();
        Point2D at = corners.getFirst();
        for (int i = 1; i < corners.size() - 1; i++) {
            Point2D corner = corners.get(i);
            Point2D next = corners.get(i + 1);
            double radius = Math.min(CORNER, Math.min(at.distance(corner), corner.distance(next) / 2));
            Point2D in = towards(corner, at, radius);
            Point2D out = towards(corner, next, radius);
            pieces.add(straight(at, in));
            pieces.add(
                    new Piece(in, towards(in, corner, radius * QUARTER), towards(out, corner, radius * QUARTER), out));
            at = out;
        }
        pieces.add(straight(at, corners.getLast()));
        return new EdgeRoute(pieces);
    }

    static Piece straight(Point2D from, Point2D to) {
        return new Piece(from, from.interpolate(to, 1 / 3.0), from.interpolate(to, 2 / 3.0), to);
    }

    private static Point2D towards(Point2D from, Point2D to, double distance) {
        double whole = from.distance(to);
        return whole == 0 ? from : from.interpolate(to, distance / whole);
    }

    /** The point at a share of the whole way, each piece counted by the distance of its ends. */
    public Point2D at(double share) {
        double left = share
                * pieces.stream().mapToDouble(p -> p.from().distance(p.to())).sum();
        for (Piece piece : pieces) {
            double length = piece.from().distance(piece.to());
            if (left <= length && length > 0) {
                return piece.at(left / length);
            }
            left -= length;
        }
        return pieces.getLast().to();
    }

    /** Whether a point is so near to the frame of a piece's four points, which the piece never leaves, that it may be near the way. */
    public boolean mayBeNear(Point2D at, double reach) {
        for (Piece p : pieces) {
            if (isBetween(
                            at.getX(),
                            reach,
                            p.from().getX(),
                            p.first().getX(),
                            p.second().getX(),
                            p.to().getX())
                    && isBetween(
                            at.getY(),
                            reach,
                            p.from().getY(),
                            p.first().getY(),
                            p.second().getY(),
                            p.to().getY())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBetween(double at, double reach, double a, double b, double c, double d) {
        return at >= Math.min(Math.min(a, b), Math.min(c, d)) - reach
                && at <= Math.max(Math.max(a, b), Math.max(c, d)) + reach;
    }

    /** Which way it sets off, as a vector to where a piece first ends at another height; to its end where none does. */
    public Point2D setsOff() {
        Point2D start = pieces.getFirst().from();
        for (Piece piece : pieces) {
            if (piece.to().getY() != start.getY()) {
                return piece.to().subtract(start);
            }
        }
        return end().subtract(start);
    }

    /** Where the way ends. */
    public Point2D end() {
        return pieces.getLast().to();
    }
}
