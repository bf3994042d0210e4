package dev.routewright.desktop.guide;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** What a search found: page and heading, below them the words around the hit. Enter or a click goes there. */
final class FoundList extends ListView<Found> {
    private static final double SIDES = 18;

    private final GuideViewModel view;
    private final Label nothing = new Label();

    FoundList(GuideViewModel view) {
        this.view = view;
        setId("guide-found");
        setAccessibleText("Places that were found");
        getStyleClass().add("rw-guide-found");
        nothing.setId("guide-nothing");
        nothing.getStyleClass().add("rw-empty");
        nothing.setWrapText(true);
        setPlaceholder(nothing);
        setCellFactory(list -> new Row());
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                openChosen();
                e.consume();
            }
        });
    }

    /** Shows what is found now, the likeliest chosen. */
    void update() {
        nothing.setText(view.foundInWords());
        getItems().setAll(view.found());
        getSelectionModel().selectFirst();
        scrollTo(0);
    }

    /** Moves the choice from the search field. */
    void choose(int steps) {
        int index = getSelectionModel().getSelectedIndex() + steps;
        if (index >= 0 && index < getItems().size()) {
            getSelectionModel().select(index);
            scrollTo(Math.max(0, index - 1));
        }
    }

    /** Goes to the chosen place. */
    void openChosen() {
        Found chosen = getSelectionModel().getSelectedItem();
        if (chosen != null) {
            view.open(chosen);
        }
    }

    private final class Row extends ListCell<Found> {
        private final Label where = new Label();
        private final TextFlow words = new TextFlow();
        private final VBox box = new VBox(2, where, words);

        private Row() {
            setPrefWidth(0);
            where.getStyleClass().add("rw-guide-where");
            where.setWrapText(true);
            setOnMouseClicked(e -> {
                if (!isEmpty()) {
                    view.open(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Found found, boolean empty) {
            super.updateItem(found, empty);
            if (empty || found == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Found.Excerpt excerpt = GuideSearch.excerpt(found);
            where.setText(found.where());
            words.getChildren()
                    .setAll(
                            text(excerpt.before(), "rw-guide-around"),
                            text(excerpt.hit(), "rw-guide-hit-words"),
                            text(excerpt.after(), "rw-guide-around"));
            setGraphic(box);
            setAccessibleText(found.where() + ": " + excerpt.before() + excerpt.hit() + excerpt.after());
        }

        @Override
        protected double computePrefHeight(double width) {
            // A cell asks its graphic without a width, and words that wrap would have one line.
            double room = FoundList.this.getWidth() - SIDES - snappedLeftInset() - snappedRightInset();
            return getGraphic() == null
                    ? super.computePrefHeight(width)
                    : Math.ceil(box.prefHeight(room)) + snappedTopInset() + snappedBottomInset();
        }

        private static Text text(String words, String style) {
            Text text = new Text(words);
            text.getStyleClass().add(style);
            return text;
        }
    }
}
