package dev.routewright.editor.canvas;

import dev.routewright.editor.overlay.EditorOverlay;
import dev.routewright.editor.skin.EdgeView;
import dev.routewright.editor.skin.NodeRuler;
import dev.routewright.editor.skin.NodeView;
import dev.routewright.editor.skin.PortView;
import dev.routewright.graph.Document;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.Position;
import dev.routewright.graph.check.Finding;
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

/**
 * The drawing in its own coordinates: edges below, their chips, the boxes, and what a gesture shows on top. In a large
 * drawing boxes are empty until somebody asks for what stands in them, and views come to the scene a few at a time.
 */
public final class Board extends Region {
    private static final PseudoClass WIRING = PseudoClass.getPseudoClass("wiring");
    private static final PseudoClass FAR = PseudoClass.getPseudoClass("far");
    /** How near a drop must come to a port, in drawing pixels. */
    private static final double PORT_REACH = 16;
    /** With more nodes the drawing is large. */
    private static final int LARGE = 300;

    private final Map<NodeId, NodeView> nodes = new LinkedHashMap<>();
    private final Wires wires = new Wires(this);
    private final NodeRuler ruler = new NodeRuler();
    private final Group nodeLayer = new Group();
    private final Group topLayer = new Group();
    private final Arrival<NodeView> arrival = new Arrival<>(nodeLayer.getChildren());
    private List<NodeView> counted = List.of();
    private Document document = Document.EMPTY;
    private EditorOverlay overlay = EditorOverlay.NONE;
    private Map<NodeId, List<Finding>> findings = Map.of();
    private Set<NodeId> selected = Set.of();
    private Runnable afterLayout = () -> {};
    private Consumer<NodeId> onKeyFocus = id -> {};
    private boolean wiring;

    public Board() {
        getStyleClass().add("rw-board");
        List.of(nodeLayer, topLayer).forEach(layer -> layer.getStyleClass().add("rw-boxes"));
        setManaged(false);
        setPickOnBounds(false);
        topLayer.setMouseTransparent(true);
        // Boxes are laid out by hand; a group that sized them itself would do it twice.
        List.of(nodeLayer, topLayer).forEach(layer -> layer.setAutoSizeChildren(false));
        getChildren().addAll(ruler, wires.lines(), wires.chips(), nodeLayer, topLayer);
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

    EditorOverlay overlay() {
        return overlay;
    }

    /** Where a gesture draws wires and ghosts; takes no mouse. */
    public Group topLayer() {
        return topLayer;
    }

    /** Whether there are so many nodes that not all can be drawn in full. */
    boolean isLarge() {
        return nodes.size() > LARGE;
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
            wires.show(comesInParts());
        }
        requestLayout();
    }

    /** Not where no window is seen yet, which nobody waits for. */
    private boolean comesInParts() {
        return document.graph().nodes().size() > LARGE
                && getScene() != null
                && getScene().getWindow() != null
                && getScene().getWindow().isShowing();
    }

    /** Brings more boxes and lines into the scene; false where all are there. */
    boolean bring(int boxes, int lines) {
        return arrival.bring(boxes) || wires.bring(lines);
    }

    private void showNodes(Document old) {
        boolean catalogSame = old.catalog().equals(document.catalog());
        nodes.keySet().removeIf(id -> !sameKind(old, id));
        boolean inParts = comesInParts();
        for (Node node : document.graph().nodes().values()) {
            NodeView view = nodes.get(node.id());
            if (view == null) {
                view = add(node);
                view.setFull(!inParts);
            } else if (!catalogSame || !node.equals(old.graph().nodes().get(node.id()))) {
                view.show(node, document);
            }
        }
        List<NodeView> wanted =
                document.graph().nodes().keySet().stream().map(nodes::get).toList();
        arrival.want(wanted, inParts);
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
        NodeView view = new NodeView(node, ruler);
        nodes.put(node.id(), view);
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

    /** Shows other numbers and findings. */
    public void setOverlay(EditorOverlay newOverlay) {
        if (newOverlay.equals(overlay)) {
            return;
        }
        overlay = newOverlay;
        findings = byNode(newOverlay.findings());
        nodes.values().forEach(this::mark);
        wires.mark();
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
            document.graph().edgesFrom(id).forEach(wires::touch);
            document.graph().edgesTo(id).forEach(wires::touch);
        }
        wires.select(selection.edge());
    }

    boolean isSelected(NodeId id) {
        return selected.contains(id);
    }

    /** Leaves out shadows and third lines, for a zoom at which they could not be read. */
    public void setFar(boolean far) {
        // On the boxes alone: what changes here is looked through to its last node.
        List.of(nodeLayer, topLayer).forEach(layer -> layer.pseudoClassStateChanged(FAR, far));
    }

    /** Quietens everything that a wire under way has nothing to do with: counts, exits' names and other edges. */
    public void setWiring(boolean nowWiring) {
        wiring = nowWiring;
        pseudoClassStateChanged(WIRING, wiring);
    }

    boolean isWiring() {
        return wiring;
    }

    @Override
    protected void layoutChildren() {
        List<Rectangle2D> boxes = new ArrayList<>();
        for (NodeView view : nodes.values()) {
            view.autosize();
            view.layout();
            boxes.add(box(view));
        }
        ruler.rest();
        wires.layOut(boxes);
        afterLayout.run();
    }

    static Rectangle2D box(NodeView view) {
        return new Rectangle2D(view.getLayoutX(), view.getLayoutY(), view.getWidth(), view.getHeight());
    }

    /** The view of a node, or null where it is not drawn. */
    public @Nullable NodeView view(NodeId id) {
        return nodes.get(id);
    }

    /** The view of an edge, or null where it is not drawn. */
    public @Nullable EdgeView view(EdgeId id) {
        return wires.view(id);
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
            // Ports are made when they are wanted first, so only those of boxes near by are asked.
            for (PortView port : isNear(view, at) ? view.ports() : List.<PortView>of()) {
                double distance = view.centreOf(port).distance(at);
                if (distance < least) {
                    least = distance;
                    best = port;
                }
            }
        }
        return best;
    }

    private static boolean isNear(NodeView view, Point2D at) {
        Rectangle2D box = box(view);
        return new Rectangle2D(
                        box.getMinX() - PORT_REACH,
                        box.getMinY() - PORT_REACH,
                        box.getWidth() + 2 * PORT_REACH,
                        box.getHeight() + 2 * PORT_REACH)
                .contains(at);
    }
}
