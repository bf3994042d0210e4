package dev.routewright.desktop.tour;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A framed note with a title, a sentence or two, and the buttons of the tour. */
final class Callout extends VBox {
    private static final double WIDTH = 320;
    private static final double GAP = 12;

    private final Label title = new Label();
    private final Label words = new Label();
    private final Label count = new Label();
    private final Button skip = new Button("Skip");
    private final Button back = new Button("Back");
    private final Button next = new Button("Next");

    Callout(Runnable onSkip, Runnable onBack, Runnable onNext) {
        setId("tour");
        setManaged(false);
        getStyleClass().add("rw-callout");
        setAccessibleRole(AccessibleRole.DIALOG);
        title.getStyleClass().add("rw-dialog-title");
        words.getStyleClass().add("rw-dialog-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        count.getStyleClass().add("rw-muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        prepare(skip, "tour-skip", onSkip);
        prepare(back, "tour-back", onBack);
        prepare(next, "tour-next", onNext);
        next.getStyleClass().add("rw-primary");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(8, count, gap, skip, back, next);
        foot.getStyleClass().add("rw-task-line");
        getChildren().setAll(title, words, foot);
    }

    private static void prepare(Button button, String id, Runnable work) {
        button.setId(id);
        button.getStyleClass().addAll("rw-button", "rw-small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> work.run());
    }

    /** Shows a step. */
    void show(TourStep step, int number, int of) {
        title.setText(step.title());
        words.setText(step.words());
        count.setText(number + " of " + of);
        back.setDisable(number == 1);
        skip.setVisible(number < of);
        next.setText(number == of ? "Done" : "Next");
        setAccessibleText("Tour, " + number + " of " + of + ". " + step.title() + ". " + step.words());
    }

    /** Where a person goes on. */
    void focusNext() {
        next.requestFocus();
    }

    /** Stands beside its anchor, wholly inside of the window. */
    void stand(Bounds anchor, TourStep.Side side, Bounds window) {
        double width = Math.min(WIDTH, window.getWidth() - 2 * GAP);
        double height = prefHeight(width);
        double middleX = anchor.getMinX() + (anchor.getWidth() - width) / 2;
        double middleY = anchor.getMinY() + (anchor.getHeight() - height) / 2;
        Bounds wanted = switch (side) {
            case RIGHT -> new BoundingBox(anchor.getMaxX() + GAP, anchor.getMinY() + GAP, width, height);
            case LEFT -> new BoundingBox(anchor.getMinX() - GAP - width, anchor.getMinY() + GAP, width, height);
            case ABOVE -> new BoundingBox(middleX, anchor.getMinY() - GAP - height, width, height);
            case BELOW -> new BoundingBox(middleX, anchor.getMaxY() + GAP, width, height);
            case INSIDE -> new BoundingBox(middleX, middleY, width, height);
        };
        double x = Math.clamp(wanted.getMinX(), GAP, Math.max(GAP, window.getWidth() - GAP - width));
        double y = Math.clamp(wanted.getMinY(), GAP, Math.max(GAP, window.getHeight() - GAP - height));
        resizeRelocate(Math.round(x), Math.round(y), width, height);
    }
}
