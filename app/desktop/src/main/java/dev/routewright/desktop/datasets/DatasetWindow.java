package dev.routewright.desktop.datasets;

import dev.routewright.desktop.frame.SecondFoot;
import dev.routewright.desktop.results.BaselinesView;
import dev.routewright.desktop.theme.Themes;
import dev.routewright.desktop.workspace.DatasetOpening;
import dev.routewright.desktop.workspace.OpenedDataset;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.table.TableFilter;

/** A dataset in a window of its own: what it says on top, its rows below, and the button that takes it. */
public final class DatasetWindow {
    private static final double WIDTH = 1100;
    private static final double HEIGHT = 720;

    private final Stage stage = new Stage();
    private final DatasetViewModel view;
    private final Label answer = new Label();

    public DatasetWindow(Stage owner, Themes themes, OpenedDataset opened, DatasetOpening opening) {
        view = new DatasetViewModel(opened);
        stage.initOwner(owner);
        stage.setTitle(opened.dataset().name() + " — Routewright");
        BorderPane root = new BorderPane();
        root.setId("dataset-window");
        root.getStyleClass().addAll("rw-window", "rw-second");
        root.setTop(head(opened));
        root.setCenter(tabs());
        root.setBottom(foot(opened, opening));
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        themes.adopt(scene);
        stage.setScene(scene);
        stage.setOnHidden(e -> themes.release(root));
    }

    /** Opens it. */
    public void show() {
        stage.show();
    }

    private HBox head(OpenedDataset opened) {
        Label title = new Label(opened.dataset().name());
        title.getStyleClass().add("rw-dialog-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label subtitle = new Label(view.subtitle());
        subtitle.getStyleClass().add("rw-muted");
        HBox head = new HBox(title, subtitle);
        head.getStyleClass().add("rw-second-head");
        return head;
    }

    private TabPane tabs() {
        TabPane tabs = new TabPane(
                new Tab("Baselines", baselines()),
                new Tab("Queries", queries()),
                new Tab("Tasks", tasks()),
                new Tab("Profiles", profiles()),
                new Tab("Files and notes", origin()));
        tabs.setId("dataset-tabs");
        tabs.setAccessibleText("Parts of the dataset");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        return tabs;
    }

    private Node baselines() {
        BaselinesView table = new BaselinesView();
        table.setId("dataset-baselines");
        table.show(view.baselines());
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox box = new VBox(8, lines(view.aboutBaselines()), table);
        box.getStyleClass().add("rw-second-body");
        return box;
    }

    private Node queries() {
        TableView<QueryRow> table = Tables.table("dataset-queries", "Queries");
        Tables.column(table, "Query", QueryRow::id, 110, false);
        Tables.column(table, "Task", QueryRow::task, 150, false);
        Tables.column(table, "Profiles with quality", QueryRow::cells, 150, true);
        Tables.column(table, "Text", QueryRow::text, 600, false);
        table.setItems(new LazyRows<>(view.queries(), view::query));
        return framed(table);
    }

    private Node tasks() {
        TableView<TaskRow> table = Tables.table("dataset-tasks", "Tasks");
        Tables.column(table, "Task", TaskRow::name, 300, false);
        Tables.column(table, "Queries", TaskRow::queries, 100, true);
        Tables.column(table, "Best profile here", TaskRow::best, 400, false);
        table.getItems().setAll(view.tasks());
        return filtered(table);
    }

    private Node profiles() {
        TableView<ProfileRow> table = Tables.table("dataset-profiles", "Profiles");
        Tables.column(table, "Profile", ProfileRow::name, 220, false);
        Tables.column(table, "Quality", ProfileRow::quality, 80, true);
        Tables.column(table, "Cost / 1,000", ProfileRow::costPerThousand, 120, true);
        Tables.column(table, "Mean latency", ProfileRow::latency, 110, true);
        Tables.column(table, "Oracle takes it", ProfileRow::picks, 110, true);
        Tables.column(table, "Cells with quality", ProfileRow::cells, 140, true);
        if (view.hasContexts()) {
            Tables.column(table, "Variants / samples", ProfileRow::contexts, 130, true);
        }
        Tables.column(table, "Price in / out per million", ProfileRow::price, 190, true);
        table.getItems().setAll(view.profiles());
        return filtered(table);
    }

    private Node origin() {
        VBox box = new VBox(
                16,
                section("Cells", view.evidence()),
                section("Calls in context", view.contexts()),
                section("Files and notes", view.origin()));
        box.getStyleClass().add("rw-second-body");
        ScrollPane scroll = new ScrollPane(box);
        scroll.setAccessibleText("Files and notes");
        scroll.setFitToWidth(true);
        return scroll;
    }

    /** A table of few rows whose heads open a filter. */
    private static Node filtered(TableView<?> table) {
        TableFilter.forTableView(table).apply();
        Label hint = new Label("Right-click a column's head to filter.");
        hint.getStyleClass().add("rw-caption");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox box = new VBox(8, hint, table);
        box.getStyleClass().add("rw-second-body");
        return box;
    }

    private static Node framed(Node node) {
        VBox.setVgrow(node, Priority.ALWAYS);
        VBox box = new VBox(node);
        box.getStyleClass().add("rw-second-body");
        return box;
    }

    private static VBox section(String title, List<String> words) {
        Label head = new Label(title);
        head.getStyleClass().add("rw-panel-title");
        return new VBox(4, head, lines(words));
    }

    private static VBox lines(List<String> words) {
        VBox box = new VBox(2);
        for (String line : words) {
            Label label = new Label(line);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.getStyleClass().add("rw-muted");
            box.getChildren().add(label);
        }
        return box;
    }

    private HBox foot(OpenedDataset opened, DatasetOpening opening) {
        answer.setId("dataset-answer");
        answer.getStyleClass().add("rw-dialog-words");
        answer.setMinWidth(0);
        Button use = new Button("Use in this document");
        use.setId("dataset-use");
        use.getStyleClass().addAll("rw-button", "rw-primary");
        use.setMinWidth(Region.USE_PREF_SIZE);
        use.setOnAction(e -> {
            String wrong = opening.use(opened);
            answer.setText(wrong == null ? "The document uses it now." : wrong);
        });
        return SecondFoot.of(stage, answer, "dataset-close", use);
    }
}
