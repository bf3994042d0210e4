package dev.routewright.editor.gesture;

import dev.routewright.editor.skin.EdgeRoute;
import dev.routewright.editor.skin.EdgeView;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Node;
import dev.routewright.graph.edit.Splice;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** Finds the edge that a box under way would be put into if it were dropped now, and lights it. */
final class Inserting {
    /** How near the middle of a box an edge must run, in drawing pixels. */
    private static final double REACH = 22;

    private static final int SAMPLES = 48;

    private final Desk desk;
    private @Nullable EdgeId lit;

    Inserting(Desk desk) {
        this.desk = desk;
    }

    /**
     * A box is here now.
     *
     * @param box its place in the drawing
     * @param view the point of the view under the mouse
     */
    void offer(Node node, Rectangle2D box, Point2D view) {
        Edge best = best(node, box);
        EdgeId now = best == null ? null : best.id();
        if (now == null ? lit != null : !now.equals(lit)) {
            light(lit, false);
            light(now, true);
        }
        lit = now;
        desk.tip().say(now == null ? "" : "Inserts it into this connection.", false, view, desk.view());
    }

    private @Nullable Edge best(Node node, Rectangle2D box) {
        Point2D middle = new Point2D(box.getMinX() + box.getWidth() / 2, box.getMinY() + box.getHeight() / 2);
        Edge best = null;
        double least = REACH;
        for (Edge edge : desk.document().graph().edges().values()) {
            EdgeView drawn = desk.board().view(edge.id());
            EdgeRoute route = drawn == null || !drawn.isVisible() ? null : drawn.route();
            double distance = route == null || !route.mayBeNear(middle, REACH)
                    ? Double.POSITIVE_INFINITY
                    : distance(route, middle);
            if (distance < least && Splice.fit(desk.document(), edge, node).allowed()) {
                least = distance;
                best = edge;
            }
        }
        return best;
    }

    private static double distance(EdgeRoute route, Point2D from) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= SAMPLES; i++) {
            least = Math.min(least, route.at(i / (double) SAMPLES).distance(from));
        }
        return least;
    }

    private void light(@Nullable EdgeId id, boolean on) {
        EdgeView view = id == null ? null : desk.board().view(id);
        if (view != null) {
            view.setOffered(on);
        }
    }

    /** The edge that is lit, or null. */
    @Nullable
    Edge offered() {
        return lit == null ? null : desk.document().graph().edges().get(lit);
    }

    /** Nothing is under way any more. */
    void end() {
        light(lit, false);
        lit = null;
        desk.tip().hide();
    }
}
