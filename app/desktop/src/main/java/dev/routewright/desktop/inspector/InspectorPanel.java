package dev.routewright.desktop.inspector;

import dev.routewright.dataset.Dataset;
import dev.routewright.desktop.form.Form;
import dev.routewright.desktop.workspace.FindingWords;
import dev.routewright.desktop.workspace.LossWords;
import dev.routewright.desktop.workspace.Mending;
import dev.routewright.desktop.workspace.QueriesUsed;
import dev.routewright.desktop.workspace.Sentences;
import dev.routewright.desktop.workspace.Topic;
import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.editor.skin.NodeKind;
import dev.routewright.export.Loss;
import dev.routewright.export.Status;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.fix.Fix;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The panel on the right. Follows the selection, the document, the last run and the findings. */
public final class InspectorPanel extends ScrollPane {
    private final Workspace workspace;
    private final ReadOnlyObjectProperty<Set<NodeId>> selection;
    private final Mending mending;
    private final Label title = new Label();
    private final Label kind = new Label();
    private final VBox below = new VBox(8);
    private final VBox content;
    private @Nullable Form form;
    private List<Object> builtFrom = List.of();
    private DatasetFacts facts = new DatasetFacts(null);
    private @Nullable Dataset factsOf;

    /** @param selection the nodes that are selected on the canvas */
    public InspectorPanel(Workspace workspace, ReadOnlyObjectProperty<Set<NodeId>> selection, Mending mending) {
        this.workspace = workspace;
        this.mending = mending;
        this.selection = selection;
        setId("inspector");
        getStyleClass().add("rw-inspector");
        setAccessibleText("Inspector");
        setFitToWidth(true);
        // Its fields take the focus, and are scrolled into view with it.
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinSize(0, 0);
        title.setId("inspector-title");
        title.getStyleClass().add("rw-inspector-title");
        title.setMinWidth(0);
        kind.setId("inspector-kind");
        kind.getStyleClass().add("rw-muted");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(title, kind);
        head.getStyleClass().add("rw-inspector-head");
        content = new VBox(head, below);
        content.getStyleClass().add("rw-inspector-content");
        setContent(content);
        selection.addListener((o, was, is) -> rebuild());
        workspace.on(Topic.DOCUMENT, this::documentChanged);
        for (Topic topic : List.of(Topic.DATASETS, Topic.RUN, Topic.FINDINGS, Topic.LOSSES)) {
            workspace.on(topic, this::documentChanged);
        }
        rebuild();
    }

    private @Nullable Node selected() {
        Set<NodeId> now = selection.get();
        return now.size() == 1
                ? workspace.document().graph().nodes().get(now.iterator().next())
                : null;
    }

    private void documentChanged() {
        if (!shape().equals(builtFrom)) {
            rebuild();
            return;
        }
        Objects.requireNonNull(form).refresh();
        showHead(selected());
        showBelow(selected());
    }

    /** All that decides which rows there are; their values are refreshed in place. */
    private List<Object> shape() {
        Dataset dataset = QueriesUsed.dataset(workspace);
        int data = dataset == null ? 0 : System.identityHashCode(dataset);
        Node node = selected();
        return node != null
                ? List.of(data, NodeForms.shape(node))
                : List.of(
                        data,
                        selection.get().size(),
                        workspace.document().datasets(),
                        workspace.document().catalog(),
                        workspace.document().free(),
                        workspace.document().uncertain(),
                        workspace.datasets().all().keySet());
    }

    private void rebuild() {
        if (form != null) {
            form.commitPending();
        }
        Dataset dataset = QueriesUsed.dataset(workspace);
        if (dataset != factsOf) {
            factsOf = dataset;
            facts = new DatasetFacts(dataset);
        }
        Node node = selected();
        builtFrom = shape();
        form = node == null ? DesignForm.of(workspace) : NodeForms.of(node, new NodeEdits(workspace, node.id()), facts);
        content.getChildren().setAll(content.getChildren().getFirst(), form, below);
        showHead(node);
        showBelow(node);
    }

    private void showHead(@Nullable Node node) {
        title.setText(
                node == null
                        ? selection.get().size() > 1
                                ? selection.get().size() + " nodes"
                                : workspace.document().name()
                        : node.label());
        kind.setText(node == null ? selection.get().size() > 1 ? "selected" : "Design" : NodeKind.wordsOf(node));
    }

    private void showBelow(@Nullable Node node) {
        Form more = new Form();
        if (node != null) {
            LastRun.addTo(more, workspace, node.id());
        }
        below.getChildren().setAll(more);
        Set<String> offered = new HashSet<>();
        for (Finding finding : workspace.findings()) {
            if (node != null ? node.id().equals(finding.node()) : finding.node() == null) {
                below.getChildren()
                        .add(new Card(
                                tone(finding),
                                FindingWords.severity(finding.severity()),
                                finding.says(),
                                finding.fix()));
                mend(finding, offered);
            }
        }
        if (node != null) {
            losses(node.id());
        }
    }

    /** @param offered fixes that stand there already: one may mend several findings */
    private void mend(Finding finding, Set<String> offered) {
        Fix fix = mending.of(finding);
        if (fix != null && offered.add(fix.label())) {
            Button button = new Button("Fix: " + fix.label());
            button.getStyleClass().add("rw-button");
            button.setOnAction(e -> mending.mend(finding));
            below.getChildren().add(button);
        }
    }

    private void losses(NodeId node) {
        for (Loss loss : workspace.losses()) {
            if (loss.node().equals(node)) {
                below.getChildren()
                        .add(new Card(
                                loss.status() == Status.BLOCKING ? "bad" : "warn",
                                "Cannot be said in Portkey",
                                Sentences.of(loss.what()),
                                Sentences.of(loss.instead()),
                                LossWords.rows(loss)));
            }
        }
    }

    private static String tone(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> "bad";
            case WARNING -> "warn";
            case INFO -> "info";
        };
    }
}
