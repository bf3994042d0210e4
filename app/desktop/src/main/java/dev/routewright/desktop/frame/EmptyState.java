package dev.routewright.desktop.frame;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Stands where there is nothing to see yet: what to do next in one sentence, and the buttons that do it. */
public final class EmptyState extends VBox {
    private static final double WIDTH = 380;

    private final Label words = new Label();
    private final FlowPane doors = new FlowPane();

    public EmptyState(String sentence, List<Node> buttons) {
        getStyleClass().add("rw-empty-state");
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        words.getStyleClass().add("rw-empty");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        doors.getStyleClass().add("rw-empty-doors");
        doors.setPrefWrapLength(WIDTH);
        getChildren().addAll(words, doors);
        say(sentence, buttons);
    }

    /** Says something else. */
    public void say(String sentence, List<Node> buttons) {
        words.setText(sentence);
        doors.getChildren().setAll(buttons);
        doors.setVisible(!buttons.isEmpty());
        doors.setManaged(!buttons.isEmpty());
    }
}
