package dev.routewright.desktop.results;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Shape;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * A plot with a thin grid and direct labels. It draws itself anew whenever its size or its content changes; content is
 * placed in the units of its axes.
 */
abstract class Plot extends Pane {
    /** The style class of the present design's name, which is bold. */
    static final String CURRENT_LABEL = "rw-plot-current-label";

    private static final double LEFT = 44;
    private static final double RIGHT = 14;
    private static final double TOP = 10;
    private static final double BOTTOM = 24;
    private static final double LABEL_GAP = 5;

    private final ReadOnlyStringWrapper inWords = new ReadOnlyStringWrapper(this, "inWords", "");
    private final Marks marks = new Marks(this);
    private final List<Bounds> taken = new ArrayList<>();
    private final List<Bounds> avoided = new ArrayList<>();
    private double drawnWidth = Double.NaN;
    private double drawnHeight = Double.NaN;
    private Ticks across = new Ticks(0, 1, 1);
    private Ticks up = new Ticks(0, 1, 1);

    Plot() {
        getStyleClass().add("rw-plot");
        setMinSize(120, 90);
        accessibleTextProperty().bind(inWords);
    }

    /** Draws all content between {@link #axes} and the end. Called only with a usable size. */
    abstract void draw();

    /** What the plot shows, for a reader who does not see it. */
    final ReadOnlyStringProperty inWordsProperty() {
        return inWords.getReadOnlyProperty();
    }

    final void say(String words) {
        inWords.set(words);
    }

    /** Draws once per change of size, not once for the width and once for the height. */
    @Override
    protected void layoutChildren() {
        if (getWidth() != drawnWidth || getHeight() != drawnHeight) {
            redraw();
        }
        super.layoutChildren();
    }

    final void redraw() {
        drawnWidth = getWidth();
        drawnHeight = getHeight();
        marks.clear();
        getChildren().clear();
        taken.clear();
        avoided.clear();
        if (getWidth() > LEFT + RIGHT + 20 && getHeight() > TOP + BOTTOM + 20) {
            draw();
        }
        marks.ready();
    }

    /** Makes a drawn point one that a keyboard reaches and a reader hears. */
    final void readable(Shape point) {
        marks.add(point);
    }

