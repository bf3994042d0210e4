package dev.routewright.desktop.form;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A caption on the left, a control on the right, and below them what is wrong, if anything is. */
public final class Row extends VBox {
    /** Width of the captions' column. */
    static final double CAPTION_WIDTH = 104;

    private final Label complaint = new Label();

    Row(String caption, Region control) {
        getStyleClass().add("rw-row");
        Label words = new Label(caption);
        words.getStyleClass().add("rw-row-caption");
        words.setWrapText(true);
        words.setMinWidth(CAPTION_WIDTH);
        words.setMaxWidth(CAPTION_WIDTH);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setLabelFor(control);
        control.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(words, control);
        line.getStyleClass().add("rw-row-line");
        HBox.setHgrow(control, Priority.ALWAYS);
        complaint.getStyleClass().add("rw-complaint");
        complaint.setWrapText(true);
        complaint.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(line);
        if (control.getAccessibleText() == null) {
            control.setAccessibleText(caption);
        }
    }

    /** Puts something under the line, such as a slider. */
    void below(Node node) {
        getChildren().add(node);
    }

    /** Says what is wrong with the input; null takes it back. */
    void complain(@Nullable String words) {
        complaint.setText(words);
        if (words == null) {
            getChildren().remove(complaint);
        } else if (!getChildren().contains(complaint)) {
            getChildren().add(1, complaint);
        }
    }
}
