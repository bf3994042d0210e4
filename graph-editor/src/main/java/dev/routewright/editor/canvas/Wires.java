package dev.routewright.editor.canvas;

import dev.routewright.editor.overlay.EdgeMark;
import dev.routewright.editor.skin.EdgeRoute;
import dev.routewright.editor.skin.EdgeView;
import dev.routewright.editor.skin.NodeView;
import dev.routewright.editor.skin.Places;
import dev.routewright.editor.skin.PortView;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Node;
import dev.routewright.graph.RoutingGraph;
import dev.routewright.graph.edit.Wiring;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** The edges of a board: their lines, their ways round the boxes, and the chips with counts. */
final class Wires {
    private final Board board;
    private final Map<EdgeId, EdgeView> views = new LinkedHashMap<>();
    private final Group lines = new Group();
    private final Group chips = new Group();
    private final Arrival<EdgeView> arrival = new Arrival<>(lines.getChildren());
    private RoutingGraph routed = RoutingGraph.EMPTY;
    private List<Rectangle2D> routedPast = List.of();
    private Places boxes = new Places();
    private @Nullable EdgeId selected;

    Wires(Board board) {
        this.board = board;
        List.of(lines, chips).forEach(layer -> layer.setAutoSizeChildren(false));
    }

    /** The layer of the lines. */
    Group lines() {
        return lines;
    }

    /** The layer of the chips, to lie above the lines. */
    Group chips() {
        return chips;
    }

    @Nullable
    EdgeView view(EdgeId id) {
        return views.get(id);
    }

    private EdgeView drawn(EdgeId id) {
        return Objects.requireNonNull(views.get(id), "every edge of the document has a view");
    }

    /** Draws the edges of the board's document. */
    void show(boolean inParts) {
        Map<EdgeId, Edge> drawn = board.document().graph().edges();
        views.keySet().removeIf(id -> !drawn.containsKey(id));
        for (Edge edge : drawn.values()) {
            EdgeView view = views.computeIfAbsent(edge.id(), id -> {
                EdgeView made = new EdgeView(id);
                made.showMark(board.overlay().edges().get(id));
                made.setSelected(id.equals(selected));
                return made;
            });
            view.describe(words(edge));
            touch(edge);
        }
        arrival.want(drawn.keySet().stream().map(this::drawn).toList(), inParts);
        tellPorts();
    }

    /** Brings some more lines into the scene; false where all are there. */
    boolean bring(int most) {
        return arrival.bring(most);
    }

    private String words(Edge edge) {
        Node from = board.document().graph().nodes().get(edge.from());
        Node to = board.document().graph().nodes().get(edge.to());
        EdgeMark mark = board.overlay().edges().get(edge.id());
        return "From " + (from == null ? "?" : from.label()) + ", exit " + edge.exit() + ", to "
                + (to == null ? "?" : to.label())
                + (mark == null || mark.count().isEmpty()
                        ? ""
                        : ", " + mark.count() + " " + board.overlay().edgeMetric());
    }

    /** Tells every box what stands at the other ends of its ports. */
    private void tellPorts() {
        RoutingGraph graph = board.document().graph();
        for (Node node : graph.nodes().values()) {
            NodeView view = board.view(node.id());
            if (view != null) {
                Map<String, List<String>> to = new HashMap<>();
                for (Edge edge : graph.edgesFrom(node.id())) {
                    Node other = graph.nodes().get(edge.to());
                    if (other != null) {
                        to.computeIfAbsent(Wiring.portOf(node, edge.exit()), port -> new ArrayList<>())
                                .add(other.label());
                    }
                }
                List<String> from = graph.edgesTo(node.id()).stream()
                        .map(edge -> graph.nodes().get(edge.from()))
                        .filter(Objects::nonNull)
                        .map(Node::label)
                        .toList();
                view.connectedTo(from, to);
            }
        }
    }

    /** Shows the widths and counts of the board's overlay. */
    void mark() {
        board.document().graph().edges().values().forEach(edge -> {
            EdgeView view = drawn(edge.id());
            view.showMark(board.overlay().edges().get(edge.id()));
            view.describe(words(edge));
        });
    }

    /** Draws an edge as one that touches what is selected, or not. */
    void touch(Edge edge) {
        drawn(edge.id()).setTouching(board.isSelected(edge.from()) || board.isSelected(edge.to()));
    }

    void select(@Nullable EdgeId now) {
        if (!Objects.equals(now, selected)) {
            select(selected, false);
            select(now, true);
            selected = now;
        }
    }

    private void select(@Nullable EdgeId id, boolean isSelected) {
        EdgeView view = id == null ? null : views.get(id);
        if (view != null) {
            view.setSelected(isSelected);
        }
    }

    /**
     * Leads every edge round the boxes, keeps labels off the lines and seats the chips.
     *
     * @param past all boxes, in the order of the document
     */
    void layOut(List<Rectangle2D> past) {
        RoutingGraph graph = board.document().graph();
        if (graph != routed || !past.equals(routedPast)) {
            routed = graph;
            routedPast = past;
            boxes = Places.of(past);
            graph.edges().values().forEach(this::follow);
        }
        List<NodeView> full = board.views().stream().filter(NodeView::isFull).toList();
        full.forEach(view -> keepLabelsOff(view, graph));
        full.forEach(NodeView::keepLabelsApart);
        seatChips(past, full);
    }

    private void follow(Edge edge) {
        EdgeView view = drawn(edge.id());
        NodeView from = board.view(edge.from());
        NodeView to = board.view(edge.to());
        int exit = from == null ? -1 : from.exitIndex(port(edge));
        if (from == null || to == null || exit < 0 || !to.hasEntry()) {
            view.setVisible(false);
            return;
        }
        view.setVisible(true);
        view.follow(EdgeRoute.between(from.exitPoint(exit), to.entryPoint(), boxes));
    }

    private String port(Edge edge) {
        Node source = board.document().graph().nodes().get(edge.from());
        return source == null ? edge.exit() : Wiring.portOf(source, edge.exit());
    }

    private void keepLabelsOff(NodeView view, RoutingGraph graph) {
        view.exits().forEach(port -> port.wireGoes(null, 0));
        for (Edge edge : graph.edgesFrom(view.nodeId())) {
            EdgeView line = drawn(edge.id());
            PortView exit = view.exit(port(edge));
            EdgeRoute route = line.isVisible() ? line.route() : null;
            if (exit != null && route != null) {
                exit.wireGoes(route.setsOff(), line.width());
            }
        }
    }

    /** Only edges of boxes that are drawn in full have chips: where boxes are empty, no count could be read. */
    private void seatChips(List<Rectangle2D> past, List<NodeView> full) {
        List<Label> wanted = new ArrayList<>();
        for (Edge edge : board.document().graph().edges().values()) {
            Label chip = isAtFull(edge) ? drawn(edge.id()).chip() : null;
            if (chip != null) {
                wanted.add(chip);
            }
        }
        if (!chips.getChildren().equals(wanted)) {
            chips.getChildren().setAll(wanted);
            chips.applyCss();
        }
        if (!wanted.isEmpty()) {
            Places taken = Places.of(past);
            full.forEach(view -> view.labelPlaces().forEach(taken::add));
            board.document().graph().edges().keySet().forEach(id -> drawn(id).seatChip(taken));
        }
    }

    private boolean isAtFull(Edge edge) {
        NodeView from = board.view(edge.from());
        NodeView to = board.view(edge.to());
        return from != null && from.isFull() || to != null && to.isFull();
    }
}
