package dev.routewright.editor.outline;

import dev.routewright.editor.GraphEditor;
import dev.routewright.editor.gesture.EditorHost;
import dev.routewright.editor.skin.IconSet;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.check.Finding;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The drawing as a tree, a table of nodes and a table of connections, one at a time. It and the canvas share what is
 * selected. While it is not seen it does nothing.
 */
public final class Outline extends VBox {
    private final GraphEditor editor;
    private final OutlineEdits edits;
    private final OutlineTree tree;
    private final TableView<NodeRow> nodes;
    private final TableView<EdgeRow> edges = OutlineTables.edges();
    private final OutlineFoot foot;
    private final Label empty =
            new Label("The drawing is empty. Add a node with the button below, or drag one onto the canvas.");
    private final StackPane views;
    private Document document = Document.EMPTY;
    private List<Finding> findings = List.of();
    private @Nullable Document shown;
    private List<Finding> shownFindings = List.of();
    private boolean following;

    /**
     * @param editor the canvas whose selection is shared
     * @param host the owner of the document
     */
    public Outline(GraphEditor editor, EditorHost host) {
        this.editor = editor;
        edits = new OutlineEdits(host, () -> document);
        IconSet icons = new IconSet();
        tree = new OutlineTree(edits, icons);
        nodes = OutlineTables.nodes(edits);
        foot = new OutlineFoot(
                editor,
                icons,
                edits,
                this::selectedNodes,
                this::selectedEdges,
                this::selectedExit,
                this::keep,
                this::delete);
        setId("outline");
        getStyleClass().add("rw-outline");
        getStylesheets()
                .add(Objects.requireNonNull(GraphEditor.class.getResource("editor.css"))
                        .toExternalForm());
        empty.getStyleClass().add("rw-hint");
        empty.setWrapText(true);
        empty.setMouseTransparent(true);
        views = new StackPane();
        setVgrow(views, Priority.ALWAYS);
        getChildren().addAll(head(), views, foot);
        setMinSize(0, 0);
        listen();
    }

    private HBox head() {
        Label title = new Label("Outline");
        title.getStyleClass().add("rw-panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(4, title, gap);
        head.getStyleClass().add("rw-outline-head");
        ToggleGroup group = new ToggleGroup();
        head.getChildren()
                .addAll(
                        view(group, "tree", "Tree", tree),
                        view(group, "nodes", "Nodes", nodes),
                        view(group, "edges", "Connections", edges));
        group.getToggles().getFirst().setSelected(true);
        return head;
    }

    private ToggleButton view(ToggleGroup group, String id, String words, Node view) {
        ToggleButton button = new ToggleButton(words);
        button.setId("outline-as-" + id);
        button.getStyleClass().add("rw-segment");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setToggleGroup(group);
        view.setVisible(false);
        // Only the one that is shown is in the scene: a hidden table would be styled and laid out too.
        button.selectedProperty().addListener((o, was, is) -> {
            view.setVisible(is);
            if (is) {
                views.getChildren().setAll(view, empty);
            }
        });
        // One of them stays pressed.
        button.setOnAction(e -> {
            button.setSelected(true);
            showEmpty();
            followCanvas();
        });
        return button;
    }

    private void listen() {
        editor.selectionProperty().addListener((o, was, is) -> followCanvas());
        editor.selectedEdgeProperty().addListener((o, was, is) -> followCanvas());
        visibleProperty().addListener((o, was, is) -> refresh());
        tree.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Object>)
                change -> lead(tree.selectedNodes(), tree.selectedEdges()));
        nodes.getSelectionModel().getSelectedItems().addListener((ListChangeListener<NodeRow>)
                change -> lead(selectedNodes(), Set.of()));
        edges.getSelectionModel().getSelectedItems().addListener((ListChangeListener<EdgeRow>)
                change -> lead(Set.of(), selectedEdges()));
        // Before the lists hear it, which would edit a cell of no column.
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Gives the focus to the tree or the table that is shown. */
    public void takeFocus() {
        views.getChildren().stream().filter(Node::isVisible).findFirst().ifPresent(Node::requestFocus);
    }

    /** Draws a document and what was found about it. */
    public void show(Document newDocument, List<Finding> newFindings) {
        document = newDocument;
        findings = List.copyOf(newFindings);
        refresh();
    }

    private void refresh() {
        boolean same = shown != null
                && shown.graph() == document.graph()
                && shown.catalog() == document.catalog()
                && shownFindings.equals(findings);
        if (!isVisible() || same) {
            return;
        }
        shown = document;
        shownFindings = findings;
        following = true;
        Set<EdgeId> kept = selectedEdges();
        tree.show(document, findings);
        nodes.getItems().setAll(NodeRow.of(document, findings));
        edges.getItems().setAll(EdgeRow.of(document));
        if (kept.size() > 1) {
            selectRows(edges, row -> kept.contains(row.id()));
        }
        following = false;
        showEmpty();
        if (kept.size() <= 1) {
            followCanvas();
        }
    }

