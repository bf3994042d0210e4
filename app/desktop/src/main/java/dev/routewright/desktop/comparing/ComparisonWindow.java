package dev.routewright.desktop.comparing;

import dev.routewright.desktop.datasets.Tables;
import dev.routewright.desktop.frame.SecondFoot;
import dev.routewright.desktop.theme.Themes;
import dev.routewright.desktop.workspace.OtherDesign;
import dev.routewright.graph.SplitPart;
import dev.routewright.study.Intervals;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** Two designs side by side, in a window that stays open beside the drawing while one changes it. */
public final class ComparisonWindow {
    private static final double WIDTH = 860;
    private static final double HEIGHT = 460;
    private static final double TABLE_HEIGHT = 116;
    /** Rows to train on are for no verdict. */
    private static final List<SplitPart> PARTS = List.of(SplitPart.REPORT, SplitPart.SEARCH, SplitPart.ALL);

    private final Stage stage = new Stage();
    private final ComparisonViewModel view;
    private final Label names = wrapped("comparison-names");
    private final Label rows = wrapped("comparison-rows");
    private final TableView<ContrastRow> table = Tables.table("comparison-table", "What the rows show");
    private final Map<SplitPart, ToggleButton> parts = new EnumMap<>(SplitPart.class);
    private final VBox notes = new VBox(6);
    private final Label state = wrapped("comparison-state");
    private final Button cancel = button("comparison-cancel", "Cancel");
    private final Button again = button("comparison-again", "Compare again");

    public ComparisonWindow(Stage owner, Themes themes, ComparisonViewModel view) {
        this.view = view;
        stage.initOwner(owner);
        stage.setTitle("Compare — Routewright");
        BorderPane root = new BorderPane();
        root.setId("comparison-window");
        root.getStyleClass().addAll("rw-window", "rw-second");
        root.setTop(head());
        root.setCenter(body());
        root.setBottom(foot());
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        // A filter, because a table keeps Escape for itself.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                stage.close();
                e.consume();
            }
        });
        themes.adopt(scene);
        stage.setScene(scene);
        stage.setOnHidden(e -> view.cancel());
        view.onChange(this::refresh);
    }

    /** Compares with a design, and opens the window or brings it to the front. */
    public void show(OtherDesign other) {
        stage.show();
        stage.toFront();
        view.begin(other);
        again.requestFocus();
    }

    private VBox head() {
        Label title = new Label("Compare");
        title.getStyleClass().add("rw-dialog-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, title, gap);
        ToggleGroup group = new ToggleGroup();
        for (SplitPart part : PARTS) {
            String word = part.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(part.name().charAt(0) + word.substring(1) + " rows");
            button.setId("comparison-rows-" + word);
            button.getStyleClass().add("rw-segment");
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(e -> view.choose(part));
            parts.put(part, button);
            line.getChildren().add(button);
        }
        VBox head = new VBox(4, line, names);
        head.getStyleClass().add("rw-second-head");
        return head;
    }

    private VBox body() {
        Tables.column(table, "Metric", ContrastRow::metric, 110, false);
        Tables.column(table, "This design", ContrastRow::design, 100, true);
        Tables.column(table, "The other", ContrastRow::other, 100, true);
        Tables.column(table, "Difference", ContrastRow::difference, 110, true);
        Tables.column(table, Math.round(Intervals.LEVEL * 100) + " % interval", ContrastRow::interval, 210, true);
        Tables.column(table, "This design is", ContrastRow::verdict, 160, false);
        table.setPlaceholder(new Label("Nothing is compared yet."));
        table.setMinHeight(TABLE_HEIGHT);
        table.setPrefHeight(TABLE_HEIGHT);
        table.setMaxHeight(TABLE_HEIGHT);
        ScrollPane scroll = new ScrollPane(notes);
        scroll.setAccessibleText("Notes on the comparison");
        scroll.setFitToWidth(true);
        notes.setId("comparison-notes");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox body = new VBox(10, rows, table, scroll);
        body.getStyleClass().add("rw-second-body");
        return body;
    }

    private HBox foot() {
        cancel.setOnAction(e -> view.cancel());
        again.getStyleClass().add("rw-primary");
        again.setOnAction(e -> view.again());
        state.setMinWidth(0);
        return SecondFoot.of(stage, state, "comparison-close", cancel, again);
    }

    private void refresh() {
        if (!stage.isShowing()) {
            return;
        }
        names.setText(view.names());
        rows.setText(view.rowsInWords());
        table.getItems().setAll(view.rows());
        parts.forEach((part, button) -> {
            button.setSelected(part == view.part());
            button.setDisable(!view.canChoose(part));
        });
        notes.getChildren().clear();
        view.troubles().forEach(words -> notes.getChildren().add(card(words)));
        view.notes().forEach(words -> notes.getChildren().add(note(words)));
        state.setText(view.state());
        cancel.setDisable(!view.isRunning());
        again.setDisable(view.isRunning());
    }

    private static VBox card(String words) {
        Label title = new Label("The two cannot be compared");
        title.getStyleClass().add("rw-card-title");
        VBox card = new VBox(title, note(words));
        card.getStyleClass().addAll("rw-card", "rw-card-bad");
        return card;
    }

    private static Label note(String words) {
        Label note = new Label(words);
        note.getStyleClass().add("rw-muted");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        return note;
    }

    private static Label wrapped(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("rw-dialog-words");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Button button(String id, String words) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("rw-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