    /**
     * Draws grid and tick labels.
     *
     * @param nameAcross what the axis from left to right measures, for a reader who does not see it
     * @param nameUp what the axis from bottom to top measures
     */
    final void axes(Ticks newAcross, Ticks newUp, String nameAcross, String unitAcross, String nameUp, String unitUp) {
        across = newAcross;
        up = newUp;
        axis(nameAcross, across, unitAcross, LEFT, getHeight() - BOTTOM, getWidth() - LEFT - RIGHT, BOTTOM);
        axis(nameUp, up, unitUp, 0, TOP, LEFT, getHeight() - TOP - BOTTOM);
        for (double value : up.values()) {
            double y = snap(y(value));
            Line grid = new Line(LEFT, y, getWidth() - RIGHT, y);
            grid.getStyleClass().add("rw-plot-grid");
            getChildren().add(grid);
            boolean last = value == up.values().getLast();
            Text text = text(up.text(value) + (last ? unitUp : ""), "rw-plot-tick");
            text.setTextOrigin(VPos.CENTER);
            text.setX(LEFT - 7 - text.getLayoutBounds().getWidth());
            text.setY(y);
            getChildren().add(text);
        }
        List<Double> values = across.values();
        double free = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            boolean last = value == values.getLast();
            Text text = text(across.text(value) + (last ? unitAcross : ""), "rw-plot-tick");
            double width = text.getLayoutBounds().getWidth();
            double x = Math.min(x(value) - width / 2, getWidth() - width - 2);
            if (x < free) {
                continue;
            }
            free = x + width + 6;
            text.setTextOrigin(VPos.TOP);
            text.setX(x);
            text.setY(getHeight() - BOTTOM + 6);
            getChildren().add(text);
        }
    }

    private void axis(String name, Ticks ticks, String unit, double x, double y, double width, double height) {
        Region axis = new Region();
        axis.getStyleClass().add("rw-plot-axis");
        axis.setMouseTransparent(true);
        axis.setAccessibleRole(AccessibleRole.NODE);
        axis.setAccessibleRoleDescription("axis");
        axis.setAccessibleText(name + ", " + ticks.text(ticks.from()) + " to " + ticks.text(ticks.to()) + unit);
        axis.resizeRelocate(x, y, width, height);
        axis.setManaged(false);
        getChildren().add(axis);
    }

    final double x(double value) {
        return LEFT + (value - across.from()) / (across.to() - across.from()) * (getWidth() - LEFT - RIGHT);
    }

    final double y(double value) {
        return getHeight() - BOTTOM - (value - up.from()) / (up.to() - up.from()) * (getHeight() - TOP - BOTTOM);
    }

    /** How wide a share of the axis is in pixels, for choosing how many ticks fit. */
    final int stepsAcross() {
        return (int) Math.max(2, (getWidth() - LEFT - RIGHT) / 70);
    }

    final int stepsUp() {
        return (int) Math.max(2, (getHeight() - TOP - BOTTOM) / 34);
    }

    /** Keeps labels off a mark. */
    final void reserve(Node mark) {
        taken.add(mark.getBoundsInParent());
    }

    /** Keeps labels off a mark where there is room elsewhere. */
    final void avoid(Node mark) {
        avoided.add(mark.getBoundsInParent());
    }

    /** Keeps labels off a line through points (x, y, x, y, …) where there is room elsewhere. */
    final void avoidLine(List<Double> points) {
        for (int i = 2; i + 1 < points.size(); i += 2) {
            double x0 = points.get(i - 2);
            double y0 = points.get(i - 1);
            double dx = points.get(i) - x0;
            double dy = points.get(i + 1) - y0;
            int steps = (int) Math.max(1, Math.hypot(dx, dy) / 4);
            for (int k = 0; k <= steps; k++) {
                avoided.add(new BoundingBox(x0 + dx * k / steps - 1, y0 + dy * k / steps - 1, 2, 2));
            }
        }
    }

    /** Puts a label beside a point where it covers nothing; where there is no room it stays away. */
    final void label(String words, double px, double py, double radius, String styleClass) {
        Text text = text(words, styleClass);
        text.setTextOrigin(VPos.CENTER);
        double w = text.getLayoutBounds().getWidth();
        double gap = radius + LABEL_GAP;
        double[][] places = {
            {px + gap, py},
            {px + gap, py + 12},
            {px + gap, py - 12},
            {px - gap - w, py},
            {px - gap - w, py + 12},
            {px - gap - w, py - 12},
            {px - w / 2, py + gap + 7},
            {px - w / 2, py - gap - 7}
        };
        if (!place(text, places, true) && !place(text, places, false)) {
            return;
        }
        taken.add(text.getBoundsInParent());
        getChildren().add(text);
    }

    private boolean place(Text text, double[][] places, boolean strictly) {
        for (double[] place : places) {
            text.setX(place[0]);
            text.setY(place[1]);
            Bounds bounds = text.getBoundsInParent();
            if (bounds.getMinX() >= LEFT
                    && bounds.getMaxX() <= getWidth() - 2
                    && bounds.getMinY() >= 0
                    && bounds.getMaxY() <= getHeight() - BOTTOM + 4
                    && taken.stream().noneMatch(bounds::intersects)
                    && !(strictly && avoided.stream().anyMatch(bounds::intersects))) {
                return true;
            }
        }
        return false;
    }

    private static Text text(String words, String styleClass) {
        Text text = new Text(words);
        text.getStyleClass().addAll("rw-plot-text", styleClass);
        // The size stands here too, so that the width is right before the style sheet is applied.
        text.setFont(Font.font(11));
        return text;
    }

    private static double snap(double at) {
        return Math.floor(at) + 0.5;
    }
}
