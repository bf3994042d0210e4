package dev.routewright.desktop.dialog;

import dev.routewright.desktop.action.Action;
import dev.routewright.desktop.action.Actions;
import dev.routewright.desktop.theme.Themes;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Which keys do what: those of the menus, then those of canvas, palette and inspector. */
public final class ShortcutsDialog {
    private static final String[][] OTHERS = {
        {"Letter beside a kind", "Place a node of that kind"},
        {"Drag from a port", "Connect to another node"},
        {"Space and drag", "Move the view"},
        {"Mouse wheel", "Zoom"},
        {"Enter", "Apply what is written in a field"},
        {"Escape", "Take back a gesture or what is written in a field"},
    };

    private ShortcutsDialog() {}

    /** Shows it and waits. */
    public static void show(Window owner, Themes themes, Actions actions) {
        Label title = new Label("Shortcuts");
        title.getStyleClass().add("rw-dialog-title");
        GridPane keys = new GridPane();
        keys.getStyleClass().add("rw-grid");
        int row = 0;
        for (Action action : actions.all()) {
            if (action.key() != null) {
                keys.addRow(row++, muted(action.key().getDisplayText()), new Label(action.titleProperty().get()));
            }
        }
        for (String[] other : OTHERS) {
            keys.addRow(row++, muted(other[0]), new Label(other[1]));
        }
        VBox content = new VBox(title, keys);
        content.getStyleClass().add("rw-dialog");
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(new ButtonType("Close", ButtonData.OK_DONE));
        ThemedDialog.show(dialog, owner, themes);
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("rw-muted");
        return label;
    }
}
