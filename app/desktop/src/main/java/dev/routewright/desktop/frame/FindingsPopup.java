package dev.routewright.desktop.frame;

import dev.routewright.desktop.workspace.FindingWords;
import dev.routewright.desktop.workspace.Mending;
import dev.routewright.desktop.workspace.Topic;
import dev.routewright.desktop.workspace.Workspace;
import dev.routewright.graph.check.Finding;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/**
 * The list of findings above the status bar: arrows choose, Enter or a click leads to what one is about, Shortcut+F8 mends
 * it where that takes no decision.
 */
public final class FindingsPopup {
    private static final double WIDTH = 460;
    private static final double MOST_HEIGHT = 400;
    private static final double ROW_HEIGHT = 84;

    private final Workspace workspace;
    private final Mending mending;
    private final Consumer<Finding> go;
    private final Popup popup = new Popup();
    private final ListView<Finding> list = new ListView<>();
    private final Label head = new Label();

    /** @param go leads to what a finding is about */
    public FindingsPopup(Workspace workspace, Mending mending, Consumer<Finding> go) {
        this.workspace = workspace;
        this.mending = mending;
        this.go = go;
        head.getStyleClass().add("rw-panel-title");
        list.setId("findings-list");
        list.setAccessibleText("Findings");
        list.setPrefWidth(WIDTH);
        list.setCellFactory(view -> new FindingCell(workspace, mending, this::goTo));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        VBox box = new VBox(8, head, list);
        box.setId("findings-popup");
        box.getStyleClass().add("rw-popup");
        popup.getContent().setAll(box);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        workspace.on(Topic.FINDINGS, this::fill);
    }

    /** Opens it above a control, or closes it. */
    public void toggle(Node above) {
        if (popup.isShowing()) {
            popup.hide();
        } else {
            show(above);
        }
    }

    /** Opens it above a control, with the first finding chosen. */
    public void show(Node above) {
        fill();
        list.getSelectionModel().selectFirst();
        Bounds bounds = above.localToScreen(above.getBoundsInLocal());
        popup.show(above, bounds.getMinX(), bounds.getMinY());
        popup.setAnchorY(bounds.getMinY() - popup.getHeight() - 4);
        list.requestFocus();
    }

    private void fill() {
        boolean none = workspace.findings().isEmpty();
        head.setText(
                none
                        ? "No findings. Nothing in this design is known to be wrong."
                        : FindingWords.count(workspace.findings()));
        list.getItems().setAll(workspace.findings());
        list.setVisible(!none);
        list.setManaged(!none);
        list.setPrefHeight(Math.min(MOST_HEIGHT, workspace.findings().size() * ROW_HEIGHT + 10));
    }

    private void pressed(KeyEvent e) {
        Finding chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE)) {
            goTo(chosen);
            e.consume();
        } else if (chosen != null && e.getCode() == KeyCode.F8 && e.isShortcutDown()) {
            mending.mend(chosen);
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE) {
            // A list keeps Escape for itself.
            popup.hide();
            e.consume();
        }
    }

    private void goTo(Finding finding) {
        popup.hide();
        go.accept(finding);
    }
}
