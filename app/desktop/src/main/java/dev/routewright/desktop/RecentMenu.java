package dev.routewright.desktop;

import dev.routewright.desktop.action.Actions;
import dev.routewright.desktop.settings.RecentFiles;
import dev.routewright.desktop.settings.Remembered;
import dev.routewright.desktop.workspace.Dialogs;
import dev.routewright.desktop.workspace.Documents;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;

/** File, Open recent: the documents that were opened or saved last. One that is gone says so and leaves the list. */
final class RecentMenu {
    private final RecentFiles recent;
    private final Documents documents;
    private final Dialogs dialogs;

    RecentMenu(RecentFiles recent, Documents documents, Dialogs dialogs) {
        this.recent = recent;
        this.documents = documents;
        this.dialogs = dialogs;
        documents.onOpened(recent::add);
        documents.onSaved(recent::add);
    }

    /** Puts the menu below Open and keeps it as the list is. */
    void placeIn(MenuBar bar, Actions actions, Remembered remembered) {
        Menu menu = new Menu("Open recent");
        menu.setId("menu-open-recent");
        List<MenuItem> items = bar.getMenus().getFirst().getItems();
        int open = 0;
        while (open < items.size() - 1 && !"menu-open".equals(items.get(open).getId())) {
            open++;
        }
        items.add(open + 1, menu);
        items.removeIf(item -> "menu-open-latest".equals(item.getId()) || "menu-clear-recent".equals(item.getId()));
        remembered.onChange(() -> fill(menu, actions));
        fill(menu, actions);
    }

    private void fill(Menu menu, Actions actions) {
        List<RecentFiles.Entry> entries = recent.entries();
        menu.setDisable(entries.isEmpty());
        menu.getItems().clear();
        for (RecentFiles.Entry entry : entries) {
            MenuItem item = new MenuItem(entry.name());
            // File names may hold an underscore, which is not a mnemonic.
            item.setMnemonicParsing(false);
            item.setOnAction(e -> open(entry));
            menu.getItems().add(item);
        }
        menu.getItems().addAll(new SeparatorMenuItem(), actions.item("open-latest"), actions.item("clear-recent"));
    }

    /** Why there is nothing to open again; null where there is something. */
    @Nullable
    String whyNot() {
        return recent.entries().isEmpty() ? "No document was opened or saved yet." : null;
    }

    /** Opens the document that was opened or saved last and is not open now, or the last one where there is no other. */
    void openLatest() {
        List<RecentFiles.Entry> entries = recent.entries();
        if (!entries.isEmpty()) {
            open(entries.stream()
                    .filter(entry -> !documents.isOpen(entry.file()))
                    .findFirst()
                    .orElse(entries.getFirst()));
        }
    }

    /** Opens the document that was opened or saved last, where it is still there; says nothing where it is not. */
    void reopen() {
        recent.entries().stream()
                .filter(entry -> !entry.isMissing())
                .findFirst()
                .ifPresent(entry -> documents.open(entry.file()));
    }

    private void open(RecentFiles.Entry entry) {
        if (entry.isMissing()) {
            dialogs.showProblems(
                    entry.file().getFileName() + " is not there any more",
                    List.of(
                            entry.file()
                                    + " cannot be found, so it leaves the list. Maybe it was moved; open it from where it is now."),
                    1);
            recent.remove(entry.file());
        } else {
            documents.open(entry.file());
        }
    }

    void clear() {
        recent.clear();
    }
}
