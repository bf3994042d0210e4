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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/**
 * The edges of a board: their lines, their ways round the boxes, and the chips with counts. Where very many are new they
 * are made a few at a time, so that an edge may have no view for some frames.
 */
final class Wires {
    /** So many are made at once in any drawing. */
    private static final int AT_ONCE = 80;

    private final Board board;
    private final Map<EdgeId, EdgeView> views = new LinkedHashMap<>();
    private final Group lines = new Group();
    private final Group chips = new Group();
    /** Edges that have no view yet. */
    private final Deque<Edge> due = new ArrayDeque<>();

    private final Set<NodeView> told = new HashSet<>();
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

    /** Draws the edges of the board's document. */
    void show(boolean inParts) {
        Map<EdgeId, Edge> drawn = board.document().graph().edges();
        if (views.keySet().removeIf(id -> !drawn.containsKey(id))) {
            lines.getChildren().retainAll(Set.copyOf(views.values()));
        }
        drawn.values().forEach(this::describe);
        due.clear();
        drawn.values().stream().filter(edge -> !views.containsKey(edge.id())).forEach(due::add);
        if (!inParts || due.size() <= AT_ONCE) {
            bring(due.size());
        }
        told.clear();
        board.views().stream().filter(NodeView::isFull).forEach(this::tellPorts);
    }

    /** Brings some more lines into the scene; false where all are there. */
    boolean bring(int most) {
        List<EdgeView> made = new ArrayList<>();
        while (!due.isEmpty() && made.size() < most) {
            made.add(make(due.removeFirst()));
        }
        lines.getChildren().addAll(made);
        return !made.isEmpty();
    }

    private EdgeView make(Edge edge) {
        EdgeView made = new EdgeView(edge.id());
        views.put(edge.id(), made);
        made.showMark(board.overlay().edges().get(edge.id()));
        made.setSelected(edge.id().equals(selected));
        describe(edge);
        if (board.document().graph() == routed) {
            follow(edge);
        }
        return made;
    }

    private void describe(Edge edge) {
        EdgeView view = views.get(edge.id());
        if (view != null) {
            view.describe(words(edge));
            touch(edge);
        }
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

    /** Tells a box once what stands at the other ends of its ports; an empty one has none that could say it. */
    private void tellPorts(NodeView view) {
        RoutingGraph graph = board.document().graph();
        Node node = graph.nodes().get(view.nodeId());
        if (node == null || !told.add(view)) {
            return;
        }
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

    /** Shows the widths and counts of the board's overlay. */
    void mark() {
        board.document().graph().edges().values().forEach(edge -> {
            EdgeView view = views.get(edge.id());
            if (view != null) {
                view.showMark(board.overlay().edges().get(edge.id()));
                view.describe(words(edge));
            }
        });
    }

    /** Draws an edge as one that touches what is selected, or not. */
    void touch(Edge edge) {
        EdgeView view = views.get(edge.id());
        if (view != null) {
            view.setTouching(board.isSelected(edge.from()) || board.isSelected(edge.to()));
        }
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
        full.forEach(this::tellPorts);
        full.forEach(view -> keepLabelsOff(view, graph));
        full.forEach(NodeView::keepLabelsApart);
        seatChips(past, full);
    }

    private void follow(Edge edge) {
        EdgeView view = views.get(edge.id());
        if (view == null) {
            return;
        }
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
            EdgeView line = views.get(edge.id());
            PortView exit = view.exit(port(edge));
            EdgeRoute route = line != null && line.isVisible() ? line.route() : null;
            if (exit != null && line != null && route != null) {
                exit.wireGoes(route.setsOff(), line.width());
            }
        }
    }

    /** Only edges of boxes that are drawn in full have chips: where boxes are empty, no count could be read. */
    private void seatChips(List<Rectangle2D> past, List<NodeView> full) {
        List<Label> wanted = new ArrayList<>();
        List<EdgeView> seated = new ArrayList<>();
        for (Edge edge : board.document().graph().edges().values()) {
            EdgeView view = views.get(edge.id());
            Label chip = view != null && isAtFull(edge) ? view.chip() : null;
            if (view != null && chip != null) {
                wanted.add(chip);
                seated.add(view);
            }
        }
        if (!chips.getChildren().equals(wanted)) {
            chips.getChildren().setAll(wanted);
            chips.applyCss();
        }
        if (!wanted.isEmpty()) {
            Places taken = Places.of(past);
            full.forEach(view -> view.labelPlaces().forEach(taken::add));
            seated.forEach(view -> view.seatChip(taken));
        }
    }

    private boolean isAtFull(Edge edge) {
        NodeView from = board.view(edge.from());
        NodeView to = board.view(edge.to());
        return from != null && from.isFull() || to != null && to.isFull();
    }
}
