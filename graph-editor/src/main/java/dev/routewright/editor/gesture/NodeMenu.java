package dev.routewright.editor.gesture;

import dev.routewright.editor.skin.NodeKind;
import dev.routewright.graph.NodeId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** The menu of the selected nodes. */
final class NodeMenu {
    private final Desk desk;
    private final MenuItem rename = new MenuItem("Rename");
    private final MenuItem duplicate = new MenuItem("Duplicate");
    private final MenuItem pin = new MenuItem("Pin");
    private final Keys keys;
    private final ContextMenu menu;

    NodeMenu(Desk desk, Placing placing, Renaming renaming, Keys keys) {
        this.desk = desk;
        this.keys = keys;
        MenuItem delete = new MenuItem("Delete");
        rename.setOnAction(e -> renaming.begin(desk.selection().nodes().iterator().next()));
        duplicate.setOnAction(e -> placing.duplicate(List.copyOf(desk.selection().nodes())));
        delete.setOnAction(e -> keys.deleteSelection());
        pin.setOnAction(e -> keys.togglePin());
        menu = new ContextMenu(rename, duplicate, pin, delete);
        pin.setId("node-menu-pin");
        rename.setId("node-menu-rename");
        duplicate.setId("node-menu-duplicate");
        delete.setId("node-menu-delete");
    }

    void show(Node anchor, double screenX, double screenY) {
        rename.setDisable(desk.selection().nodes().size() != 1);
        duplicate.setDisable(desk.selection().nodes().stream().noneMatch(this::canCopy));
        pin.setText(keys.areAllPinned() ? "Unpin" : "Pin");
        menu.show(anchor, screenX, screenY);
    }

    private boolean canCopy(NodeId id) {
        dev.routewright.graph.Node node = desk.document().graph().nodes().get(id);
        return node != null && NodeKind.canCopy(node);
    }

    void hide() {
        menu.hide();
    }
}
