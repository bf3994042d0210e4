package dev.routewright.editor.canvas;

import dev.routewright.editor.overlay.EdgeMark;
import dev.routewright.editor.overlay.EditorOverlay;
import dev.routewright.editor.skin.EdgeRoute;
import dev.routewright.editor.skin.EdgeView;
import dev.routewright.editor.skin.NodeView;
import dev.routewright.editor.skin.PortView;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.edit.Wiring;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The drawing in its own coordinates: edges below, their chips, the boxes, and what a gesture shows on top. */
public final class Board extends Region {
    private static final PseudoClass WIRING = PseudoClass.getPseudoClass("wiring");
    private static final PseudoClass FAR = PseudoClass.getPseudoClass("far");
    /** How near a drop must come to a port, in drawing pixels. */
    private static final double PORT_REACH = 16;

    private final Map<NodeId, NodeView> nodes = new LinkedHashMap<>();
    private final Map<EdgeId, EdgeView> edges = new LinkedHashMap<>();
    private final Group edgeLayer = new Group();
    private final Group chipLayer = new Group();
    private final Group nodeLayer = new Group();
    private final Group topLayer = new Group();
    private List<NodeView> counted = List.of();
    private Document document = Document.EMPTY;
    private EditorOverlay overlay = EditorOverlay.NONE;
    private Map<NodeId, List<Finding>> findings = Map.of();
    private Set<NodeId> selected = Set.of();
    private @Nullable EdgeId selectedEdge;
    private Runnable afterLayout = () -> {};
    private Consumer<NodeId> onKeyFocus = id -> {};

    public Board() {
        getStyleClass().add("rw-board");
        setManaged(false);
        setPickOnBounds(false);
        topLayer.setMouseTransparent(true);
        // Boxes are laid out by hand; a group that sized them itself would do it twice.
        List.of(edgeLayer, chipLayer, nodeLayer, topLayer).forEach(layer -> layer.setAutoSizeChildren(false));
        getChildren().addAll(edgeLayer, chipLayer, nodeLayer, topLayer);
    }

    /** Is run after boxes and edges have their places. */
    public void onLayout(Runnable listener) {
        afterLayout = listener;
    }

    /** Is told which box the focus came to by key. */
    public void onKeyFocus(Consumer<NodeId> listener) {
        onKeyFocus = listener;
    }

    /** The document that is drawn. */
    public Document document() {
        return document;
    }

    /** Where a gesture draws wires and ghosts; takes no mouse. */
    public Group topLayer() {
        return topLayer;
    }

    /** Draws a document: views are kept by id and changed only where the document did. */
    public void show(Document newDocument) {
        Document old = document;
        document = newDocument;
        boolean drawnAnew = old.graph() != document.graph() || !old.catalog().equals(document.catalog());
        if (drawnAnew) {
            showNodes(old);
        }
        place();
        if (drawnAnew) {
            showEdges();
            tellPorts();
        }
        requestLayout();
    }

    private void showNodes(Document old) {
        boolean catalogSame = old.catalog().equals(document.catalog());
        if (nodes.keySet().removeIf(id -> !sameKind(old, id))) {
            nodeLayer.getChildren().retainAll(Set.copyOf(nodes.values()));
        }
        for (Node node : document.graph().nodes().values()) {
            NodeView view = nodes.get(node.id());
            if (view == null) {
                view = add(node);
            } else if (!catalogSame || !node.equals(old.graph().nodes().get(node.id()))) {
                view.show(node, document);
            }
        }
        List<NodeView> wanted =
                document.graph().nodes().keySet().stream().map(nodes::get).toList();
        if (!wanted.equals(nodeLayer.getChildren())) {
            nodeLayer.getChildren().setAll(wanted);
        }
        if (!wanted.equals(counted)) {
            counted = wanted;
            for (int i = 0; i < wanted.size(); i++) {
                wanted.get(i).setPlace(i + 1, wanted.size());
            }
        }
    }

    private void place() {
        for (NodeView view : nodes.values()) {
            Position at = document.placement().of(view.nodeId());
            view.relocate(at.x(), at.y());
            view.setPinned(document.placement().pinned().contains(view.nodeId()));
        }
    }

    private NodeView add(Node node) {
        NodeView view = new NodeView(node);
        nodes.put(node.id(), view);
        nodeLayer.getChildren().add(view);
        view.show(node, document);
        view.focusVisibleProperty().addListener((o, was, is) -> {
            if (is) {
                onKeyFocus.accept(view.nodeId());
            }
        });
        mark(view);
        view.setSelected(selected.contains(node.id()));
        return view;
    }

    private boolean sameKind(Document old, NodeId id) {
        Node now = document.graph().nodes().get(id);
        Node before = old.graph().nodes().get(id);
        return now != null && before != null && now.kind().equals(before.kind());
    }

