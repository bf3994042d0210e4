package dev.routewright.desktop.command;

import dev.routewright.desktop.action.Action;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One action in the command palette: title and category, below it what it does or why not, its keys at the right. */
final class CommandCell extends ListCell<Action> {
    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

    private final Label title = new Label();
    private final Label category = new Label();
    private final Label says = new Label();
    private final Label keys = new Label();
    private final HBox row;

    /** @param chosen is given the action that is clicked */
    CommandCell(Consumer<Action> chosen) {
        getStyleClass().add("rw-command");
        title.getStyleClass().add("rw-command-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        category.getStyleClass().add("rw-caption");
        says.getStyleClass().add("rw-command-says");
        keys.getStyleClass().add("rw-keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, title, category);
        head.setAlignment(Pos.BASELINE_LEFT);
        VBox words = new VBox(1, head, says);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(12, words, keys);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnMouseClicked(e -> {
            if (getItem() != null) {
                chosen.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(Action action, boolean empty) {
        super.updateItem(action, empty);
        if (empty || action == null) {
            setGraphic(null);
            return;
        }
        KeyCombination first = action.key();
        title.setText(action.titleProperty().get() + (action.onProperty().get() ? " (on)" : ""));
        category.setText(action.category().words());
        says.setText(CommandPalette.says(action));
        keys.setText(first == null ? "" : first.getDisplayText());
        keys.setVisible(first != null);
        keys.setManaged(first != null);
        pseudoClassStateChanged(IMPOSSIBLE, action.impossibleProperty().get());
        setGraphic(row);
        setAccessibleText(title.getText() + ", " + category.getText() + ". " + says.getText()
                + (first == null ? "" : " Keys " + keys.getText()));
    }
}
