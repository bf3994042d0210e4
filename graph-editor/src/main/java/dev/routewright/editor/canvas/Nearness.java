package dev.routewright.editor.canvas;

import dev.routewright.editor.skin.NodeView;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;

/**
 * Decides which boxes of a large drawing are drawn in full: those in view, where their words can be read. Does it a few
 * per frame, so that the window stays free, and rests when all is as it should be. A drawing that is not large is full.
 */
public final class Nearness {
    /** Below, letters are under five pixels. */
    static final double READABLE_ZOOM = 0.4;
    /** How much beyond the view is drawn too, in shares of its size. */
    private static final double MARGIN = 0.15;

    private static final int BOXES_PER_FRAME = 60;
    private static final int LINES_PER_FRAME = 100;
    /** A box in full is some fifteen nodes of the scene, each of which is styled. */
    private static final int FILLED_PER_FRAME = 3;

    private static final int EMPTIED_PER_FRAME = 30;

    private final Board board;
    private final Viewport viewport;
    private final Region view;
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame();
        }
    };

    /** @param view the region that shows the drawing, for its size */
    public Nearness(Board board, Viewport viewport, Region view) {
        this.board = board;
        this.viewport = viewport;
        this.view = view;
        viewport.zoomProperty().addListener((o, was, is) -> look());
        viewport.xProperty().addListener((o, was, is) -> look());
        viewport.yProperty().addListener((o, was, is) -> look());
        view.widthProperty().addListener((o, was, is) -> look());
        view.heightProperty().addListener((o, was, is) -> look());
    }

    /** To be called when the drawing or what is seen of it changed. */
    public void look() {
        if (board.isLarge() || board.views().stream().anyMatch(box -> !box.isFull())) {
            frames.start();
        }
    }

    private void frame() {
        // A wire under way has lit the ports that are there; others would come unlit.
        if (board.bring(BOXES_PER_FRAME, LINES_PER_FRAME) || board.isWiring()) {
            return;
        }
        List<NodeView> filled = new ArrayList<>();
        List<NodeView> emptied = new ArrayList<>();
        Rectangle2D seen = seen();
        boolean all = !board.isLarge();
        boolean readable = viewport.zoom() >= READABLE_ZOOM;
        for (NodeView box : board.views()) {
            boolean wanted = all || readable && seen.intersects(Board.box(box)) || box.isInUse();
            if (wanted != box.isFull()) {
                (wanted ? filled : emptied).add(box);
            }
        }
        filled.stream().limit(FILLED_PER_FRAME).forEach(box -> box.setFull(true));
        emptied.stream().limit(EMPTIED_PER_FRAME).forEach(box -> box.setFull(false));
        if (filled.isEmpty() && emptied.isEmpty()) {
            frames.stop();
        } else {
            board.requestLayout();
        }
    }

    private Rectangle2D seen() {
        double width = view.getWidth() / viewport.zoom();
        double height = view.getHeight() / viewport.zoom();
        Point2D corner = viewport.toDrawing(0, 0);
        return new Rectangle2D(
                corner.getX() - MARGIN * width,
                corner.getY() - MARGIN * height,
                (1 + 2 * MARGIN) * width,
                (1 + 2 * MARGIN) * height);
    }
}
