package dev.routewright.desktop.frame;

import dev.routewright.desktop.workspace.FindingWords;
import dev.routewright.desktop.workspace.Mending;
import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.editor.skin.Icons;
import dev.routewright.graph.Node;
import dev.routewright.graph.check.Finding;
import dev.routewright.graph.fix.Fix;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One finding of the list: how bad, where and which rule; what is so; what to do, and a button that does it. */
final class FindingCell extends ListCell<Finding> {
    private final Workspace workspace;
    private final Mending mending;

    FindingCell(Workspace workspace, Mending mending, Consumer<Finding> go) {
        this.workspace = workspace;
        this.mending = mending;
        setPrefWidth(0);
        getStyleClass().add("rw-finding-cell");
        setOnMouseClicked(e -> {
            if (getItem() != null) {
                go.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(Finding finding, boolean empty) {
        super.updateItem(finding, empty);
        setText(null);
        setGraphic(empty || finding == null ? null : row(finding));
        setAccessibleText(
                empty || finding == null ? null : head(finding) + ": " + finding.says() + " " + finding.fix());
    }

    private HBox row(Finding finding) {
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        Label head = new Label(head(finding));
        head.getStyleClass().addAll("rw-finding-head", "rw-finding-" + severity);
        Label code = new Label(finding.code());
        code.getStyleClass().add("rw-muted");
        code.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, head, gap, code);
        Label fix = wrapped(finding.fix());
        fix.getStyleClass().add("rw-muted");
        VBox words = new VBox(2, line, wrapped(finding.says()), fix);
        Fix mends = mending.of(finding);
        if (mends != null) {
            words.getChildren().add(button(finding, mends));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        Region icon = Icons.of(severity);
        icon.getStyleClass().add("rw-finding-icon-" + severity);
        HBox row = new HBox(10, icon, words);
        row.getStyleClass().add("rw-finding");
        return row;
    }

    private Button button(Finding finding, Fix mends) {
        Button button = new Button("Fix: " + mends.label());
        button.getStyleClass().add("rw-button");
        // The list keeps the focus; its keys mend the chosen finding.
        button.setFocusTraversable(false);
        button.setOnAction(e -> mending.mend(finding));
        return button;
    }

    private String head(Finding finding) {
        Node node = finding.node() == null
                ? null
                : workspace.document().graph().nodes().get(finding.node());
        return FindingWords.severity(finding.severity()) + (node == null ? "" : " at " + node.label());
    }

    private static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
