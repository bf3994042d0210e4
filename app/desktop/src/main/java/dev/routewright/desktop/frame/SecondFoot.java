package dev.routewright.desktop.frame;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** The lower edge of a further window: words at the left, at the right Close, which Escape presses too, and what else. */
public final class SecondFoot {
    private SecondFoot() {}

    /**
     * @param stage the window that Close closes
     * @param closeId of the button
     * @param more buttons after Close
     */
    public static HBox of(Stage stage, Label words, String closeId, Button... more) {
        Button close = new Button("Close");
        close.setId(closeId);
        close.getStyleClass().add("rw-button");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setCancelButton(true);
        close.setOnAction(e -> stage.close());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(10, words, gap, close);
        foot.getChildren().addAll(List.of(more));
        foot.getStyleClass().add("rw-second-foot");
        return foot;
    }
}
