package dev.routewright.editor.skin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeRouteTest {
    @Test
    void anEdgeThatLeadsForwardIsOneCurve() {
        EdgeRoute route = EdgeRoute.between(new Point2D(150, 20), new Point2D(300, 120), List.of());
        assertThat(route.pieces())
                .containsExactly(new EdgeRoute.Piece(
                        new Point2D(150, 20), new Point2D(225, 20), new Point2D(225, 120), new Point2D(300, 120)));
        assertThat(route.at(0.5)).isEqualTo(new Point2D(225, 70));
    }

    /** Boxes stand on a loose grid, as people place them, so that there is a way round each. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void anEdgeThatLeadsBackMeetsNoBox(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Rectangle2D> boxes = new ArrayList<>();
        for (int column = 0; column < 4; column++) {
            for (int row = 0; row < 3; row++) {
                boxes.add(new Rectangle2D(column * 260 + random.nextInt(20), row * 160 + random.nextInt(20), 160, 70));
            }
        }
        Rectangle2D source = boxes.get(9 + random.nextInt(3));
        Rectangle2D target = boxes.get(random.nextInt(6));
        Point2D from = new Point2D(source.getMaxX(), source.getMinY() + 21);
        Point2D to = new Point2D(target.getMinX(), target.getMinY() + 35);
        EdgeRoute route = EdgeRoute.between(from, to, boxes);
        assertThat(route.pieces().getFirst().from()).isEqualTo(from);
        assertThat(route.end()).isEqualTo(to);
        for (EdgeRoute.Piece piece : route.pieces()) {
            for (double t = 0; t <= 1; t += 0.02) {
                Point2D at = piece.at(t);
                assertThat(boxes.stream().filter(box -> inside(box, at)))
                        .as("at %s", at)
                        .isEmpty();
            }
        }
    }

    /** Boxes stand in columns, as a layout places them; an edge from the first or second leads past the others. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void anEdgeThatLeadsFarForwardMeetsNoBox(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Rectangle2D> boxes = new ArrayList<>();
        for (int column = 0; column < 5; column++) {
            for (int row = 0; row < 4; row++) {
                boxes.add(new Rectangle2D(column * 270 + random.nextInt(20), row * 120 + random.nextInt(30), 160, 60));
            }
        }
        for (int source = 0; source < 8; source++) {
            for (int target = 12; target < 20; target++) {
                Point2D from = new Point2D(
                        boxes.get(source).getMaxX(), boxes.get(source).getMinY() + 21);
                Point2D to = new Point2D(
                        boxes.get(target).getMinX(), boxes.get(target).getMinY() + 30);
                EdgeRoute route = EdgeRoute.between(from, to, boxes);
                assertThat(route.pieces().getFirst().from()).isEqualTo(from);
                assertThat(route.end()).isEqualTo(to);
                for (EdgeRoute.Piece piece : route.pieces()) {
                    for (double t = 0; t <= 1; t += 0.01) {
                        Point2D at = piece.at(t);
                        assertThat(boxes.stream().filter(box -> inside(box, at)))
                                .as("%s to %s at %s", from, to, at)
                                .isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void whereThereIsNoWayRoundTheCurveStaysPlain() {
        Point2D from = new Point2D(0, 0);
        Point2D to = new Point2D(60, 5);
        List<Rectangle2D> wall = List.of(new Rectangle2D(5, -5000, 50, 10_000));
        assertThat(EdgeRoute.between(from, to, wall).pieces()).hasSize(1);
    }

    private static boolean inside(Rectangle2D box, Point2D at) {
        return at.getX() > box.getMinX() + 1
                && at.getX() < box.getMaxX() - 1
                && at.getY() > box.getMinY() + 1
                && at.getY() < box.getMaxY() - 1;
    }
}
