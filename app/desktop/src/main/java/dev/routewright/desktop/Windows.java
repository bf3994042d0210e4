package dev.routewright.desktop;

import dev.routewright.desktop.action.Actions;
import dev.routewright.desktop.datasets.DatasetWindow;
import dev.routewright.desktop.dialog.AboutDialog;
import dev.routewright.desktop.dialog.MessagesWindow;
import dev.routewright.desktop.dialog.ShortcutsDialog;
import dev.routewright.desktop.exporting.ExportWindow;
import dev.routewright.desktop.theme.Themes;
import dev.routewright.desktop.workspace.DatasetOpening;
import dev.routewright.desktop.workspace.Dialogs;
import dev.routewright.desktop.workspace.Messages;
import dev.routewright.desktop.workspace.OpenedDataset;
import dev.routewright.desktop.workspace.Workspace;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Opens the further windows of a main window. */
final class Windows {
    private final Stage owner;
    private final Themes themes;
    private @Nullable MessagesWindow messages;

    Windows(Stage owner, Themes themes) {
        this.owner = owner;
        this.themes = themes;
    }

    void about() {
        AboutDialog.show(owner, themes);
    }

    void shortcuts(Actions actions) {
        ShortcutsDialog.show(owner, themes, actions);
    }

    void messages(Messages said) {
        if (messages == null) {
            messages = new MessagesWindow(owner, themes, said);
        }
        messages.show();
    }

    void dataset(OpenedDataset opened, DatasetOpening opening) {
        new DatasetWindow(owner, themes, opened, opening).show();
    }

    void export(Workspace workspace, Dialogs dialogs) {
        new ExportWindow(owner, themes, workspace, dialogs).show();
    }
}
