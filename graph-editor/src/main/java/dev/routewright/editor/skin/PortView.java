package dev.routewright.editor.skin;

import dev.routewright.graph.NodeId;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One end of wires on a node: a ring of {@value #RING} pixels in the kind's colour, easier to hit than to see. */
public final class PortView extends Region {
    /** Diameter of the ring. */
    public static final double RING = 10;
    /** Side of the square that the mouse can hit. */
    static final double REACH = 20;

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private final NodeId node;
    private final @Nullable String exit;
    private final @Nullable Label label;
    private final Region ring = new Region();

    /** @param exit the exit's name; null for the entry */
    PortView(NodeId node, @Nullable String exit, boolean labelled) {
        this.node = node;
        this.exit = exit;
        setId("port-" + node + "-" + (exit == null ? "in" : exit));
        getStyleClass().add("rw-port");
        setAccessibleRole(AccessibleRole.NODE);
        setManaged(false);
        ring.getStyleClass().add("rw-port-ring");
        ring.setMouseTransparent(true);
        getChildren().add(ring);
        label = exit == null ? null : new Label(exit);
        if (label != null) {
            label.getStyleClass().add("rw-port-label");
            label.setMouseTransparent(true);
            label.setMinWidth(USE_PREF_SIZE);
            getStyleClass().add(labelled ? "rw-port-several" : "rw-port-single");
            getChildren().add(label);
        }
    }

    /** The node that it belongs to. */
    public NodeId node() {
        return node;
    }

    /** The exit's name as the port shows it; null for the entry. */
    public @Nullable String exit() {
        return exit;
    }

    /** Puts the middle of the ring at a point of the node. */
    void centre(double x, double y) {
        resizeRelocate(x - REACH / 2, y - REACH / 2, REACH, REACH);
    }

    /** The middle of the ring, in the node's coordinates. */
    public Point2D centre() {
        return new Point2D(getLayoutX() + REACH / 2, getLayoutY() + REACH / 2);
    }

    /** Whether a wire under way could end here. */
    public void setLit(boolean lit) {
        pseudoClassStateChanged(LIT, lit);
    }

    /** Whether a wire under way would end here if it were dropped now. */
    public void setTarget(boolean target) {
        pseudoClassStateChanged(TARGET, target);
    }

    @Override
    protected void layoutChildren() {
        double inset = (REACH - RING) / 2;
        ring.resizeRelocate(inset, inset, RING, RING);
        if (label != null) {
            label.autosize();
            label.relocate(REACH - inset + 3, REACH / 2 - label.getHeight() - 1);
        }
    }
}