    private void showEmpty() {
        empty.setVisible(document.graph().nodes().isEmpty() && tree.isVisible());
    }

    /** Shows what is selected on the canvas. */
    private void followCanvas() {
        if (following || !isVisible()) {
            return;
        }
        following = true;
        Set<NodeId> wanted = Set.copyOf(editor.selection());
        EdgeId edge = editor.selectedEdgeProperty().get();
        if (tree.isVisible()) {
            tree.select(wanted, edge);
        } else if (nodes.isVisible()) {
            selectRows(nodes, row -> wanted.contains(row.id()));
        } else {
            selectRows(edges, row -> row.id().equals(edge));
        }
        following = false;
        foot.refresh(document);
    }

    private static <R> void selectRows(TableView<R> table, Predicate<R> wanted) {
        int[] rows = IntStream.range(0, table.getItems().size())
                .filter(i -> wanted.test(table.getItems().get(i)))
                .toArray();
        int[] now = table.getSelectionModel().getSelectedIndices().stream()
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        if (Arrays.equals(rows, now)) {
            return;
        }
        table.getSelectionModel().clearSelection();
        if (rows.length > 0) {
            table.getSelectionModel().selectIndices(rows[0], rows);
            table.scrollTo(Math.max(0, rows[0] - 2));
        }
    }

    /** Selects on the canvas what is selected here. */
    private void lead(Set<NodeId> wanted, Set<EdgeId> wantedEdges) {
        if (following) {
            return;
        }
        following = true;
        if (wanted.isEmpty() && wantedEdges.size() == 1) {
            editor.selectEdge(wantedEdges.iterator().next());
        } else {
            editor.select(wanted);
        }
        following = false;
        foot.refresh(document);
    }

    private Set<NodeId> selectedNodes() {
        return nodes.isVisible()
                ? nodes.getSelectionModel().getSelectedItems().stream()
                        .filter(Objects::nonNull)
                        .map(NodeRow::id)
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : tree.isVisible() ? tree.selectedNodes() : Set.of();
    }

    private Set<EdgeId> selectedEdges() {
        return edges.isVisible()
                ? edges.getSelectionModel().getSelectedItems().stream()
                        .filter(Objects::nonNull)
                        .map(EdgeRow::id)
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : tree.isVisible() ? tree.selectedEdges() : Set.of();
    }

    /** The one exit that is selected, or null. */
    private Line.@Nullable OfExit selectedExit() {
        if (tree.isVisible()) {
            List<Line> lines = tree.selected();
            return lines.size() == 1 && lines.getFirst() instanceof Line.OfExit exit ? exit : null;
        }
        Set<EdgeId> selected = selectedEdges();
        Edge edge = selected.size() == 1
                ? document.graph().edges().get(selected.iterator().next())
                : null;
        return edge == null ? null : new Line.OfExit(edge.from(), edge.exit(), edge.id());
    }

    /** Selects an exit again after it was led elsewhere, by which its connection became another. */
    private void keep(Line.OfExit exit) {
        Edge edge = document.graph().edgeAt(exit.node(), exit.exit());
        if (edge != null) {
            editor.selectEdge(edge.id());
        } else if (tree.isVisible()) {
            tree.selectExit(exit.node(), exit.exit());
        }
    }

    private void delete() {
        Set<NodeId> gone = selectedNodes();
        Set<EdgeId> cut = selectedEdges();
        if (!gone.isEmpty()) {
            edits.delete(gone);
        } else if (!cut.isEmpty()) {
            edits.disconnect(cut);
        }
    }

    private void key(KeyEvent e) {
        boolean list = e.getTarget() == tree || e.getTarget() == nodes || e.getTarget() == edges;
        if (!list || e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        if (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE) {
            delete();
            e.consume();
        } else if (e.getCode() == KeyCode.F2) {
            rename();
            e.consume();
        } else if (e.getCode() == KeyCode.ENTER && selectedExit() != null) {
            foot.askForTarget();
            e.consume();
        }
    }

    private void rename() {
        if (tree.isVisible()) {
            tree.rename();
        } else if (nodes.isVisible() && nodes.getSelectionModel().getSelectedIndex() >= 0) {
            nodes.edit(
                    nodes.getSelectionModel().getSelectedIndex(),
                    nodes.getColumns().getFirst());
        }
    }
}
