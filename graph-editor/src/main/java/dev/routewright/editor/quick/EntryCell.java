package dev.routewright.editor.quick;

import dev.routewright.editor.skin.Icons;
import dev.routewright.editor.skin.NodeKind;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** A line with its icon, words and detail. */
final class EntryCell extends ListCell<Entry> {
    private final Label words = new Label();
    private final Label detail = new Label();
    private final HBox line = new HBox(9);

    /** @param onClick is told the entry that was clicked */
    EntryCell(Consumer<Entry> onClick) {
        getStyleClass().add("rw-quick-line");
        line.setAlignment(Pos.CENTER_LEFT);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        detail.getStyleClass().add("rw-quick-detail");
        detail.setMinWidth(USE_PREF_SIZE);
        setPrefWidth(0);
        addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (getItem() != null) {
                onClick.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        words.setText(entry.words());
        detail.setText(entry.detail());
        getStyleClass().removeIf(style -> style.startsWith("rw-kind-"));
        getStyleClass().add(NodeKind.styleClassOf(entry.icon()));
        line.getChildren().setAll(Icons.of(entry.icon()), words, detail);
        setGraphic(line);
        setAccessibleText(entry.words() + (entry.detail().isEmpty() ? "" : ", " + entry.detail()));
    }
}