    private void showEdges() {
        Map<EdgeId, Edge> drawn = document.graph().edges();
        edges.entrySet().removeIf(entry -> {
            boolean gone = !drawn.containsKey(entry.getKey());
            if (gone) {
                edgeLayer.getChildren().remove(entry.getValue());
                chipLayer.getChildren().remove(entry.getValue().chip());
            }
            return gone;
        });
        for (Edge edge : drawn.values()) {
            EdgeView view = edges.computeIfAbsent(edge.id(), id -> {
                EdgeView made = new EdgeView(id);
                edgeLayer.getChildren().add(made);
                chipLayer.getChildren().add(made.chip());
                made.showMark(overlay.edges().get(id));
                made.setSelected(id.equals(selectedEdge));
                return made;
            });
            view.describe(words(edge));
            touch(edge);
        }
    }

    private String words(Edge edge) {
        Node from = document.graph().nodes().get(edge.from());
        Node to = document.graph().nodes().get(edge.to());
        EdgeMark mark = overlay.edges().get(edge.id());
        return "From " + (from == null ? "?" : from.label()) + ", exit " + edge.exit() + ", to "
                + (to == null ? "?" : to.label())
                + (mark == null || mark.count().isEmpty() ? "" : ", " + mark.count() + " " + overlay.edgeMetric());
    }

    /** Tells every port what stands at its other ends. */
    private void tellPorts() {
        Map<PortView, List<String>> others = new LinkedHashMap<>();
        for (Edge edge : document.graph().edges().values()) {
            Node from = document.graph().nodes().get(edge.from());
            Node to = document.graph().nodes().get(edge.to());
            NodeView source = nodes.get(edge.from());
            NodeView target = nodes.get(edge.to());
            if (from == null || to == null || source == null || target == null) {
                continue;
            }
            PortView exit = source.exit(Wiring.portOf(from, edge.exit()));
            if (exit != null) {
                others.computeIfAbsent(exit, port -> new ArrayList<>()).add(to.label());
            }
            if (target.entry() != null) {
                others.computeIfAbsent(target.entry(), port -> new ArrayList<>())
                        .add(from.label());
            }
        }
        for (NodeView view : nodes.values()) {
            view.ports().forEach(port -> port.connectedTo(others.getOrDefault(port, List.of())));
        }
    }

    /** Shows other numbers and findings. */
    public void setOverlay(EditorOverlay newOverlay) {
        if (newOverlay.equals(overlay)) {
            return;
        }
        overlay = newOverlay;
        findings = byNode(newOverlay.findings());
        nodes.values().forEach(this::mark);
        document.graph().edges().values().forEach(edge -> {
            EdgeView view = drawn(edge.id());
            view.showMark(overlay.edges().get(edge.id()));
            view.describe(words(edge));
        });
        requestLayout();
    }

    private static Map<NodeId, List<Finding>> byNode(List<Finding> all) {
        Map<NodeId, List<Finding>> byNode = new HashMap<>();
        for (Finding finding : all) {
            NodeId node = finding.node();
            if (node != null) {
                byNode.computeIfAbsent(node, id -> new ArrayList<>()).add(finding);
            }
        }
        return byNode;
    }

    private void mark(NodeView view) {
        view.showMark(overlay.nodes().get(view.nodeId()));
        view.showFindings(findings.getOrDefault(view.nodeId(), List.of()));
    }

    /** Draws what is selected, and the edges that touch it; only what changed is touched. */
    public void showSelection(Selection selection) {
        Set<NodeId> now = selection.nodes();
        Set<NodeId> changed = new LinkedHashSet<>(selected);
        changed.addAll(now);
        changed.removeIf(id -> selected.contains(id) && now.contains(id));
        selected = now;
        for (NodeId id : changed) {
            NodeView view = nodes.get(id);
            if (view != null) {
                view.setSelected(now.contains(id));
            }
            document.graph().edgesFrom(id).forEach(this::touch);
            document.graph().edgesTo(id).forEach(this::touch);
        }
        selectEdge(selection.edge());
    }

    private void selectEdge(@Nullable EdgeId now) {
        if (!Objects.equals(now, selectedEdge)) {
            selectEdge(selectedEdge, false);
            selectEdge(now, true);
            selectedEdge = now;
        }
    }

    private void selectEdge(@Nullable EdgeId id, boolean isSelected) {
        EdgeView view = id == null ? null : edges.get(id);
        if (view != null) {
            view.setSelected(isSelected);
        }
    }

    private void touch(Edge edge) {
        drawn(edge.id()).setTouching(selected.contains(edge.from()) || selected.contains(edge.to()));
    }

