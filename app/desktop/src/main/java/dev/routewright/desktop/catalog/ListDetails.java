package dev.routewright.desktop.catalog;

import dev.routewright.pricelist.ListedModel;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All that a list says about the chosen models, and where it says so. */
final class ListDetails extends ScrollPane {
    static final double WIDTH = 300;
    private static final double CAPTION = 84;

    private final VBox box = new VBox(6);

    ListDetails() {
        setId("prices-details");
        setAccessibleText("Details of the chosen model");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        setContent(box);
    }

    /** Shows one model in full, several by their number. */
    void show(ReadList read, List<ListedModel> chosen) {
        box.getChildren().clear();
        if (chosen.size() != 1) {
            box.getChildren()
                    .add(wrapped(
                            chosen.isEmpty()
                                    ? "Choose a model to see its tiers, limits and source."
                                    : chosen.size() + " models are chosen.",
                            "rw-muted"));
            return;
        }
        ListedModel model = chosen.getFirst();
        box.getChildren().add(wrapped(model.name(), "rw-panel-title"));
        for (String[] line : ListedWords.details(read, model)) {
            Label caption = wrapped(line[0], "rw-muted");
            caption.setMinWidth(CAPTION);
            caption.setMaxWidth(CAPTION);
            Label words = wrapped(line[1], "rw-row-value");
            HBox.setHgrow(words, Priority.ALWAYS);
            box.getChildren().add(new HBox(8, caption, words));
        }
        for (String note : ListedWords.notes(read.list(), model)) {
            VBox card = new VBox(wrapped(note, "rw-muted"));
            card.getStyleClass().addAll("rw-card", "rw-card-warn");
            box.getChildren().add(card);
        }
    }

    private static Label wrapped(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
