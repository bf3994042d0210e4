package dev.routewright.editor.outline;

import dev.routewright.editor.GraphEditor;
import dev.routewright.editor.skin.IconSet;
import dev.routewright.editor.skin.NodeKind;
import dev.routewright.editor.skin.NodeProfile;
import dev.routewright.graph.Document;
import dev.routewright.graph.Edge;
import dev.routewright.graph.EdgeId;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What can be done with what is selected in the outline. Controls that make no sense right now are not there. */
final class OutlineFoot extends FlowPane {
    /** Where an exit may lead; a null node is nowhere. */
    private record Target(@Nullable NodeId node, String words) {
        @Override
        public String toString() {
            return words;
        }
    }

    private final OutlineEdits edits;
    private final Supplier<Set<NodeId>> nodes;
    private final Supplier<Set<EdgeId>> edges;
    private final Supplier<Line.@Nullable OfExit> exit;
    private final Consumer<Line.OfExit> keep;
    private final ComboBox<Target> target = new ComboBox<>();
    private final ComboBox<String> profile = new ComboBox<>();
    private final HBox targetBox = captioned("Leads to", target);
    private final HBox profileBox = captioned("Profile", profile);
    private final Button delete = new Button("Delete");
    private boolean quiet;

    /**
     * @param nodes the selected nodes
     * @param edges the selected connections
     * @param exit the one selected exit, or null
     * @param keep selects an exit again after its connection changed
     */
    OutlineFoot(
            GraphEditor editor,
            IconSet icons,
            OutlineEdits edits,
            Supplier<Set<NodeId>> nodes,
            Supplier<Set<EdgeId>> edges,
            Supplier<Line.@Nullable OfExit> exit,
            Consumer<Line.OfExit> keep,
            Runnable onDelete) {
        super(8, 6);
        this.edits = edits;
        this.nodes = nodes;
        this.edges = edges;
        this.exit = exit;
        this.keep = keep;
        getStyleClass().add("rw-outline-foot");
        MenuButton add = new MenuButton("Add");
        add.setId("outline-add");
        add.getStyleClass().add("rw-button");
        for (NodeKind kind : NodeKind.values()) {
            MenuItem item = new MenuItem(kind.words(), icons.of(kind.kindName()));
            item.setId("outline-add-" + kind.kindName());
            item.setOnAction(e -> editor.add(kind.kindName()));
            add.getItems().add(item);
        }
        target.setId("outline-target");
        target.valueProperty().addListener((o, was, is) -> lead(is));
        profile.setId("outline-profile");
        profile.valueProperty().addListener((o, was, is) -> setProfile(is));
        delete.setId("outline-delete");
        delete.getStyleClass().add("rw-button");
        delete.setOnAction(e -> onDelete.run());
        List.of(add, delete).forEach(button -> button.setMinWidth(Region.USE_PREF_SIZE));
        getChildren().addAll(add, targetBox, profileBox, delete);
        refresh(Document.EMPTY);
    }

    private static HBox captioned(String words, ComboBox<?> box) {
        Label caption = new Label(words);
        caption.getStyleClass().add("rw-muted");
        caption.setMinWidth(Region.USE_PREF_SIZE);
        caption.setLabelFor(box);
        box.setAccessibleText(words);
        box.getStyleClass().add("rw-choice");
        box.setPrefWidth(170);
        HBox both = new HBox(6, caption, box);
        both.getStyleClass().add("rw-outline-choice");
        return both;
    }

    /** Offers what the present selection allows. */
    void refresh(Document document) {
        quiet = true;
        showTargets(document);
        showProfiles(document);
        show(delete, !nodes.get().isEmpty() || !edges.get().isEmpty());
        quiet = false;
    }

    private void showTargets(Document document) {
        Line.OfExit now = exit.get();
        show(targetBox, now != null);
        if (now == null) {
            return;
        }
        List<Target> all = new ArrayList<>(List.of(new Target(null, "Nowhere")));
        Set<String> taken = new HashSet<>();
        for (Node node : edits.targets(now.node(), now.exit())) {
            String words = node.label() + ", " + NodeKind.wordsOf(node);
            all.add(new Target(node.id(), taken.add(words) ? words : words + " (" + node.id() + ")"));
        }
        Edge edge = now.edge() == null ? null : document.graph().edges().get(now.edge());
        target.getItems().setAll(all);
        target.setValue(all.stream()
                .filter(t -> edge == null ? t.node() == null : edge.to().equals(t.node()))
                .findFirst()
                .orElse(all.getFirst()));
    }

    private void showProfiles(Document document) {
        List<Node> calling = nodes.get().stream()
                .map(document.graph().nodes()::get)
                .filter(node -> node != null && NodeProfile.isCalledBy(node))
                .toList();
        show(profileBox, !calling.isEmpty());
        if (calling.isEmpty()) {
            return;
        }
        profile.getItems().setAll(document.catalog().keySet());
        List<String> now = calling.stream().map(NodeProfile::of).distinct().toList();
        profile.setValue(now.size() == 1 && !now.getFirst().isEmpty() ? now.getFirst() : null);
        profile.setPromptText(now.size() == 1 ? "none yet" : "several");
    }

    private static void show(javafx.scene.Node control, boolean visible) {
        control.setVisible(visible);
        control.setManaged(visible);
    }

    private void lead(@Nullable Target to) {
        Line.OfExit from = exit.get();
        if (!quiet && to != null && from != null) {
            edits.lead(from.node(), from.exit(), to.node());
            keep.accept(from);
        }
    }

    private void setProfile(@Nullable String name) {
        if (!quiet && name != null) {
            edits.setProfile(nodes.get(), name);
        }
    }

    /** Opens the choice of where the selected exit leads. */
    void askForTarget() {
        target.requestFocus();
        target.show();
    }
}
