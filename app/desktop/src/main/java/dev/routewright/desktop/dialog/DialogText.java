package dev.routewright.desktop.dialog;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;

/** Words of dialogs that wrap instead of being cut. */
final class DialogText {
    private static final double MOST_LIST_HEIGHT = 240;
    private static final double LINE_HEIGHT = 26;

    private DialogText() {}

    static Label title(String words) {
        return wrapped(words, "rw-dialog-title");
    }

    static Label words(String words) {
        return wrapped(words, "rw-dialog-words");
    }

    static Label muted(String words) {
        return wrapped(words, "rw-muted");
    }

    private static Label wrapped(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A list of sentences, as high as they need up to a limit. */
    static ListView<String> lines(String id, List<String> lines) {
        ListView<String> list = new ListView<>();
        list.setId(id);
        list.setCellFactory(view -> new WrappedCell());
        show(list, lines);
        return list;
    }

    static void show(ListView<String> list, List<String> lines) {
        list.getItems().setAll(lines);
        list.setPrefHeight(Math.min(MOST_LIST_HEIGHT, LINE_HEIGHT * Math.max(1, lines.size()) + 24));
    }

    /** A line of a list that is as high as its words need. */
    static final class WrappedCell extends ListCell<String> {
        WrappedCell() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : item);
        }
    }
}
