package dev.routewright.editor.outline;

import dev.routewright.editor.skin.IconSet;
import dev.routewright.graph.Document;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.check.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.jspecify.annotations.Nullable;

/** Nodes, below them their exits, below those the nodes they lead to. */
final class OutlineTree extends TreeView<Line> {
    private static final double ROW_HEIGHT = 24;

    private final Set<Line> folded = new HashSet<>();
    private final List<TreeItem<Line>> items = new ArrayList<>();
    private final IconSet icons;
    private LineWords words = new LineWords(Document.EMPTY, List.of());

    /** @param edits renames what is edited in place */
    OutlineTree(OutlineEdits edits, IconSet icons) {
        this.icons = icons;
        setFixedCellSize(ROW_HEIGHT);
        setId("outline-tree");
        setAccessibleText("Outline of the drawing");
        setShowRoot(false);
        setEditable(true);
        setRoot(new TreeItem<>(new Line.Top()));
        setCellFactory(tree -> new LineCell(edits));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    }

    IconSet icons() {
        return icons;
    }

    /** What lines say about the document as it stands. */
    LineWords words() {
        return words;
    }

    /** Shows another document; what was folded stays so. */
    void show(Document document, List<Finding> findings) {
        remember();
        List<Line> before = selected();
        words = new LineWords(document, findings);
        items.clear();
        TreeItem<Line> top = item(Lines.of(document.graph()));
        top.setExpanded(true);
        setRoot(top);
        selectLines(before::contains);
    }

    private void remember() {
        items.stream().filter(i -> !i.isLeaf()).forEach(i -> {
            if (i.isExpanded()) {
                folded.remove(i.getValue());
            } else {
                folded.add(i.getValue());
            }
        });
    }

    /** From below to above, so that nothing above is told of each line; a stack of its own, because ways may be long. */
    private TreeItem<Line> item(Lines lines) {
        record Step(Lines lines, TreeItem<Line> item) {}
        List<Step> steps = new ArrayList<>(List.of(new Step(lines, new TreeItem<>(lines.line()))));
        for (int i = 0; i < steps.size(); i++) {
            for (Lines below : steps.get(i).lines.below()) {
                steps.add(new Step(below, new TreeItem<>(below.line())));
            }
        }
        int next = steps.size();
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            int from = next - step.lines.below().size();
            step.item
                    .getChildren()
                    .setAll(steps.subList(from, next).stream().map(Step::item).toList());
            step.item.setExpanded(!folded.contains(step.lines.line()));
            next = from;
        }
        steps.forEach(step -> items.add(step.item));
        return steps.getFirst().item;
    }

    /** The lines that are selected. */
    List<Line> selected() {
        return getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .map(TreeItem::getValue)
                .toList();
    }

    /** The nodes whose lines are selected. */
    Set<NodeId> selectedNodes() {
        Set<NodeId> nodes = new LinkedHashSet<>();
        for (Line line : selected()) {
            if (line instanceof Line.OfNode of) {
                nodes.add(of.node());
            }
        }
        return nodes;
    }

    /** The connections whose exits are selected. */
    Set<EdgeId> selectedEdges() {
        Set<EdgeId> edges = new LinkedHashSet<>();
        for (Line line : selected()) {
            if (line instanceof Line.OfExit of && of.edge() != null) {
                edges.add(of.edge());
            }
        }
        return edges;
    }

    /** Selects the lines of nodes or of a connection. A reference that is selected already stays so. */
    void select(Collection<NodeId> nodes, @Nullable EdgeId edge) {
        if (selectedNodes().equals(Set.copyOf(nodes))
                && (edge == null || selectedEdges().contains(edge))) {
            return;
        }
        TreeItem<Line> first = selectLines(line -> switch (line) {
            case Line.OfNode of -> !of.reference() && nodes.contains(of.node());
            case Line.OfExit of -> edge != null && edge.equals(of.edge());
            case Line.Top top -> false;
        });
        if (first != null) {
            scrollTo(Math.max(0, getRow(first) - 2));
        }
    }

    /** Selects the line of an exit. */
    void selectExit(NodeId node, String exit) {
        selectLines(line -> line instanceof Line.OfExit of
                && of.node().equals(node)
                && of.exit().equals(exit));
    }

    /** Selects lines and says which is the first. */
    private @Nullable TreeItem<Line> selectLines(Predicate<Line> wanted) {
        getSelectionModel().clearSelection();
        TreeItem<Line> first = null;
        for (TreeItem<Line> item : items) {
            if (wanted.test(item.getValue())) {
                open(item);
                getSelectionModel().select(item);
                first = first == null ? item : first;
            }
        }
        return first;
    }

    private static void open(TreeItem<Line> item) {
        for (TreeItem<Line> at = item.getParent(); at != null; at = at.getParent()) {
            at.setExpanded(true);
        }
    }

    /** Starts to rename the selected node in place. */
    void rename() {
        TreeItem<Line> item = getSelectionModel().getSelectedItem();
        if (item != null && item.getValue() instanceof Line.OfNode) {
            edit(item);
        }
    }
}
