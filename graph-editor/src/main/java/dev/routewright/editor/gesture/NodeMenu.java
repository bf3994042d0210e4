package dev.routewright.editor.gesture;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu of the selected nodes, made from some of the canvas's commands. */
final class NodeMenu {
    private final Keys keys;
    private final Map<CanvasCommand, MenuItem> items = new EnumMap<>(CanvasCommand.class);
    private final ContextMenu menu = new ContextMenu();

    NodeMenu(Keys keys) {
        this.keys = keys;
        add(CanvasCommand.RENAME, CanvasCommand.CONNECT, CanvasCommand.PIN);
        menu.getItems().add(new SeparatorMenuItem());
        add(CanvasCommand.CUT, CanvasCommand.COPY, CanvasCommand.DUPLICATE);
        menu.getItems().add(new SeparatorMenuItem());
        add(CanvasCommand.DELETE, CanvasCommand.DELETE_RECONNECT);
        menu.getItems().add(new SeparatorMenuItem());
        add(CanvasCommand.SELECT_UPSTREAM, CanvasCommand.SELECT_DOWNSTREAM, CanvasCommand.SELECT_CONNECTED);
    }

    private void add(CanvasCommand... commands) {
        for (CanvasCommand command : commands) {
            MenuItem item = new MenuItem(command.title());
            item.setId("node-menu-" + command.id());
            item.setOnAction(e -> keys.ask(command));
            items.put(command, item);
            menu.getItems().add(item);
        }
    }

    void show(Node anchor, double screenX, double screenY) {
        Objects.requireNonNull(items.get(CanvasCommand.PIN)).setText(keys.areAllPinned() ? "Unpin" : "Pin");
        items.forEach((command, item) -> {
            item.setDisable(keys.whyNot(command) != null);
            item.setAccelerator(keys.keysOf(command).stream().findFirst().orElse(null));
        });
        menu.show(anchor, screenX, screenY);
    }

    void hide() {
        menu.hide();
    }
}
