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

import dev.routewright.editor.overlay.NodeMark;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.PortRules;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** All that stands in a box and on its edge: stripe, icon, words, the last run's share, and the ports. */
final class NodeBody {
    private final NodeId id;
    final Label title = new Label();
    final Label words = new Label();
    private final Label figure = new Label();
    private final Region bar = new Region();
    private final Region filled = new Region();
    private final Stripe stripe = new Stripe();
    private final Region icon;
    final @Nullable PortView entry;
    final List<PortView> exits = new ArrayList<>();
    private @Nullable NodeMark mark;

    NodeBody(Node node) {
        id = node.id();
        title.setId("node-" + id + "-title");
        title.getStyleClass().add("rw-node-title");
        words.getStyleClass().add("rw-node-words");
        figure.getStyleClass().addAll("rw-node-figure", "rw-node-third");
        bar.getStyleClass().addAll("rw-node-bar", "rw-node-third");
        filled.getStyleClass().addAll("rw-node-filled", "rw-node-third");
        icon = Icons.of(NodeKind.iconOf(node));
        icon.getStyleClass().add("rw-node-icon");
        List.of(icon, words, bar, filled, figure).forEach(child -> child.setMouseTransparent(true));
        entry = PortRules.hasEntry(node) ? new PortView(id, null, false) : null;
        showMark(null);
    }

    /** Everything, the lowest first. */
    List<javafx.scene.Node> parts() {
        List<javafx.scene.Node> parts = new ArrayList<>(List.of(stripe, icon, title, words, bar, filled, figure));
        if (entry != null) {
            parts.add(entry);
        }
        parts.addAll(exits);
        return parts;
    }

    void say(String label, String does, String tip) {
        title.setText(label);
        words.setText(does);
        if (title.getTooltip() == null) {
            title.setTooltip(Tips.of(tip));
        } else {
            title.getTooltip().setText(tip);
        }
    }

    /** Makes ports for the exits, anew where there are others than before; says whether. */
    boolean showExits(List<String> names) {
        if (names.equals(exits.stream().map(PortView::exit).toList())) {
            return false;
        }
        exits.clear();
        names.forEach(name -> exits.add(new PortView(id, name, names.size() > 1)));
        return true;
    }

    void showMark(@Nullable NodeMark newMark) {
        mark = newMark;
        double share = mark == null ? Double.NaN : mark.share();
        bar.setVisible(!Double.isNaN(share));
        filled.setVisible(share > 0);
        figure.setText(mark == null ? "" : mark.figure());
    }

    /** Says whose ports they are. */
    void describePorts(String owner) {
        if (entry != null) {
            entry.describe(owner);
        }
        exits.forEach(exit -> exit.describe(owner));
    }

    /** Moves labels of neighbouring exits off each other; their wires may push them together. */
    void keepLabelsApart() {
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

    /** Where the labels of the exits lie, seen from a box's upper left corner at a point of the drawing. */
    List<Rectangle2D> labelPlaces(double x, double y) {
        List<Rectangle2D> places = new ArrayList<>();
        for (PortView port : exits) {
            Bounds label = port.labelPlace();
            if (label != null) {
                places.add(new Rectangle2D(
                        x + port.getLayoutX() + label.getMinX(),
                        y + port.getLayoutY() + label.getMinY(),
                        label.getWidth(),
                        label.getHeight()));
            }
        }
        return places;
    }

    /** Puts everything in its place in a box of a size. */
    void layOut(double width, double height) {
        double inner = width - LEFT - RIGHT;
        stripe.fit(height);
        icon.resizeRelocate(LEFT, TOP + 1, Icons.SIZE, Icons.SIZE);
        double titleX = titleX();
        title.resizeRelocate(titleX, TOP, width - RIGHT - titleX, TITLE_ROW);
        words.resizeRelocate(LEFT, TOP + TITLE_ROW + ROW_GAP, inner, WORDS_ROW);
        layOutThirdLine(width, inner);
        if (entry != null) {
            entry.centre(0, height / 2);
        }
        for (int i = 0; i < exits.size(); i++) {
            exits.get(i).centre(width, NodeMetrics.exitY(i, exits.size(), height));
        }
    }

    static double titleX() {
        return LEFT + Icons.SIZE + ICON_GAP;
    }

    private void layOutThirdLine(double width, double inner) {
        double y = TOP + TITLE_ROW + ROW_GAP + WORDS_ROW + FIGURE_GAP;
        boolean barred = bar.isVisible();
        double most = barred ? inner - LEAST_BAR - 6 : inner;
        double figureWidth = Math.min(Math.ceil(figure.prefWidth(-1)), most);
        figure.resizeRelocate(width - RIGHT - figureWidth, y, figureWidth, FIGURE_ROW);
        double barWidth = inner - (figureWidth > 0 ? figureWidth + 6 : 0);
        double barY = Math.round(y + (FIGURE_ROW - BAR) / 2);
        bar.resizeRelocate(LEFT, barY, barWidth, BAR);
        double share = mark == null || Double.isNaN(mark.share()) ? 0 : Math.clamp(mark.share(), 0, 1);
        filled.resizeRelocate(LEFT, barY, Math.max(Math.min(barWidth, BAR), barWidth * share), BAR);
    }
}
