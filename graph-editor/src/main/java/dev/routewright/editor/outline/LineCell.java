package dev.routewright.editor.outline;

import dev.routewright.editor.skin.NodeKind;
import dev.routewright.graph.Node;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A line of the tree: icon, name and muted words; the name is edited in place. */
final class LineCell extends TreeCell<Line> {
    private final OutlineEdits edits;
    private final Label head = new Label();
    private final Label tail = new Label();
    private final HBox box = new HBox(6);
    private @Nullable TextField field;

    LineCell(OutlineEdits edits) {
        this.edits = edits;
        head.setMinWidth(Region.USE_PREF_SIZE);
        tail.getStyleClass().addAll("rw-muted", "rw-cell-long");
        box.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        if (empty || line == null || !(getTreeView() instanceof OutlineTree tree)) {
            setGraphic(null);
            setAccessibleText(null);
            setEditable(false);
            return;
        }
        Node node = tree.words().node(line);
        setEditable(node != null);
        head.setText(tree.words().head(line));
        head.getStyleClass().setAll("label", node == null ? "rw-outline-exit" : "rw-outline-node");
        tail.setText(tree.words().tail(line));
        box.getChildren().setAll(head, tail);
        if (node != null) {
            Region icon = tree.icons().of(NodeKind.iconOf(node));
            icon.getStyleClass().addAll("rw-node-icon", NodeKind.styleClassOf(node));
            box.getChildren().addFirst(icon);
        }
        setGraphic(box);
        setAccessibleText(tree.words().inWords(line));
    }

    @Override
    public void startEdit() {
        if (!(getTreeView() instanceof OutlineTree tree)
                || getItem() == null
                || tree.words().node(getItem()) == null) {
            return;
        }
        super.startEdit();
        TextField made = new TextField(head.getText());
        made.setId("outline-rename");
        made.getStyleClass().add("rw-field");
        made.setAccessibleText("New name of " + head.getText());
        made.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        made.focusedProperty().addListener((o, was, is) -> {
            if (was && !is) {
                end(true);
            }
        });
        field = made;
        setGraphic(made);
        made.requestFocus();
        made.selectAll();
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.ESCAPE) {
            end(e.getCode() == KeyCode.ENTER);
            getTreeView().requestFocus();
            e.consume();
        }
    }

    private void end(boolean keep) {
        TextField typed = field;
        Line line = getItem();
        if (typed == null) {
            return;
        }
        field = null;
        cancelEdit();
        if (keep && line instanceof Line.OfNode of) {
            edits.rename(of.node(), typed.getText());
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        field = null;
        setGraphic(box);
    }
}
