package dev.routewright.editor.skin;

import static dev.routewright.editor.skin.NodeMetrics.BAR;
import static dev.routewright.editor.skin.NodeMetrics.FIGURE_GAP;
import static dev.routewright.editor.skin.NodeMetrics.FIGURE_ROW;
import static dev.routewright.editor.skin.NodeMetrics.ICON_GAP;
import static dev.routewright.editor.skin.NodeMetrics.LEAST_BAR;
import static dev.routewright.editor.skin.NodeMetrics.LEFT;
import static dev.routewright.editor.skin.NodeMetrics.RIGHT;
import static dev.routewright.editor.skin.NodeMetrics.ROW_GAP;
import static dev.routewright.editor.skin.NodeMetrics.TITLE_ROW;
import static dev.routewright.editor.skin.NodeMetrics.TOP;
import static dev.routewright.editor.skin.NodeMetrics.WORDS_ROW;

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
import java.util.StringJoiner;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One box: stripe, icon and name, what it does, and the last run's share where there is one. */
public final class NodeView extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    /** Side of the disc with the pin. */
    private static final double PIN = 18;

    private static final PseudoClass OFFERED = PseudoClass.getPseudoClass("offered");
    private static final PseudoClass DIM = PseudoClass.getPseudoClass("dim");

    private final NodeId id;
    private final Label title = new Label();
    private final Label words = new Label();
    private final Label figure = new Label();
    private final Region bar = new Region();
    private final Region filled = new Region();
    private final Stripe stripe = new Stripe();
    private final Region icon;
    private final @Nullable PortView entry;
    private final List<PortView> exits = new ArrayList<>();
    private List<String> exitNames = List.of();
    private @Nullable NodeMark mark;
    private @Nullable FindingBadge badge;
    private List<Finding> findings = List.of();
    private @Nullable Region pin;
    private @Nullable TextField titleField;
    private String kindWords = "";
    private String does = "";
    private String place = "";
    private boolean selected;
    private final String kindStyleClass;

    /** @param node fixes the kind for good; what else it says may change by {@link #show} */
    public NodeView(Node node) {
        id = node.id();
        setId("node-" + id);
        title.setId("node-" + id + "-title");
        kindStyleClass = NodeKind.styleClassOf(node);
        getStyleClass().addAll("rw-node", kindStyleClass);
        title.getStyleClass().add("rw-node-title");
        words.getStyleClass().add("rw-node-words");
        figure.getStyleClass().addAll("rw-node-figure", "rw-node-third");
        bar.getStyleClass().addAll("rw-node-bar", "rw-node-third");
        filled.getStyleClass().addAll("rw-node-filled", "rw-node-third");
        icon = Icons.of(NodeKind.iconOf(node));
        icon.getStyleClass().add("rw-node-icon");
        getChildren().addAll(stripe, icon, title, words, bar, filled, figure);
        List.of(icon, words, bar, filled, figure).forEach(child -> child.setMouseTransparent(true));
        entry = PortRules.hasEntry(node) ? new PortView(id, null, false) : null;
        if (entry != null) {
            getChildren().add(entry);
        }
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleRoleDescription("node");
        showThirdLine();
    }

    /** The node that is drawn. */
    public NodeId nodeId() {
        return id;
    }

    /** The style class that sets {@code -rw-kind} to the kind's colour. */
    public String kindStyleClass() {
        return kindStyleClass;
    }

    /** Takes over a node's words and exits; nothing is made anew that stays the same. */
    public void show(Node node, Document document) {
        kindWords = NodeKind.wordsOf(node);
        title.setText(node.label());
        words.setText(NodeWords.of(node, document));
        does = NodeWords.spoken(node, document);
        String tip = NodeWords.tip(node, document);
        if (title.getTooltip() == null) {
            title.setTooltip(Tips.of(tip));
        } else {
            title.getTooltip().setText(tip);
        }
        showExits(Wiring.portsOf(node));
        describe();
        requestLayout();
    }

    private void showExits(List<String> names) {
        if (names.equals(exitNames)) {
            return;
        }
        exitNames = names;
        getChildren().removeAll(exits);
        exits.clear();
        names.forEach(name -> exits.add(new PortView(id, name, names.size() > 1)));
        getChildren().addAll(exits);
    }

    /** Shows a share and a figure, or no third line. */
    public void showMark(@Nullable NodeMark newMark) {
        if (java.util.Objects.equals(mark, newMark)) {
            return;
        }
        mark = newMark;
        showThirdLine();
        describe();
        requestLayout();
    }

    private void showThirdLine() {
        double share = mark == null ? Double.NaN : mark.share();
        bar.setVisible(!Double.isNaN(share));
        filled.setVisible(share > 0);
        figure.setText(mark == null ? "" : mark.figure());
    }

    /** Shows what was found about the node; empty takes the badge away. */
    public void showFindings(List<Finding> newFindings) {
        if (findings.equals(newFindings)) {
            return;
        }
        findings = List.copyOf(newFindings);
        getChildren().remove(badge);
        badge = findings.isEmpty() ? null : new FindingBadge(findings);
        if (badge != null) {
            getChildren().add(badge);
        }
        describe();
        requestLayout();
    }

    /** Shows whether the node stays where it is when the drawing is arranged. */
    public void setPinned(boolean pinned) {
        if (pinned == (pin != null)) {
            return;
        }
        getChildren().remove(pin);
        pin = pinned ? Icons.of("pin") : null;
        if (pin != null) {
            pin.getStyleClass().add("rw-pin");
            pin.setMouseTransparent(true);
            getChildren().add(pin);
        }
        describe();
        requestLayout();
    }

    /** Says which of the nodes this is, in the order of the document, for a reader who does not see the drawing. */
    public void setPlace(int number, int of) {
        place = number + " of " + of;
        describe();
    }

    private void describe() {
        StringJoiner text =
                new StringJoiner(", ").add(kindWords + " " + title.getText()).add(does);
        if (!findings.isEmpty()) {
            text.add(findings.size() == 1 ? "1 finding" : findings.size() + " findings");
        }
        if (mark != null && !mark.inWords().isEmpty()) {
            text.add(mark.inWords());
        }
        if (!place.isEmpty()) {
            text.add(place);
        }
        if (pin != null) {
            text.add("pinned");
        }
        if (selected) {
            text.add("selected");
        }
        setAccessibleText(text.toString());
        setAccessibleHelp(findings.isEmpty() ? null : FindingBadge.words(findings));
        if (entry != null) {
            entry.describe(title.getText());
        }
        exits.forEach(exit -> exit.describe(title.getText()));
    }

    public void setSelected(boolean newSelected) {
        pseudoClassStateChanged(SELECTED, newSelected);
        setViewOrder(newSelected ? -1 : 0);
        if (selected != newSelected) {
            selected = newSelected;
            describe();
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? Boolean.valueOf(selected)
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
        return title;
    }

    /** The entry; null where nothing can lead to the node. */
    public @Nullable PortView entry() {
        return entry;
    }

    /** The exits, from top to bottom. */
    public List<PortView> exits() {
        return List.copyOf(exits);
    }

    /** The entry, where there is one, and the exits. */
    public List<PortView> ports() {
        List<PortView> all = new ArrayList<>(exits);
        if (entry != null) {
            all.addFirst(entry);
        }
        return all;
    }

    /** The port of a name; the first where the name is not there any more. */
    public @Nullable PortView exit(String name) {
        for (PortView port : exits) {
            if (name.equals(port.exit())) {
                return port;
            }
        }
        return exits.isEmpty() ? null : exits.getFirst();
    }

    /** The middle of a port, in the drawing's coordinates. */
    public Point2D centreOf(PortView port) {
        return port.centre().add(getLayoutX(), getLayoutY());
    }

    /**
     * The box as a layout sees it: as high as after a run, so that the same document is laid out alike before and after.
     *
     * @param pinnedAt where it stays, or null
     */
    public Box box(@Nullable Position pinnedAt) {
        double width = prefWidth(-1);
        double height = NodeMetrics.height(true, exits.size());
        List<Double> ys = IntStream.range(0, exits.size())
                .mapToObj(i -> NodeMetrics.exitY(i, exits.size(), height))
                .toList();
        double labels =
                labelPlaces().stream().mapToDouble(Rectangle2D::getWidth).max().orElse(0);
        return new Box(id, width, height, height / 2, ys, labels, pinnedAt);
    }

    /** Moves labels of neighbouring exits off each other; their wires may push them together. */
    public void keepLabelsApart() {
        for (int i = 1; i < exits.size(); i++) {
            Bounds above = exits.get(i - 1).labelPlace();
            Bounds below = exits.get(i).labelPlace();
            if (above != null && below != null) {
                double overlap = exits.get(i - 1).getLayoutY()
                        + above.getMaxY()
                        - exits.get(i).getLayoutY()
                        - below.getMinY();
                if (overlap > 0) {
                    exits.get(i - 1).moveLabel(-Math.ceil(overlap / 2));
                    exits.get(i).moveLabel(Math.floor(overlap / 2));
                }
            }
        }
    }

    /** Where the labels of the exits lie, in the drawing's coordinates. */
    public List<Rectangle2D> labelPlaces() {
        List<Rectangle2D> places = new ArrayList<>();
        for (PortView port : exits) {
            Bounds label = port.labelPlace();
            if (label != null) {
                places.add(new Rectangle2D(
                        getLayoutX() + port.getLayoutX() + label.getMinX(),
                        getLayoutY() + port.getLayoutY() + label.getMinY(),
                        label.getWidth(),
                        label.getHeight()));
            }
        }
        return places;
    }

    /** Lays a field over the name; null takes it away. */
    public void setTitleField(@Nullable TextField field) {
        getChildren().remove(titleField);
        titleField = field;
        title.setVisible(field == null);
        if (field != null) {
            field.setManaged(false);
            getChildren().add(field);
        }
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return NodeMetrics.width(Math.ceil(title.prefWidth(-1)) + 1, Math.ceil(words.prefWidth(-1)) + 1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return NodeMetrics.height(mark != null, exits.size());
    }

    @Override
    protected void layoutChildren() {
        double inner = getWidth() - LEFT - RIGHT;
        stripe.fit(getHeight());
        icon.resizeRelocate(LEFT, TOP + 1, Icons.SIZE, Icons.SIZE);
        double titleX = LEFT + Icons.SIZE + ICON_GAP;
        title.resizeRelocate(titleX, TOP, getWidth() - RIGHT - titleX, TITLE_ROW);
        words.resizeRelocate(LEFT, TOP + TITLE_ROW + ROW_GAP, inner, WORDS_ROW);
        layoutThirdLine(inner);
        if (entry != null) {
            entry.centre(0, getHeight() / 2);
        }
        for (int i = 0; i < exits.size(); i++) {
            exits.get(i).centre(getWidth(), NodeMetrics.exitY(i, exits.size(), getHeight()));
        }
        if (pin != null) {
            pin.resizeRelocate(-PIN / 2 + 1, -PIN / 2, PIN, PIN);
        }
        if (badge != null) {
            badge.resizeRelocate(getWidth() - 9, -7, FindingBadge.SIZE, FindingBadge.SIZE);
        }
        if (titleField != null) {
            titleField.resizeRelocate(titleX - 5, TOP - 3, getWidth() - titleX, TITLE_ROW + 6);
        }
    }

    private void layoutThirdLine(double inner) {
        double y = TOP + TITLE_ROW + ROW_GAP + WORDS_ROW + FIGURE_GAP;
        boolean barred = bar.isVisible();
        double most = barred ? inner - LEAST_BAR - 6 : inner;
        double figureWidth = Math.min(Math.ceil(figure.prefWidth(-1)), most);
        figure.resizeRelocate(getWidth() - RIGHT - figureWidth, y, figureWidth, FIGURE_ROW);
        double barWidth = inner - (figureWidth > 0 ? figureWidth + 6 : 0);
        double barY = Math.round(y + (FIGURE_ROW - BAR) / 2);
        bar.resizeRelocate(LEFT, barY, barWidth, BAR);
        double share = mark == null || Double.isNaN(mark.share()) ? 0 : Math.clamp(mark.share(), 0, 1);
        filled.resizeRelocate(LEFT, barY, Math.max(Math.min(barWidth, BAR), barWidth * share), BAR);
    }
}
