package dev.routewright.desktop.frame;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A panel of the lower third: a title, a muted caption beside it, and its content. */
public final class Panel extends VBox {
    private final Label caption = new Label();
    private final HBox marks = new HBox();

    /** @param id of the panel, for style and tests */
    public Panel(String id, String title, String captionText, Node content) {
        setId(id);
        getStyleClass().add("rw-panel");
        setMinSize(0, 0);
        Label head = new Label(title);
        head.getStyleClass().add("rw-panel-title");
        head.setMinWidth(Region.USE_PREF_SIZE);
        caption.getStyleClass().add("rw-panel-caption");
        marks.getStyleClass().add("rw-marks");
        marks.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(head, caption, gap, marks);
        line.getStyleClass().add("rw-panel-head");
        line.setMinHeight(Region.USE_PREF_SIZE);
        setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(line, content);
        setCaption(captionText);
    }

    /** Puts small marks at the right end of the title line. */
    public void setMarks(List<Label> labels) {
        marks.getChildren().setAll(labels);
    }

    /** Changes the words beside the title. */
    public void setCaption(String words) {
        caption.setText(words);
    }
}