    /** Leaves out shadows and third lines, for a zoom at which they could not be read. */
    public void setFar(boolean far) {
        pseudoClassStateChanged(FAR, far);
    }

    /** Quietens everything that a wire under way has nothing to do with: counts, exits' names and other edges. */
    public void setWiring(boolean wiring) {
        pseudoClassStateChanged(WIRING, wiring);
    }

    @Override
    protected void layoutChildren() {
        List<Rectangle2D> boxes = new ArrayList<>();
        for (NodeView view : nodes.values()) {
            view.autosize();
            view.layout();
            boxes.add(box(view));
        }
        nodes.values().forEach(view -> view.exits().forEach(port -> port.wireGoes(null, 0)));
        for (Edge edge : document.graph().edges().values()) {
            follow(edge, boxes);
        }
        nodes.values().forEach(NodeView::keepLabelsApart);
        seatChips(boxes);
        afterLayout.run();
    }

    private void follow(Edge edge, List<Rectangle2D> boxes) {
        EdgeView view = drawn(edge.id());
        NodeView from = nodes.get(edge.from());
        NodeView to = nodes.get(edge.to());
        PortView exit = from == null ? null : exit(from, edge);
        PortView entry = to == null ? null : to.entry();
        if (from == null || to == null || exit == null || entry == null) {
            view.setVisible(false);
            return;
        }
        view.setVisible(true);
        EdgeRoute route = EdgeRoute.between(from.centreOf(exit), to.centreOf(entry), boxes);
        view.follow(route);
        exit.wireGoes(route.setsOff(), view.width());
    }

    private EdgeView drawn(EdgeId id) {
        return Objects.requireNonNull(edges.get(id), "every edge of the document has a view");
    }

    private @Nullable PortView exit(NodeView from, Edge edge) {
        Node source = document.graph().nodes().get(edge.from());
        return source == null ? null : from.exit(Wiring.portOf(source, edge.exit()));
    }

    private void seatChips(List<Rectangle2D> boxes) {
        List<Rectangle2D> taken = new ArrayList<>(boxes);
        nodes.values().forEach(view -> taken.addAll(view.labelPlaces()));
        document.graph().edges().keySet().forEach(id -> drawn(id).seatChip(taken));
    }

    private static Rectangle2D box(NodeView view) {
        return new Rectangle2D(view.getLayoutX(), view.getLayoutY(), view.getWidth(), view.getHeight());
    }

    /** The view of a node, or null where it is not drawn. */
    public @Nullable NodeView view(NodeId id) {
        return nodes.get(id);
    }

    /** The view of an edge, or null where it is not drawn. */
    public @Nullable EdgeView view(EdgeId id) {
        return edges.get(id);
    }

    /** All boxes, in document order. */
    public List<NodeView> views() {
        return document.graph().nodes().keySet().stream()
                .map(nodes::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The box of a node, or an empty one. */
    public Rectangle2D boxOf(NodeId id) {
        NodeView view = nodes.get(id);
        return view == null ? Rectangle2D.EMPTY : box(view);
    }

    /** The least rectangle around all boxes, or null where there is none. */
    public @Nullable Rectangle2D extent() {
        Rectangle2D all = null;
        for (NodeView view : nodes.values()) {
            Rectangle2D box = box(view);
            all = all == null ? box : union(all, box);
        }
        return all;
    }

    /** The least rectangle around some boxes, or null where none of them is drawn. */
    public @Nullable Rectangle2D extentOf(Collection<NodeId> some) {
        return nodes.entrySet().stream()
                .filter(entry -> some.contains(entry.getKey()))
                .map(entry -> box(entry.getValue()))
                .reduce(Board::union)
                .orElse(null);
    }

    static Rectangle2D union(Rectangle2D a, Rectangle2D b) {
        double x = Math.min(a.getMinX(), b.getMinX());
        double y = Math.min(a.getMinY(), b.getMinY());
        return new Rectangle2D(x, y, Math.max(a.getMaxX(), b.getMaxX()) - x, Math.max(a.getMaxY(), b.getMaxY()) - y);
    }

    /** The topmost box at a point of the drawing, or null. */
    public @Nullable NodeView boxAt(Point2D at) {
        return views().reversed().stream()
                .filter(v -> box(v).contains(at))
                .findFirst()
                .orElse(null);
    }

    /** The nearest port to a point of the drawing, within reach, or null. */
    public @Nullable PortView portNear(Point2D at) {
        PortView best = null;
        double least = PORT_REACH;
        for (NodeView view : nodes.values()) {
            for (PortView port : view.ports()) {
                double distance = view.centreOf(port).distance(at);
                if (distance < least) {
                    least = distance;
                    best = port;
                }
            }
        }
        return best;
    }
}
