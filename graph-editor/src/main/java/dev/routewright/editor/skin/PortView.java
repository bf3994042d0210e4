package dev.routewright.editor.skin;

import dev.routewright.graph.NodeId;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
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
    private static final PseudoClass DIM = PseudoClass.getPseudoClass("dim");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private final NodeId node;
    private final @Nullable String exit;
    private final boolean labelled;
    private final @Nullable Label label;
    private final Region ring = new Region();
    private @Nullable Point2D leads;
    private double wire;
    private String owner = "";
    private String others = "";

    /** @param exit the exit's name; null for the entry */
    PortView(NodeId node, @Nullable String exit, boolean labelled) {
        this.node = node;
        this.exit = exit;
        this.labelled = labelled;
        setId("port-" + node + "-" + (exit == null ? "in" : exit));
        getStyleClass().add("rw-port");
        // Not by a style, which would ask for each port whether the word is the address of a picture.
        setCursor(Cursor.CROSSHAIR);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleRoleDescription(exit == null ? "entry" : "exit");
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

    /** Says whose port it is. */
    void describe(String label) {
        owner = label;
        describe();
    }

    /**
     * Says what it is connected to.
     *
     * @param labels names of the nodes at the other ends
     */
    public void connectedTo(List<String> labels) {
        others = labels.isEmpty()
                ? "not connected"
                : (exit == null ? "reached from " : "leads to ") + String.join(" and ", labels);
        describe();
    }

    private void describe() {
        setAccessibleText((exit == null ? "Entry of " : "Exit " + exit + " of ")
                + owner
                + (others.isEmpty() ? "" : ", " + others));
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

    /** Whether a wire is under way that could not end here. */
    public void setDim(boolean dim) {
        pseudoClassStateChanged(DIM, dim);
    }

    /** Whether a wire under way would end here if it were dropped now. */
    public void setTarget(boolean target) {
        pseudoClassStateChanged(TARGET, target);
    }

    /**
     * Says where the exit's wire goes, so that the label keeps off it.
     *
     * @param way from the port to the wire's other end; null where there is no wire
     * @param width the wire's width
     */
    public void wireGoes(@Nullable Point2D way, double width) {
        leads = way;
        wire = width;
        placeLabel();
    }

    private void placeLabel() {
        if (label == null) {
            return;
        }
        label.autosize();
        double x = REACH / 2 + RING / 2 + 3;
        double middle = REACH / 2 - label.getHeight() / 2;
        double off = label.getHeight() / 2 + wire / 2;
        double y = leads == null ? middle : leads.getY() < 0 ? middle + off : middle - off;
        label.relocate(x, Math.round(y));
    }

    /** Moves the label down, or up where negative, until the wire is told again. */
    void moveLabel(double down) {
        if (label != null) {
            label.relocate(label.getLayoutX(), label.getLayoutY() + down);
        }
    }

    /** The label's place in the port's coordinates, or null where it is seen on hover only. */
    @Nullable
    Bounds labelPlace() {
        return label == null || !labelled ? null : label.getBoundsInParent();
    }

    @Override
    protected void layoutChildren() {
        double inset = (REACH - RING) / 2;
        ring.resizeRelocate(inset, inset, RING, RING);
        placeLabel();
    }
}
