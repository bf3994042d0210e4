package dev.routewright.desktop.guide;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;

/** What a right click on a page offers: copying the words there, and the address that they lead to. */
final class ProseMenu {
    private final GuideViewModel view;
    private final ContextMenu menu = new ContextMenu();

    ProseMenu(GuideViewModel view) {
        this.view = view;
        menu.setId("guide-menu");
    }

    void installOn(Node page) {
        page.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, e -> {
            menu.hide();
            menu.getItems().clear();
            for (Node at = (Node) e.getTarget(); at != null && at != page; at = at.getParent()) {
                offer(at);
            }
            if (!menu.getItems().isEmpty()) {
                menu.show(page, e.getScreenX(), e.getScreenY());
                e.consume();
            }
        });
    }

    private void offer(Node node) {
        if (node instanceof LinkText link && Target.WEB.matcher(link.link()).matches()) {
            menu.getItems().add(item("guide-copy-address", "Copy address", link.link()));
        } else if (node instanceof Prose prose) {
            menu.getItems().add(item("guide-copy-words", "Copy", prose.line().text()));
        }
    }

    private MenuItem item(String id, String title, String words) {
        MenuItem item = new MenuItem(title);
        item.setId(id);
        item.setOnAction(e -> view.copy(words));
        return item;
    }
}
