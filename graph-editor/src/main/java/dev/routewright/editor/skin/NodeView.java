package dev.routewright.editor.skin;

import dev.routewright.editor.layout.Box;
import dev.routewright.editor.overlay.NodeMark;
import dev.routewright.graph.Document;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PortRules;
import dev.routewright.graph.Position;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.edit.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * One box: stripe, icon and name, what it does, and the last run's share where there is one. In a large drawing it may be
 * empty while nothing in it could be read ({@link #setFull}); its size, its ports' places and what it says to a reader
 * who does not see it stay the same.
 */
public final class NodeView extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
    private static final PseudoClass OFFERED = PseudoClass.getPseudoClass("offered");
    private static final PseudoClass DIM = PseudoClass.getPseudoClass("dim");
    /** Side of the disc with the pin. */
    private static final double PIN = 18;

    private final NodeId id;
    private final NodeRuler ruler;
    private final String kindStyleClass;
    private Node node;
    private @Nullable NodeBody body;
    private boolean full;
    private List<String> exitNames = List.of();
    private List<String> reachedFrom = List.of();
    private Map<String, List<String>> leadsTo = Map.of();
    private @Nullable FindingBadge badge;
    private @Nullable Region pin;
    private @Nullable TextField titleField;
    private String words = "";
    private String tip = "";
    private final NodeSpeech speech = new NodeSpeech();

    /**
     * An empty box.
     *
     * @param node fixes the kind for good; what else it says may change by {@link #show}
     * @param ruler measures its words while it is empty
     */
    public NodeView(Node node, NodeRuler ruler) {
        this.node = node;
        this.ruler = ruler;
        id = node.id();
        setId("node-" + id);
        kindStyleClass = NodeKind.styleClassOf(node);
        getStyleClass().addAll("rw-node", kindStyleClass);
        pseudoClassStateChanged(EMPTY, true);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleRoleDescription("node");
    }

    /** A box with everything in it. */
    public static NodeView full(Node node) {
        NodeView view = new NodeView(node, new NodeRuler());
        view.setFull(true);
        return view;
    }

    /** The node that is drawn. */
    public NodeId nodeId() {
        return id;
    }

    /** The style class that sets {@code -rw-kind} to the kind's colour. */
    public String kindStyleClass() {
        return kindStyleClass;
    }

    /** Whether what stands in the box is drawn. */
    public boolean isFull() {
        return full;
    }

    /** Whether it must stay full: something in it has the focus, or is being written. */
    public boolean isInUse() {
        return titleField != null || isFocusWithin();
    }

    /** Draws what stands in the box, or the box alone. */
    public void setFull(boolean newFull) {
        if (full == newFull) {
            return;
        }
        full = newFull;
        pseudoClassStateChanged(EMPTY, !full);
        fill();
    }

    private void fill() {
        List<javafx.scene.Node> parts = new ArrayList<>();
        if (full) {
            parts.addAll(body().parts());
            pin = speech.pinned ? pin() : null;
            badge = speech.findings.isEmpty() ? null : new FindingBadge(speech.findings);
            for (javafx.scene.@Nullable Node extra : new javafx.scene.@Nullable Node[] {badge, pin, titleField}) {
                if (extra != null) {
                    parts.add(extra);
                }
            }
        }
        getChildren().setAll(parts);
        requestLayout();
    }

    /** What stands in the box; made when it is wanted first. */
    private NodeBody body() {
        NodeBody made = body;
        if (made == null) {
            made = new NodeBody(node);
            body = made;
            made.say(node.label(), words, tip);
            made.showExits(exitNames);
            made.showMark(speech.mark);
            made.describePorts(node.label());
            tellPorts(made);
        }
        return made;
    }

    /** Takes over a node's words and exits; nothing is made anew that stays the same. */
    public void show(Node newNode, Document document) {
        node = newNode;
        words = NodeWords.of(node, document);
        speech.of(node, document);
        tip = NodeWords.tip(node, document);
        exitNames = Wiring.portsOf(node);
        if (body != null) {
            body.say(node.label(), words, tip);
            if (body.showExits(exitNames) && full) {
                fill();
            }
        }
        describe();
        requestLayout();
    }

    /** Shows a share and a figure, or no third line. */
    public void showMark(@Nullable NodeMark newMark) {
        if (Objects.equals(speech.mark, newMark)) {
            return;
        }
        speech.mark = newMark;
        if (body != null) {
            body.showMark(speech.mark);
        }
        describe();
        requestLayout();
    }

    /** Shows what was found about the node; empty takes the badge away. */
    public void showFindings(List<Finding> newFindings) {
        if (speech.findings.equals(newFindings)) {
            return;
        }
        speech.findings = List.copyOf(newFindings);
        if (full) {
            getChildren().remove(badge);
            badge = speech.findings.isEmpty() ? null : new FindingBadge(speech.findings);
            if (badge != null) {
                getChildren().add(badge);
            }
        }
        describe();
        requestLayout();
    }

    /** Shows whether the node stays where it is when the drawing is arranged. */
    public void setPinned(boolean newPinned) {
        if (speech.pinned == newPinned) {
            return;
        }
        speech.pinned = newPinned;
        if (full) {
            getChildren().remove(pin);
            pin = speech.pinned ? pin() : null;
            if (pin != null) {
                getChildren().add(pin);
            }
        }
        describe();
        requestLayout();
    }

    private static Region pin() {
        Region pin = Icons.of("pin");
        pin.getStyleClass().add("rw-pin");
        pin.setMouseTransparent(true);
        return pin;
    }

    /** Says which of the nodes this is, in the order of the document, for a reader who does not see the drawing. */
    public void setPlace(int number, int of) {
        speech.placed(number, of);
        describe();
    }

    /**
     * Says what stands at the other ends of its ports, for a reader who does not see the drawing.
     *
     * @param from names of the nodes that lead here
     * @param to names of the nodes that each port leads to
     */
    public void connectedTo(List<String> from, Map<String, List<String>> to) {
        reachedFrom = from;
        leadsTo = to;
        if (body != null) {
            tellPorts(body);
        }
    }

    private void tellPorts(NodeBody of) {
        if (of.entry != null) {
            of.entry.connectedTo(reachedFrom);
        }
        of.exits.forEach(port -> port.connectedTo(leadsTo.getOrDefault(port.exit(), List.of())));
    }

    private void describe() {
        setAccessibleText(speech.text());
        setAccessibleHelp(speech.findings.isEmpty() ? null : FindingBadge.words(speech.findings));
        if (body != null) {
            body.describePorts(node.label());
        }
    }

    public void setSelected(boolean newSelected) {
        pseudoClassStateChanged(SELECTED, newSelected);
        setViewOrder(newSelected ? -1 : 0);
        if (speech.selected != newSelected) {
            speech.selected = newSelected;
            describe();
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? Boolean.valueOf(speech.selected)
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    /** Whether a wire under way would end at this node if it were dropped now. */
    public void setTarget(boolean target) {
        pseudoClassStateChanged(TARGET, target);
    }

    /** Whether a wire under way could end at this node. */
    public void setOffered(boolean offered) {
        pseudoClassStateChanged(OFFERED, offered);
    }

    /** Whether a wire is under way that has nothing to do with this node. */
    public void setDim(boolean dim) {
        pseudoClassStateChanged(DIM, dim);
    }

    /** The label that shows the name. */
    public Label title() {
        return body().title;
    }

    /** The entry; null where nothing can lead to the node. */
    public @Nullable PortView entry() {
        return body().entry;
    }

    /** Whether anything can lead to the node. */
    public boolean hasEntry() {
        return PortRules.hasEntry(node);
    }

    /** The exits, from top to bottom. */
    public List<PortView> exits() {
        return List.copyOf(body().exits);
    }

    /** The entry, where there is one, and the exits. */
    public List<PortView> ports() {
        List<PortView> all = new ArrayList<>(body().exits);
        if (body().entry != null) {
            all.addFirst(body().entry);
        }
        return all;
    }

    /** The port of a name; the first where the name is not there any more. */
    public @Nullable PortView exit(String name) {
        int index = exitIndex(name);
        return index < 0 ? null : body().exits.get(index);
    }

    /** Number of the port of a name, from the top; the first where the name is not there any more, negative for none. */
    public int exitIndex(String name) {
        return exitNames.isEmpty() ? -1 : Math.max(0, exitNames.indexOf(name));
    }

    /** The middle of the entry, in the drawing's coordinates. */
    public Point2D entryPoint() {
        return new Point2D(getLayoutX(), getLayoutY() + getHeight() / 2);
    }

    /** The middle of an exit, in the drawing's coordinates. */
    public Point2D exitPoint(int index) {
        return new Point2D(
                getLayoutX() + getWidth(), getLayoutY() + NodeMetrics.exitY(index, exitNames.size(), getHeight()));
    }

    /** The middle of a port, in the drawing's coordinates. */
    public Point2D centreOf(PortView port) {
        return port.exit() == null ? entryPoint() : exitPoint(exitIndex(port.exit()));
    }

    /**
     * The box as a layout sees it: as high as after a run, so that the same document is laid out alike before and after.
     *
     * @param pinnedAt where it stays, or null
     */
    public Box box(@Nullable Position pinnedAt) {
        double width = prefWidth(-1);
        int exits = exitNames.size();
        double height = NodeMetrics.height(true, exits);
        List<Double> ys = IntStream.range(0, exits)
                .mapToObj(i -> NodeMetrics.exitY(i, exits, height))
                .toList();
        double labels = full
                ? labelPlaces().stream()
                        .mapToDouble(Rectangle2D::getWidth)
                        .max()
                        .orElse(0)
                : exits > 1
                        ? exitNames.stream()
                                .mapToDouble(ruler::labelWidth)
                                .max()
                                .orElse(0)
                        : 0;
        return new Box(id, width, height, height / 2, ys, labels, pinnedAt);
    }

    /** Moves labels of neighbouring exits off each other; their wires may push them together. */
    public void keepLabelsApart() {
        if (full) {
            body().keepLabelsApart();
        }
    }

    /** Where the labels of the exits lie, in the drawing's coordinates. */
    public List<Rectangle2D> labelPlaces() {
        return full ? body().labelPlaces(getLayoutX(), getLayoutY()) : List.of();
    }

    /** Lays a field over the name; null takes it away. */
    public void setTitleField(@Nullable TextField field) {
        getChildren().remove(titleField);
        titleField = field;
        title().setVisible(field == null);
        if (field != null) {
            field.setManaged(false);
            setFull(true);
            if (!getChildren().contains(field)) {
                getChildren().add(field);
            }
        }
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        if (!full) {
            return ruler.width(node.label(), words);
        }
        return NodeMetrics.width(
                Math.ceil(body().title.prefWidth(-1)) + 1,
                Math.ceil(body().words.prefWidth(-1)) + 1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return NodeMetrics.height(speech.mark != null, exitNames.size());
    }

    @Override
    protected void layoutChildren() {
        if (!full) {
            return;
        }
        body().layOut(getWidth(), getHeight());
        if (pin != null) {
            pin.resizeRelocate(-PIN / 2 + 1, -PIN / 2, PIN, PIN);
        }
        if (badge != null) {
            badge.resizeRelocate(getWidth() - 9, -7, FindingBadge.SIZE, FindingBadge.SIZE);
        }
        if (titleField != null) {
            double x = NodeBody.titleX();
            titleField.resizeRelocate(x - 5, NodeMetrics.TOP - 3, getWidth() - x, NodeMetrics.TITLE_ROW + 6);
        }
    }
}
