package dev.routewright.desktop.inspector;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A framed note with a coloured left edge: a finding, or what a target cannot say. */
final class Card extends VBox {
    /** @param tone style class suffix: bad, warn or info */
    Card(String tone, String title, String... paragraphs) {
        getStyleClass().addAll("rw-card", "rw-card-" + tone);
        Label head = wrapped(title);
        head.getStyleClass().add("rw-card-title");
        getChildren().add(head);
        for (String paragraph : paragraphs) {
            if (!paragraph.isEmpty()) {
                Label words = wrapped(paragraph);
                words.getStyleClass().add("rw-muted");
                getChildren().add(words);
            }
        }
    }

    private static Label wrapped(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
