package dev.routewright.editor.skin;

import dev.routewright.editor.overlay.EdgeMark;
import dev.routewright.graph.EdgeId;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.jspecify.annotations.Nullable;

/** One edge: a line as wide as what it carries, a wide invisible one to be hit, and a chip with the count. */
public final class EdgeView extends Group {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass OFFERED = PseudoClass.getPseudoClass("offered");
    private static final PseudoClass TOUCHING = PseudoClass.getPseudoClass("touching");
    private static final double HIT_WIDTH = 14;
    private static final double HALO = 6;
    /** Where along the way a chip may sit, best first. */
    private static final double[] SEATS = {0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.74, 0.26, 0.8};

    private final EdgeId id;
    private final Path line = new Path();
    private final Path hit = new Path();
    private @Nullable Path halo;
    private @Nullable Label chip;
    private String count = "";
    private @Nullable EdgeRoute route;
    private double width = Double.NaN;
    private String inWords = "";
    private boolean selected;
    private boolean touching;

    public EdgeView(EdgeId id) {
        this.id = id;
        setId("edge-" + id);
        line.getStyleClass().add("rw-edge");
        hit.getStyleClass().add("rw-edge-hit");
        hit.setFill(null);
        hit.setStroke(Color.TRANSPARENT);
        // Not by a style, which would ask for each edge whether the word is the address of a picture.
        hit.setCursor(Cursor.HAND);
        hit.setStrokeWidth(HIT_WIDTH);
        getChildren().addAll(line, hit);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleRoleDescription("connection");
        showMark(null);
    }

    /** The edge that is drawn. */
    public EdgeId edgeId() {
        return id;
    }

    /** The count's chip, which lies in a layer above all edges; null where there is nothing to say. */
    public @Nullable Label chip() {
        if (chip == null && !count.isEmpty()) {
            chip = new Label(count);
            chip.getStyleClass().add("rw-edge-chip");
            chip.setManaged(false);
            chip.setMouseTransparent(true);
            chip.pseudoClassStateChanged(TOUCHING, touching);
        }
        return chip;
    }

    /** Shows the edge and its chip, or neither. */
    public void setShown(boolean shown) {
        setVisible(shown);
        if (chip != null) {
            chip.setVisible(shown && !count.isEmpty());
        }
    }

    /** The way that is drawn, or null before the first layout. */
    public @Nullable EdgeRoute route() {
        return route;
    }

    /** Shows a width and a count, or a thin line. */
    public void showMark(@Nullable EdgeMark mark) {
        count = mark == null ? "" : mark.count();
        if (chip != null) {
            chip.setText(count);
            chip.setVisible(!count.isEmpty());
        }
        double newWidth = mark == null ? EdgeMark.THIN : Math.clamp(mark.width(), EdgeMark.THIN, EdgeMark.THICK);
        if (newWidth != width) {
            width = newWidth;
            line.setStrokeWidth(width);
            if (halo != null) {
                halo.setStrokeWidth(width + HALO);
            }
            hit.setStrokeWidth(Math.max(HIT_WIDTH, width + HALO));
        }
    }

    /** Stroke width in pixels at 100 %. */
    public double width() {
        return width;
    }

    /** Says from where to where it leads and what it carries. */
    public void describe(String words) {
        inWords = words;
        setAccessibleText(selected ? words + ", selected" : words);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? Boolean.valueOf(selected)
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    public void setSelected(boolean newSelected) {
        if (selected != newSelected) {
            selected = newSelected;
            describe(inWords);
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
        }
        line.pseudoClassStateChanged(SELECTED, selected);
        showHalo(selected);
        setViewOrder(selected ? -1 : 0);
    }

    /** Whether one of its ends is selected. */
    public void setTouching(boolean newTouching) {
        touching = newTouching;
        line.pseudoClassStateChanged(TOUCHING, touching);
        if (chip != null) {
            chip.pseudoClassStateChanged(TOUCHING, touching);
        }
    }

    /** Whether a box under way would be put into the edge if it were dropped now. */
    public void setOffered(boolean offered) {
        line.pseudoClassStateChanged(OFFERED, offered);
        showHalo(offered || selected);
        if (halo != null) {
            halo.pseudoClassStateChanged(OFFERED, offered);
        }
    }

    /** Most edges never have one, so it is made when it is wanted first. */
    private void showHalo(boolean shown) {
        if (halo == null && shown) {
            halo = new Path();
            halo.getStyleClass().add("rw-edge-halo");
            halo.setStrokeWidth(width + HALO);
            if (route != null) {
                halo.getElements().setAll(elements(route));
            }
            getChildren().addFirst(halo);
        }
        if (halo != null) {
            halo.setVisible(shown);
        }
    }

    /** Draws a way; the same way again costs nothing. */
    public void follow(EdgeRoute newRoute) {
        if (newRoute.equals(route)) {
            return;
        }
        route = newRoute;
        line.getElements().setAll(elements(newRoute));
        hit.getElements().setAll(elements(newRoute));
        if (halo != null) {
            halo.getElements().setAll(elements(newRoute));
        }
    }

    /** The pieces of a way as a path. */
    public static List<PathElement> elements(EdgeRoute route) {
        List<PathElement> elements = new ArrayList<>();
        EdgeRoute.Piece start = route.pieces().getFirst();
        elements.add(new MoveTo(start.from().getX(), start.from().getY()));
        for (EdgeRoute.Piece p : route.pieces()) {
            elements.add(new CubicCurveTo(
                    p.first().getX(),
                    p.first().getY(),
                    p.second().getX(),
                    p.second().getY(),
                    p.to().getX(),
                    p.to().getY()));
        }
        return elements;
    }

    /**
     * Puts the chip on the line, clear of what is taken where it can be.
     *
     * @param taken boxes and chips that lie already; the chip's own place is added
     */
    public void seatChip(Places taken) {
        Label seated = chip;
        if (seated == null || !seated.isVisible() || seated.getParent() == null || route == null) {
            return;
        }
        seated.autosize();
        Rectangle2D place = place(route, seated, taken);
        seated.relocate(Math.round(place.getMinX()), Math.round(place.getMinY()));
        taken.add(place);
    }

    /** The first place that is clear; the first of all where none is. */
    private static Rectangle2D place(EdgeRoute way, Label chip, Places taken) {
        for (double seat : SEATS) {
            Rectangle2D place = placeAt(way, chip, seat);
            if (!taken.meets(place)) {
                return place;
            }
        }
        return placeAt(way, chip, SEATS[0]);
    }

    private static Rectangle2D placeAt(EdgeRoute way, Label chip, double share) {
        var at = way.at(share);
        return new Rectangle2D(
                at.getX() - chip.getWidth() / 2, at.getY() - chip.getHeight() / 2, chip.getWidth(), chip.getHeight());
    }
}
