package dev.routewright.editor.gesture;

import dev.routewright.editor.skin.NodeView;
import dev.routewright.graph.Node;
import dev.routewright.graph.NodeId;
import dev.routewright.graph.edit.Edit;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** A name is edited where it stands: Enter or a click elsewhere keeps it, Escape does not. */
public final class Renaming {
    private final Desk desk;
    private @Nullable NodeView view;
    private @Nullable TextField field;

    public Renaming(Desk desk) {
        this.desk = desk;
    }

    /** Lays a field over a node's name. */
    public void begin(NodeId id) {
        end(false);
        Node node = desk.document().graph().nodes().get(id);
        NodeView box = desk.board().view(id);
        if (node == null || box == null) {
            return;
        }
        TextField made = new TextField(node.label());
        made.setId("node-" + id + "-rename");
        made.getStyleClass().add("rw-node-field");
        made.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        made.focusedProperty().addListener((o, was, is) -> {
            if (was && !is) {
                end(true);
            }
        });
        view = box;
        field = made;
        box.setTitleField(made);
        made.requestFocus();
        made.selectAll();
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.ESCAPE) {
            end(e.getCode() == KeyCode.ENTER);
            e.consume();
        }
    }

    /** Whether a name is being edited. */
    public boolean isUnderWay() {
        return field != null;
    }

    /** Ends the edit under way, if any. An empty name is not kept. */
    public void end(boolean keep) {
        NodeView box = view;
        TextField typed = field;
        if (box == null || typed == null) {
            return;
        }
        view = null;
        field = null;
        box.setTitleField(null);
        if (typed.isFocused()
                || desk.view().getScene() != null && desk.view().getScene().getFocusOwner() == null) {
            box.requestFocus();
        }
        Node node = desk.document().graph().nodes().get(box.nodeId());
        String label = typed.getText().strip();
        if (keep && node != null && !label.isEmpty() && !label.equals(node.label())) {
            desk.host().perform(new Edit.SetNode(node.withLabel(label)));
        }
    }
}
