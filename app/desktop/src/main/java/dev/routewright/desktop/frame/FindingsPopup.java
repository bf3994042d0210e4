package dev.routewright.desktop.frame;

import dev.routewright.desktop.workspace.FindingWords;
import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.check.Finding;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/** The list of findings above the status bar. A click on one brings its node into view. */
public final class FindingsPopup {
    private static final double WIDTH = 420;
    private static final double MOST_HEIGHT = 360;
    private static final double ROW_HEIGHT = 62;

    private final Workspace workspace;
    private final Consumer<NodeId> reveal;
    private final ContextMenu popup = new ContextMenu();

    /** @param reveal brings a node into view */
    public FindingsPopup(Workspace workspace, Consumer<NodeId> reveal) {
        this.workspace = workspace;
        this.reveal = reveal;
        popup.setId("findings-popup");
        popup.getStyleClass().add("rw-findings-popup");
    }

    /** Opens it above a control, or closes it. */
    public void toggle(javafx.scene.Node above) {
        if (popup.isShowing()) {
            popup.hide();
        } else {
            show(above);
        }
    }

    /** Opens it above a control. */
    public void show(javafx.scene.Node above) {
        VBox list = new VBox();
        for (Finding finding : workspace.findings()) {
            list.getChildren().add(row(finding));
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.setAccessibleText("Findings");
        scroll.setFitToWidth(true);
        scroll.setPrefSize(WIDTH, Math.min(MOST_HEIGHT, list.getChildren().size() * ROW_HEIGHT + 4));
        CustomMenuItem item = new CustomMenuItem(scroll, false);
        popup.getItems().setAll(item);
        Bounds bounds = above.localToScreen(above.getBoundsInLocal());
        popup.show(above, bounds.getMinX(), bounds.getMinY() - scroll.getPrefHeight() - 16);
    }

    private VBox row(Finding finding) {
        Label head = new Label(FindingWords.severity(finding.severity()) + where(finding));
        head.getStyleClass().addAll("rw-finding-head", "rw-finding-" + finding.severity().name().toLowerCase(Locale.ROOT));
        Label says = wrapped(finding.says());
        Label fix = wrapped(finding.fix());
        fix.getStyleClass().add("rw-muted");
        VBox row = new VBox(head, says, fix);
        row.getStyleClass().add("rw-finding");
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(head.getText() + ": " + finding.says() + " " + finding.fix());
        row.setFocusTraversable(true);
        NodeId node = finding.node();
        if (node != null && workspace.document().graph().nodes().containsKey(node)) {
            row.setOnMouseClicked(e -> go(node));
            row.setOnKeyPressed(e -> {
                if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                    go(node);
                }
            });
            row.getStyleClass().add("rw-clickable");
        }
        return row;
    }

    private void go(NodeId node) {
        popup.hide();
        reveal.accept(node);
    }

    private String where(Finding finding) {
        Node node = finding.node() == null ? null : workspace.document().graph().nodes().get(finding.node());
        return node == null ? "" : " at " + node.label();
    }

    private static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.setPrefWidth(WIDTH - 40);
        return label;
    }
}
