package dev.routewright.desktop.frame;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Panels side by side, or one above the other, with borders that drag. Unlike a SplitPane its borders take no room and
 * its panels keep their size in pixels when the window grows; one panel takes what is left.
 */
public final class Splits extends Region {
    private static final double GRAB = 7;

    /** A panel and how much room it wants along the axis. */
    private static final class Part {
        private final Node node;
        private double least;
        private final boolean grows;
        private double size;

        private Part(Node node, double size, double least, boolean grows) {
            this.node = node;
            this.size = size;
            this.least = least;
            this.grows = grows;
        }
    }

    private final Orientation orientation;
    private final List<Part> parts = new ArrayList<>();
    private final List<Region> grips = new ArrayList<>();
    private double mostFixed = 1;

    public Splits(Orientation orientation) {
        this.orientation = orientation;
        getStyleClass().add("rw-splits");
    }

    /** Adds a panel of a fixed size in pixels. */
    public Splits fixed(Node node, double size, double least) {
        return add(new Part(node, size, least, false));
    }

    /**
     * Bounds what all fixed panels together take.
     *
     * @param share of the whole length, 0..1
     */
    public Splits atMost(double share) {
        mostFixed = share;
        return this;
    }

    /** Adds the panel that takes what is left; exactly one is needed. */
    public Splits growing(Node node, double least) {
        return add(new Part(node, least, least, true));
    }

    /** Takes all panels out. */
    public void clear() {
        parts.clear();
        grips.clear();
        getChildren().clear();
    }

    /** The present size of a panel in pixels. */
    public double size(int part) {
        return parts.get(part).size;
    }

    /** Gives a panel another size and least size in pixels. */
    public void resize(int part, double size, double least) {
        parts.get(part).size = size;
        parts.get(part).least = least;
        requestLayout();
    }

    private Splits add(Part part) {
        if (!parts.isEmpty()) {
            grips.add(grip(parts.size()));
        }
        parts.add(part);
        getChildren().setAll(parts.stream().map(p -> p.node).toList());
        getChildren().addAll(grips);
        return this;
    }

    private Region grip(int before) {
        Region grip = new Region();
        grip.setCursor(isRow() ? Cursor.H_RESIZE : Cursor.V_RESIZE);
        grip.getStyleClass().add("rw-grip");
        double[] last = new double[1];
        grip.setOnMousePressed(e -> {
            last[0] = along(e);
            e.consume();
        });
        grip.setOnMouseDragged(e -> {
            double moved = along(e) - last[0];
            last[0] += drag(before, moved);
            e.consume();
        });
        return grip;
    }

    /** Moves the border before a panel; says how far it really went. */
    private double drag(int before, double by) {
        boolean takesFromLater = !parts.get(before).grows;
        Part resized = parts.get(takesFromLater ? before : before - 1);
        Part growing = parts.stream().filter(p -> p.grows).findFirst().orElseThrow();
        double wanted = resized.size + (takesFromLater ? -by : by);
        double most = resized.size + Math.max(0, growing.size - growing.least);
        double size = Math.clamp(wanted, resized.least, Math.max(resized.least, most));
        double went = takesFromLater ? resized.size - size : size - resized.size;
        resized.size = size;
        requestLayout();
        return went;
    }

    private double along(MouseEvent e) {
        return isRow() ? e.getSceneX() : e.getSceneY();
    }

    private boolean isRow() {
        return orientation == Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        double length = isRow() ? getWidth() : getHeight();
        double across = isRow() ? getHeight() : getWidth();
        Part growing = parts.stream().filter(p -> p.grows).findFirst().orElseThrow();
        double wanted =
                parts.stream().filter(p -> !p.grows).mapToDouble(p -> p.size).sum();
        double shrink = wanted > mostFixed * length && wanted > 0 ? mostFixed * length / wanted : 1;
        double fixed = Math.floor(wanted * shrink);
        growing.size = Math.max(0, length - fixed);
        // Where the window is too small for all, the later panels lose first.
        double at = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            double size = part.grows ? part.size : Math.floor(part.size * shrink);
            place(part.node, at, Math.min(size, Math.max(0, length - at)), across);
            if (i > 0) {
                place(grips.get(i - 1), at - Math.floor(GRAB / 2), GRAB, across);
            }
            at += size;
        }
    }

    private void place(Node node, double at, double length, double across) {
        if (isRow()) {
            node.resizeRelocate(at, 0, length, across);
        } else {
            node.resizeRelocate(0, at, across, length);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return isRow()
                ? parts.stream().mapToDouble(p -> p.size).sum()
                : parts.stream().mapToDouble(p -> p.node.prefWidth(-1)).max().orElse(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return isRow()
                ? parts.stream().mapToDouble(p -> p.node.prefHeight(-1)).max().orElse(0)
                : parts.stream().mapToDouble(p -> p.size).sum();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
